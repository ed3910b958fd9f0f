"""Checks on the knowledge files that their structs cannot make."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain, combinations

from entente.knowledge.periods import bounds, certainly_before, certainly_overlap
from entente.knowledge.shapes import AgreementFact, Holder, Knowledge, OfficeFact

RANKS = frozenset({"head_of_state", "head_of_government", "leader", "minister", "official", "envoy"})
OUTLET_KINDS = frozenset({"agency", "newspaper", "broadcaster", "magazine", "site"})
TITLE_KINDS = frozenset({"honorific", "office", "military", "academic", "role"})

_CODE = re.compile(r"[A-Z]{3}")


def validate(knowledge: Knowledge) -> list[str]:
    """Every fault in `knowledge` at once, each on one line that names the fact; empty where all is well."""
    dates = list(_bad_dates(knowledge))
    periods = () if dates else chain(_bad_periods(knowledge), _overlapping_holders(knowledge))
    return [
        *dates,
        *periods,
        *_unknown_codes(knowledge),
        *_unknown_words(knowledge),
        *_missing_sources(knowledge),
        *_repeated_keys(knowledge),
        *_shared_names(knowledge),
        *_shared_spellings(knowledge),
        *_confusable_agreements(knowledge),
    ]


def _holders(knowledge: Knowledge) -> Iterator[tuple[str, Holder]]:
    for office in knowledge.offices:
        for holder in office.holders:
            yield f"{_label(office)}, {holder.name}", holder


def _label(office: OfficeFact) -> str:
    return f"office {office.of} {office.title}"


def _dated(knowledge: Knowledge) -> Iterator[tuple[str, tuple[str | None, ...]]]:
    for where, holder in _holders(knowledge):
        yield where, (holder.start, holder.end)
    for agreement in knowledge.agreements:
        yield f"agreement {agreement.id}", _steps(agreement)


def _steps(agreement: AgreementFact) -> tuple[str | None, ...]:
    # A domestic act may apply from a day before it is signed.
    signed = None if "domestic" in agreement.kind else agreement.signed
    return (signed, agreement.in_force, agreement.ended)


def _bad_dates(knowledge: Knowledge) -> Iterator[str]:
    signed = ((f"agreement {fact.id}", (fact.signed,)) for fact in knowledge.agreements)
    for where, dates in chain(_dated(knowledge), signed):
        for day in filter(None, dates):
            try:
                bounds(day)
            except ValueError as error:
                yield f"{where}: bad date, {error}"


def _bad_periods(knowledge: Knowledge) -> Iterator[str]:
    for where, dates in _dated(knowledge):
        for earlier, later in combinations(dates, 2):
            if certainly_before(later, earlier):
                yield f"{where}: {later} comes before {earlier}"


def _overlapping_holders(knowledge: Knowledge) -> Iterator[str]:
    for office in knowledge.offices:
        for one, other in () if office.shared else combinations(office.holders, 2):
            if certainly_overlap((one.start, one.end), (other.start, other.end)):
                yield f"{_label(office)}: {one.name} and {other.name} hold it at the same time"


def _unknown_codes(knowledge: Knowledge) -> Iterator[str]:
    codes = {state.code for state in knowledge.states}
    actors = codes | {body.key for body in knowledge.bodies}
    yield from (f"state {code}: no ISO 3166-1 alpha-3 code" for code in sorted(codes) if not _CODE.fullmatch(code))
    for body in knowledge.bodies:
        yield from _unknown(f"body {body.key}", {body.country, *body.members} - {None}, codes)
    for outlet in knowledge.outlets:
        yield from _unknown(f"outlet {outlet.key}", {outlet.country} - {None}, codes)
    for office in knowledge.offices:
        yield from _unknown(_label(office), {office.of}, actors)


def _unknown_words(knowledge: Knowledge) -> Iterator[str]:
    for office in knowledge.offices:
        yield from _unknown(_label(office), {office.rank}, RANKS)
    for outlet in knowledge.outlets:
        yield from _unknown(f"outlet {outlet.key}", {outlet.kind}, OUTLET_KINDS)
    for title in knowledge.titles:
        yield from _unknown("titles", {title.kind}, TITLE_KINDS)


def _unknown(where: str, used: set[str] | set[str | None], known: Iterable[str]) -> Iterator[str]:
    yield from (f"{where}: {word} is unknown" for word in sorted(str(word) for word in used - set(known)))


def _missing_sources(knowledge: Knowledge) -> Iterator[str]:
    sourced = chain(
        ((f"state {fact.code}", fact.source) for fact in knowledge.states),
        ((f"body {fact.key}", fact.source) for fact in knowledge.bodies),
        ((f"outlet {fact.key}", fact.source) for fact in knowledge.outlets),
        ((f"agreement {fact.id}", fact.source) for fact in knowledge.agreements),
        ((where, holder.source) for where, holder in _holders(knowledge)),
    )
    yield from (f"{where}: no source" for where, source in sourced if not source.strip())


def _repeated_keys(knowledge: Knowledge) -> Iterator[str]:
    for kind, keys in {
        "state": [fact.code for fact in knowledge.states],
        "body": [fact.key for fact in knowledge.bodies],
        "outlet": [fact.key for fact in knowledge.outlets],
        "agreement": [fact.id for fact in knowledge.agreements],
        "office": [f"{fact.of} {fact.title}" for fact in knowledge.offices],
    }.items():
        yield from (f"{kind} {key}: given twice" for key in sorted({key for key in keys if keys.count(key) > 1}))


def _shared_names(knowledge: Knowledge) -> Iterator[str]:
    owners: dict[str, set[str]] = defaultdict(set)
    for state in knowledge.states:
        for name in {*state.names, *state.metonyms, *state.demonyms}:
            owners[name].add(f"state {state.code}")
    for key, names in chain(
        ((body.key, body.names) for body in knowledge.bodies),
        ((outlet.key, outlet.names) for outlet in knowledge.outlets),
    ):
        for name in names:
            owners[name].add(key)
    yield from _shared(owners)


def _shared_spellings(knowledge: Knowledge) -> Iterator[str]:
    owners: dict[str, set[str]] = defaultdict(set)
    for _, holder in _holders(knowledge):
        for spelling in {holder.name, *holder.names}:
            owners[spelling].add(holder.name)
    yield from _shared(owners)


def _confusable_agreements(knowledge: Knowledge) -> Iterator[str]:
    owners: dict[str, set[str]] = defaultdict(set)
    for agreement in knowledge.agreements:
        for name in agreement.names:
            owners[f"{name} of {', '.join(sorted(agreement.parties))}"].add(f"agreement {agreement.id}")
    yield from _shared(owners)


def _shared(owners: dict[str, set[str]]) -> Iterator[str]:
    for name, who in sorted(owners.items()):
        if len(who) > 1:
            yield f"the name {name!r} belongs to {' and '.join(sorted(who))}"
