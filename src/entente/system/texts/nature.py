"""What an article gets wrong about what an agreement is: defence, bindingness, automatic aid, its articles."""

from __future__ import annotations

from collections.abc import Iterator

from entente.knowledge import ClauseFact, Treaty
from entente.records import Clause
from entente.system.texts.clauses import matching, numbers_in
from entente.system.texts.passages import Passage
from entente.system.texts.shapes import Certainty, Finding
from entente.system.texts.words import expression


def nature_findings(passage: Passage, treaty: Treaty) -> Iterator[Finding]:
    """ "mutual defence pact" of a text without a clause of defence; "binding" of a political one."""
    if not passage.plain:
        return
    if treaty.clauses and not _defends(treaty):
        library = f"Its clauses are of {', '.join(sorted({one.kind for one in treaty.clauses}))}; none is of defence."
        yield from _word(passage, treaty, "defence", "The article calls it an agreement of mutual defence.", library)
    if not treaty.binding:
        says = "The article calls it binding."
        yield from _word(passage, treaty, "binding", says, "It is a political text that creates no obligations in law.")


def _defends(treaty: Treaty) -> bool:
    named = any(expression("defence_name").search(name) for name in (treaty.name, *treaty.names))
    return named or "defense" in treaty.kind or any(one.kind == "defense" for one in treaty.clauses)


def _word(passage: Passage, treaty: Treaty, kind: str, says: str, library: str) -> Iterator[Finding]:
    match = expression(kind).search(passage.document.text, passage.start, passage.end)
    if match is None or not passage.own(match.start(), match.end()):
        return
    yield Finding(
        kind="defence" if kind == "defence" else "binding",
        certainty="unverified" if "clauses" in treaty.unverified else "certain",
        says=says,
        library=library,
        source=treaty.source,
        evidence=(passage.evidence(match.start(), match.end()),),
    )


def clause_findings(passage: Passage, told: Clause, treaty: Treaty) -> Iterator[Finding]:
    """A wrong article number, and "automatic" of a clause that leaves room. `passage` holds the clause's words."""
    if not passage.obliges:
        return
    yield from _number(passage, told, treaty)
    beside = matching(told, treaty.clauses)
    match = expression("automatic").search(passage.document.text, passage.start, passage.end)
    loose = bool(beside) and all(one.automaticity != "automatic" for one in beside)
    if told.kind == "defense" and match is not None and loose and passage.own(match.start(), match.end()):
        first = beside[0]
        yield Finding(
            kind="automatic",
            certainty=_checked(beside),
            says="The article calls the duty automatic.",
            library=f"{first.article}: {first.duty} ({first.qualification or first.automaticity}).",
            source=first.source or treaty.source,
            evidence=(passage.evidence(match.start(), match.end()),),
        )


def _number(passage: Passage, told: Clause, treaty: Treaty) -> Iterator[Finding]:
    """The number is one the library does not give to a clause of this kind; `possible` where it has no such article."""
    numbers = numbers_in(told.article or "")
    same = [one for one in treaty.clauses if one.kind == told.kind and numbers_in(one.article)]
    if not numbers or not same or any(numbers & numbers_in(one.article) for one in same):
        return
    start = passage.document.text.find(told.article or "", passage.start, passage.end)
    if start < 0 or not passage.own(start, start + 1):
        return
    elsewhere = any(numbers & numbers_in(one.article) for one in treaty.clauses)
    certainty: Certainty = "certain" if elsewhere else "possible"
    yield Finding(
        kind="article",
        certainty="unverified" if _checked(tuple(same)) == "unverified" else certainty,
        says=f"The article names {told.article} for its clause of {told.kind}.",
        library=f"That clause is {', '.join(one.article for one in same)}.",
        source=same[0].source or treaty.source,
        evidence=(passage.evidence(start, start + len(told.article or "")),),
    )


def _checked(clauses: tuple[ClauseFact, ...]) -> Certainty:
    return "unverified" if all(one.unverified for one in clauses) else "certain"
