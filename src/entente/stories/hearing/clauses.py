"""Whose words a clause is that nobody is named for: free indirect speech, a capital's version, "the Thai count".

The outlet and those who may be going on are weighed by signs that a reader can check (`signs.py`); the weights stand in
`hearing.toml`, made by `python -m training.hearing`. Source: Fludernik, The Fictions of Language (1993), on free
indirect discourse: it keeps the tense and person of the report around it and is told by its neighbours.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from entente.stories.claims.nations import Nations
from entente.stories.claims.propositions import Proposition
from entente.stories.hearing.page import Page
from entente.stories.hearing.retold import Retold
from entente.stories.hearing.signs import Signs, of_outlet, of_side
from entente.stories.hearing.weighing import Weighing
from entente.stories.pile import Pile


class Asked(NamedTuple):
    """An open clause by its number, the sides that may say it, and the signs of the outlet and of each side.

    `before` is the last clause before it that somebody is named for.
    """

    number: int
    sides: tuple[str, ...]
    signs: tuple[Signs, ...]
    before: Proposition | None


def heard(
    found: Sequence[Proposition], telling: Mapping[str, float], pile: Pile, nations: Nations, weighing: Weighing
) -> list[Proposition]:
    """The clauses with a speaker for those that are heard as somebody's; the others stay the outlet's own."""
    told = list(found)
    for one in asked(found, telling, pile, nations):
        clause = found[one.number]
        place = weighing.heard(clause.statement is not None, one.signs)
        if place > 0:
            side = one.sides[place - 1]
            near = one.before if one.before is not None and side in one.before.speakers else clause
            told[one.number] = clause._replace(speaking=(side,), speakers=frozenset({side}), heard=near.evidence)
    return told


def asked(found: Sequence[Proposition], telling: Mapping[str, float], pile: Pile, nations: Nations) -> Iterator[Asked]:
    """Every clause whose speaker is open, with its signs.

    `found` is in the order of the text, `telling` how much each of its features tells.
    """
    numbers: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(found):
        numbers[one.document].append(number)
    retold = Retold(found, telling)
    for document, places in numbers.items():
        page = Page(pile.documents[document], [found[number] for number in places], pile, nations)
        for place, number in enumerate(places):
            if not found[number].speakers:
                yield _asked(number, place, page, retold)


def _asked(number: int, place: int, page: Page, retold: Retold) -> Asked:
    one, around = page.clauses[place], page.around(place)
    sides = tuple(page.candidates(place, around))
    likeness = retold.likeness(one, page.source)
    signs = (
        of_outlet(one, around, likeness.own),
        *(
            of_side(side, one, around, page, likeness.sides.get(side, 0.0), likeness.source.get(side, 0.0))
            for side in sides
        ),
    )
    return Asked(number, sides, signs, around.last)
