"""A place that an article says an agreement covers, and the library that it does not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from entente.knowledge import ClauseFact, Place, Treaty
from entente.system.texts.passages import Passage
from entente.system.texts.shapes import Finding
from entente.system.texts.words import expression

_NEAR = 80


def area_findings(passage: Passage, treaty: Treaty, places: Sequence[Place]) -> Iterator[Finding]:
    """ "covers Guam" where every clause of defence leaves it out. Only territories, and seas a clause excludes."""
    clauses = tuple(one for one in treaty.clauses if one.kind == "defense")
    verb = expression("covers").search(passage.document.text, passage.name_end, passage.end)
    if not clauses or verb is None or not passage.plain:
        return
    stop = min(passage.end, verb.end() + _NEAR)
    named, expected = _named(tuple(places))
    for match in expected.finditer(passage.document.text, verb.end(), stop):
        place = named[match.group()]
        if passage.own(verb.start(), match.end()) and all(_left_out(one, place, treaty, places) for one in clauses):
            yield Finding(
                kind="area",
                certainty="unverified" if all(one.unverified for one in clauses) else "certain",
                says=f"The article says that it covers {match.group()}.",
                library=f"{clauses[0].article} is for {clauses[0].trigger}.",
                source=clauses[0].source or treaty.source,
                evidence=(passage.evidence(verb.start(), match.end()),),
            )


def _left_out(clause: ClauseFact, place: Place, treaty: Treaty, places: Sequence[Place]) -> bool:
    """Whether an attack there certainly sets the clause not off."""
    if place.key in clause.outside:
        return True
    if not clause.area or place.kind != "territory":
        return False
    around = _around(place, {one.key: one for one in places})
    doubtful = {one for key in around for one in key.disputed_within} | set(clause.disputed_area)
    keys = {one.key for one in around}
    if keys & (set(clause.area) | doubtful):
        return False
    own = "own" in clause.area and place.of in treaty.parties
    return not own and not (place.home and place.of in clause.area)


def _around(place: Place, places: Mapping[str, Place]) -> list[Place]:
    """The place and all larger ones it lies in."""
    found, waiting = {place.key: place}, list(place.within)
    while waiting:
        key = waiting.pop()
        larger = places.get(key)
        if larger is not None and key not in found:
            found[key] = larger
            waiting += larger.within
    return list(found.values())


@cache
def _named(places: tuple[Place, ...]) -> tuple[dict[str, Place], re.Pattern[str]]:
    """Names of territories and seas as they are written, and the expression that finds them."""
    named = {name: one for one in places if one.kind != "region" for name in (one.name, *one.names)}
    longest = sorted(named, key=lambda name: (-len(name), name))
    return named, re.compile(r"\b(?:" + "|".join(map(re.escape, longest)) + r")(?!\w)" if longest else r"(?!)")
