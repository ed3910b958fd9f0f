"""An answer in prose: what was understood, the answer in short, then everything with its proof."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from entente.cli.wording.duties import Group, group_lines, groups
from entente.cli.wording.headline import headline
from entente.cli.wording.lines import Line, counted
from entente.cli.wording.misses import miss_lines
from entente.cli.wording.proofs import Quote, proof_lines
from entente.cli.wording.words import ORDER, Label, cited

if TYPE_CHECKING:
    from entente.system import Answer, Proof, Violation, Words

MOST = 6
"""Groups of equal duties shown of a kind that is not certain, unless all are asked for."""

QUOTES = 2
"""Quotations at a near miss."""

HEADS = {
    "CERTAIN": "CERTAIN: nothing else is needed",
    "DEPENDS": "DEPENDS: by one reading, not by another",
    "POSSIBLE": "POSSIBLE: it hangs on what states choose to do",
}
READINGS = {
    None: "both readings of a counter-attack tried",
    "strict": "strict reading, a counter-attack by an ally is no armed attack on the attacker",
    "broad": "broad reading, a counter-attack by an ally is an armed attack on the attacker",
}


class Telling(NamedTuple):
    """How an answer is told: names, quotations where there are articles, with proofs, and whether all of it."""

    label: Label
    quote: Quote | None = None
    proofs: bool = True
    every: bool = False
    long_label: Label | None = None

    words: Words | None = None

    def quotes(self, agreement: str) -> list[str]:
        """A few words of the articles on an agreement, those on its clauses first."""
        held = sorted((self.words or {}).items(), reverse=True)
        found = [each for (key, _), evidence in held if key == agreement for each in evidence]
        return [] if self.quote is None else [self.quote(each) for each in found[:QUOTES]]

    def head(self, key: str) -> str:
        """The name where it stands first: the whole one."""
        return (self.long_label or self.label)(key)


def prose(answer: Answer, understood: Sequence[str], telling: Telling) -> Iterator[Line]:
    """The whole answer as lines. What one proof has shown no later one shows again."""
    proved: set[Proof] = set()
    fully = proved if telling.proofs and telling.every else None
    yield from opening(answer, understood)
    yield Line(0, "")
    yield Line(0, "In short")
    yield from headline(answer, telling.head)
    for title, part in (
        ("Must help", duty_part(answer.duties, telling, proved if telling.proofs else None)),
        ("Must consult", duty_part(answer.consultations, telling, fully)),
        ("Must stay out", duty_part(answer.abstentions, telling, fully)),
        ("Breaks", violation_part(answer, telling, proved)),
        ("Duties in conflict", conflict_part(answer, telling)),
        (
            "Looks as if it applied, and does not",
            miss_lines(answer.no_duty, telling.head, telling.quotes, every=telling.every),
        ),
    ):
        lines = list(part)
        if lines:
            yield from (Line(0, ""), Line(0, title), *lines)


def opening(answer: Answer, understood: Sequence[str]) -> Iterator[Line]:
    """What was asked, as it was understood."""
    yield Line(0, f"Understood, on {answer.date} ({READINGS[answer.reading]}):")
    yield from (Line(1, f"{number}. {step}.") for number, step in enumerate(understood, 1))


def duty_part(owed: Sequence[object], telling: Telling, proved: set[Proof] | None) -> Iterator[Line]:
    """What is owed: the certain first, then what turns on a reading, then what hangs on others."""
    for answer in ORDER:
        found = groups(one for one in owed if one.answer == answer)  # type: ignore[attr-defined, misc]
        if found:
            yield Line(1, f"{HEADS[answer]}.")
            yield from shown_groups(found, telling, None if answer == "CERTAIN" else MOST, proved)


def shown_groups(
    found: Sequence[Group], telling: Telling, most: int | None, proved: set[Proof] | None
) -> Iterator[Line]:
    """Groups under the reading they depend on, which is said once."""
    shown = found if telling.every else found[:most]
    reading: tuple[str, ...] | None = None
    for group in sorted(shown, key=lambda one: (len(one.first.depends_on), one.first.depends_on)):
        if group.first.depends_on != reading and group.first.depends_on:
            yield from (Line(1, f"It turns on {each}:") for each in group.first.depends_on)
        reading = group.first.depends_on
        lines = group_lines(group, telling.head, telling.quote, proved, telling.every)
        yield from (Line(line.level + 1, line.text) for line in lines)
    if len(shown) < len(found):
        more = sum(len(one.every) for one in found[len(shown) :])
        yield Line(2, f"… and {more} more of this kind, further down the chain; --all shows them.")


def violation_part(answer: Answer, telling: Telling, proved: set[Proof]) -> Iterator[Line]:
    """What acts of the scenario break."""
    for one in sorted(answer.violations, key=lambda each: ORDER.index(each.answer)):
        yield Line(1, broken(one, telling.head))
        yield from (Line(2, f"It turns on {each}.") for each in one.depends_on)
        if telling.proofs:
            yield Line(2, "Proof:")
            yield from proof_lines(one.proof, 3, telling.quote, proved)


def broken(one: Violation, label: Label) -> str:
    """`CERTAIN: A breaks Article 2, Treaty (id), by attacking.`"""
    law = "" if one.binding else ", which does not bind by law"
    act = "by attacking" if one.item == "attack" else f"over {label(one.item)}"
    return f"{one.answer}: {label(one.actor)} breaks {cited(one.article, one.regime, label)}{law}, {act}."


def conflict_part(answer: Answer, telling: Telling) -> Iterator[Line]:
    """Duties that cannot be met without breaking another."""
    every = sorted(answer.conflicts, key=lambda each: ORDER.index(each.answer))
    shown = every if telling.every else every[:MOST]
    yield from (Line(1, f"{one.answer}: {one.why}") for one in shown)
    if len(shown) < len(every):
        yield Line(1, f"… and {counted(len(every) - len(shown), 'conflict')} more; --all shows them.")
