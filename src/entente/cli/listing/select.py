"""Choose the records that match all filters, and know which filter leaves nothing."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from entente.cli.dates import interval
from entente.cli.listing.facets import ACTOR_FILTERS, CHOICES, FILTERS, Index, date_of
from entente.cli.listing.people import find_actors, no_such
from entente.cli.listing.rows import MAKERS
from entente.dossier.files import ordered
from entente.errors import UsageError
from entente.records import Collection, Document, TimelineEntry

Test = Callable[[Any], bool]
UNKNOWN_DAY = "9999"
DATED_KINDS = ("documents", "statements", "events", "agreements", "positions", "stories", "timeline")


@dataclass(frozen=True, kw_only=True)
class Selection:
    """The records found, the index to show them with, and what each filter costs.

    `without` holds, for each filter given, how many records there would be without it.
    """

    kind: str
    records: list[Any]
    index: Index
    without: dict[str, int]


def select(collection: Collection, kind: str, given: Mapping[str, str | None]) -> Selection:
    """Records of `kind` that pass all of the `given` filters (those that are not None).

    A timeline is told story by story, that of one actor from day to day through all stories.
    Raises UsageError for a kind, filter, actor or word that is not known, with the nearest one.
    """
    kind = known_kind(kind)
    whole = ordered(collection)
    index = Index(whole)
    wanted = {name: value for name, value in given.items() if value is not None}
    tests = {name: make_test(kind, name, value, index) for name, value in wanted.items()}
    records = list(getattr(whole, kind))
    if kind == "timeline" and "actor" in wanted:
        records.sort(key=by_day)
    return Selection(kind=kind, records=passing(records, tests), index=index, without=cost_of_each(records, tests))


def by_day(entry: TimelineEntry) -> tuple[str, str]:
    """By the first day, then the last; unknown at the end."""
    date = entry.date
    return date.earliest or date.latest or UNKNOWN_DAY, date.latest or UNKNOWN_DAY


def cost_of_each(records: Sequence[Any], tests: Mapping[str, Test]) -> dict[str, int]:
    """For each test, how many records pass all the others."""
    others = {name: {key: test for key, test in tests.items() if key != name} for name in tests}
    return {name: len(passing(records, rest)) for name, rest in others.items()}


def passing(records: Sequence[Any], tests: Mapping[str, Test]) -> list[Any]:
    """The records that pass all tests."""
    return [record for record in records if all(test(record) for test in tests.values())]


def known_kind(kind: str) -> str:
    """`kind` as it is written; its singular will do. UsageError with the nearest one."""
    written = kind.lower()
    for known in FILTERS:
        if written in {known, known.removesuffix("s")}:
            return known
    near = difflib.get_close_matches(written, FILTERS, n=1, cutoff=0.5)
    advice = f"Did you mean {near[0]}? " if near else ""
    raise UsageError(f"there is no kind {kind!r}.", where="KIND", remedy=f"{advice}Kinds: {', '.join(FILTERS)}.")


def make_test(kind: str, name: str, value: str, index: Index) -> Test:
    """Whether a record passes the filter `name` with `value`."""
    if name == "contains":
        return contains_test(kind, value, index)
    if name in {"since", "until"} and kind in DATED_KINDS:
        return date_test(name, value, index)
    values = FILTERS[kind].get(name)
    if values is None:
        raise wrong_filter(kind, name)
    if name in ACTOR_FILTERS:
        actors = find_actors(index.collection, value, f"--{name}")
        return lambda record: not actors.isdisjoint(values(record, index))
    if name == "document":
        return lambda record: any(is_document(value, each) for each in values(record, index))
    check_word(kind, name, value, index)
    return lambda record: value.casefold() in {each.casefold() for each in values(record, index) if each}


def is_document(wanted: str, path: str | None) -> bool:
    """Whether `wanted` is the path, its end, or a part of the file's name."""
    return path is not None and (path == wanted or wanted.casefold() in path.casefold())


def contains_test(kind: str, value: str, index: Index) -> Test:
    """Whether what is shown of a record, or its words, holds `value`, whatever the case."""
    wanted = value.casefold()

    def shown(record: Any) -> str:
        if isinstance(record, Document):
            return record.text
        evidence = getattr(record, "evidence", ())
        return " ".join((*MAKERS[kind](record, index), index.words(evidence), *getattr(record, "names", ())))

    return lambda record: wanted in shown(record).casefold()


def date_test(name: str, value: str, index: Index) -> Test:
    """Whether a record may fall on or after (`since`), or on or before (`until`), a date. Unknown does not."""
    first, last = interval(value, f"--{name}")

    def test(record: Any) -> bool:
        date = date_of(record, index)
        if date is None:
            return False
        if name == "since":
            return (date.latest or date.earliest or "") >= first
        return bool(date.earliest or date.latest) and (date.earliest or date.latest or "") <= last

    return test


def check_word(kind: str, name: str, value: str, index: Index) -> None:
    """UsageError where no record could ever have this word."""
    choices = CHOICES.get((kind, name)) or words_in_use(kind, name, index)
    folded = {choice.casefold(): choice for choice in choices}
    if value.casefold() in folded:
        return
    near = [folded[each] for each in difflib.get_close_matches(value.casefold(), folded, n=2, cutoff=0.5)]
    if near or not choices:
        raise no_such(f"no {kind} have {value!r} here.", f"--{name}", near, f"show {kind}")
    raise UsageError(f"no {kind} have {value!r} here.", where=f"--{name}", remedy=f"There are: {', '.join(choices)}.")


def words_in_use(kind: str, name: str, index: Index) -> tuple[str, ...]:
    """All words the records of this collection have for a filter."""
    values = FILTERS[kind][name]
    found = {each for record in getattr(index.collection, kind) for each in values(record, index) if each}
    return tuple(sorted(found))


def wrong_filter(kind: str, name: str) -> UsageError:
    """The error for a filter that this kind does not have."""
    dates = ("since", "until") if kind in DATED_KINDS else ()
    there = ", ".join(f"--{each}" for each in (*FILTERS[kind], "contains", *dates))
    return UsageError(f"{kind} have no such filter.", where=f"--{name}", remedy=f"There are: {there}.")
