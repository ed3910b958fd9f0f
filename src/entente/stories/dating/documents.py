"""When an article came out: from its own words, dated public facts, and the other articles of its story."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from entente.knowledge import Knowledge
from entente.reading.times import Days
from entente.records import Published, Reading
from entente.stories.dating.clock import Clock
from entente.stories.dating.constraints import Constraint, solve
from entente.stories.dating.echoes import Echoes
from entente.stories.dating.lineage import copies_of, lineage
from entente.stories.dating.neighbours import Neighbours
from entente.stories.dating.offices import Terms, office_constraints, terms_of_office
from entente.stories.dating.own import ages, full_dates, stated, yearless
from entente.stories.dating.public import PublicFacts
from entente.stories.pile import Pile

_ROUNDS = 4
"""Rounds in which a date found may help to find another; three hands-on are the most a chain of copies needs."""


def date_documents(pile: Pile, knowledge: Knowledge) -> dict[str, Published]:
    """The publication interval of every document of the pile, by document id.

    An interval with both ends known is kept. Otherwise the article's own dates, offices named as
    held and dated public facts bound it; then, round by round, the articles of the story that are
    dated by now bound those that tell the same things. All documents of a round see the dates of the
    round before, so that their order does not matter. What nothing bounds stays null.
    """
    found = {one.document.id: one.document.published for one in pile.readings}
    unknown = [one for one in pile.readings if not _is_whole(found[one.document.id])]
    if not unknown:
        return found
    terms = terms_of_office(knowledge, pile.actors.values())
    clocks = {one.document.id: Clock(one.document) for one in pile.readings}
    solvers = {one.document.id: _solver(one, pile, knowledge, terms, clocks) for one in unknown}
    found |= {document: alone([], None) for document, alone in solvers.items()}
    copies = copies_of(pile.documents)
    neighbours, echoes = Neighbours(clocks), Echoes(clocks, pile)
    for _ in range(_ROUNDS):
        index, near, before = neighbours.dated(found), _near(found), found
        found = before | {
            document: again(
                [
                    *neighbours.constraints(document, index, near=near),
                    *echoes.constraints(document, before),
                    *lineage(pile.documents[document], copies.get(document, ()), before),
                ],
                near,
            )
            for document, again in solvers.items()
        }
        if _ends(found) == _ends(before):
            break
    return found


def _solver(
    reading: Reading, pile: Pile, knowledge: Knowledge, terms: Terms, clocks: Mapping[str, Clock]
) -> Callable[[list[Constraint], Days | None], Published]:
    """Solves for one document, given what its neighbours say; what it says itself is read once."""
    clock = clocks[reading.document.id]
    alone = [*stated(clock), *full_dates(clock), *ages(clock), *office_constraints(reading, pile, terms, clock)]
    facts = PublicFacts(clock, reading, pile, knowledge)

    def again(told: list[Constraint], near: Days | None) -> Published:
        constraints = [*alone, *told]
        constraints += facts.constraints(solve(constraints))
        constraints += yearless(clock, solve(constraints), near)
        return solve(constraints)

    return again


def _near(found: Mapping[str, Published]) -> Days | None:
    """From the first to the last day of the articles dated to the day."""
    days = sorted(one.earliest for one in found.values() if one.earliest and one.earliest == one.latest)
    return Days(date.fromisoformat(days[0]), date.fromisoformat(days[-1])) if days else None


def _is_whole(published: Published) -> bool:
    return published.earliest is not None and published.latest is not None


def _ends(found: Mapping[str, Published]) -> dict[str, tuple[str | None, str | None]]:
    return {document: (one.earliest, one.latest) for document, one in found.items()}
