"""From phrases to `Agreement` records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from entente.knowledge import Knowledge
from entente.knowledge.shapes import AgreementFact
from entente.reading.actors.cast import Cast
from entente.reading.agreements.articles import articles_of
from entente.reading.agreements.clauses import clauses_in
from entente.reading.agreements.group import Group, group_phrases
from entente.reading.agreements.history import signed_on, status_of
from entente.reading.agreements.names import AgreementNames, names_of
from entente.reading.agreements.phrases import Phrase, find_phrases
from entente.reading.agreements.references import FEW, reference_of
from entente.reading.dates import DateOf
from entente.reading.page import Page
from entente.records import Agreement, Clause, DateInterval, Granularity, content_id, state_id

_SHARE = 0.1
"""A document is about a state from this share of its mentions of states."""

_GRANULARITY: dict[int, Granularity] = {4: "year", 7: "month", 10: "day"}


def read_agreements(page: Page, cast: Cast, knowledge: Knowledge, date_of: DateOf) -> tuple[Agreement, ...]:
    """The agreements that a page speaks of, in the order of their first mention.

    `reference` is set where name, parties and date fit one known agreement; its parties, kinds and
    dates then complete what the text says. `name` is the fullest name in the text.
    """
    names = names_of(knowledge)
    phrases = find_phrases(page, cast, names)
    present = _spoken_of(cast)
    signed = {phrase.start: signed_on(phrase, date_of) for phrase in phrases}
    latest = page.document.published.latest

    def reference(phrase: Phrase, parties: tuple[str, ...]) -> AgreementFact | None:
        return reference_of(phrase, parties, signed[phrase.start], names, present, latest)

    groups = group_phrases(phrases, reference)
    articles = articles_of(page, groups)
    return tuple(
        _agreement(page, cast, group, names, signed, articles.get(number, [])) for number, group in enumerate(groups)
    )


def _spoken_of(cast: Cast) -> frozenset[str]:
    """The states a document is about: each has a fair share of its mentions."""
    counts = Counter(code for found in cast.found for code in cast.country_of(found.actors))
    return frozenset(code for code, count in counts.items() if count >= _SHARE * counts.total())


def _agreement(
    page: Page,
    cast: Cast,
    group: Group,
    names: AgreementNames,
    signed: dict[int, DateInterval | None],
    articles: list[Any],
) -> Agreement:
    fact = group.fact
    parties = _parties(cast, group, names)
    name = _name(page, group)
    dates = (signed[phrase.start] for phrase in group.phrases)
    in_text = next((date for date in dates if date is not None), None)
    kinds = dict.fromkeys(kind for phrase in group.phrases for kind in phrase.kinds)
    return Agreement(
        id=content_id("agreement", page.document.id, fact.id if fact else name, *parties, group.phrases[0].start),
        reference=fact.id if fact else None,
        name=name,
        parties=parties,
        kind=tuple(kinds) if fact is None else fact.kind,
        signed=in_text or interval_of(fact.signed if fact else None),
        in_force=interval_of(fact.in_force if fact else None),
        status=status_of(group.phrases),
        clauses=tuple(_clauses(page, [*(phrase.head for phrase in group.phrases), *articles])),
        evidence=tuple(page.evidence(*_span(page, phrase)) for phrase in group.phrases),
    )


def _parties(cast: Cast, group: Group, names: AgreementNames) -> tuple[str, ...]:
    """Those the text names, completed from the reference where that lists only a few."""
    fact = group.fact
    if fact is None:
        return tuple(group.parties)
    codes = [party for party in fact.parties if party in names.states]
    if not codes or len(fact.parties) > FEW:
        return tuple(one for one in group.parties if not codes or one.removeprefix("state:") in codes)
    for code in codes:
        cast.state(code, names.states[code])
    return tuple(state_id(code) for code in codes)


def _name(page: Page, group: Group) -> str:
    """The fullest name in the text: a proper one before a description, a long one before a short one."""
    best = max(
        group.phrases, key=lambda phrase: (phrase.proper, bool(phrase.facts), len(phrase.content), -phrase.start)
    )
    start, end = _span(page, best)
    return page.text[start:end]


def _span(page: Page, phrase: Phrase) -> tuple[int, int]:
    first, last = page.doc[phrase.start], page.doc[phrase.end - 1]
    return first.idx, last.idx + len(last)


def _clauses(page: Page, heads: list[Any]) -> Iterator[Clause]:
    """What the sentences around the words that name the agreement, or an article of it, say it obliges to."""
    seen: set[tuple[str, int]] = set()
    kinds: set[str] = set()
    for head in heads:
        for clause in clauses_in(page, head):
            key = (clause.kind, clause.evidence[0].start)
            if key in seen or (clause.kind in kinds and clause.duty is None):
                continue
            seen.add(key)
            kinds.add(clause.kind)
            yield clause


def interval_of(date: str | None) -> DateInterval | None:
    """A knowledge date ("2024", "2024-06", "2024-06-19") as an interval."""
    if date is None:
        return None
    earliest = f"{date}-01-01"[:10]
    latest = f"{date}-12-31" if len(date) == 4 else _month_end(date) if len(date) == 7 else date
    return DateInterval(earliest=earliest, latest=latest, granularity=_GRANULARITY[len(date)])


def _month_end(month: str) -> str:
    year, number = int(month[:4]), int(month[5:7])
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    days = 30 if number in (4, 6, 9, 11) else 31 if number != 2 else 29 if leap else 28
    return f"{year:04}-{number:02}-{days}"
