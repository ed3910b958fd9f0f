"""What an article gets wrong about an agreement's days: in force before it was, or signed on another day."""

from __future__ import annotations

from collections.abc import Iterator

from entente.knowledge import Treaty, bounds
from entente.records import Document
from entente.system.texts.days import apart, written_dates
from entente.system.texts.passages import Passage
from entente.system.texts.shapes import Certainty, Finding
from entente.system.texts.words import expression

_NEAR = 90
"""At most so many characters lie between an agreement's name, the word "signed" and the date."""


def force_findings(passage: Passage, treaty: Treaty, day: str | None) -> Iterator[Finding]:
    """Words that say it is in force, in an article from before it was; and a wrong day of entry into force.

    `day` is the last one on which an undated article can have been written.
    """
    if treaty.in_force is None or not passage.plain:
        return
    for match in expression("in_force").finditer(passage.document.text, passage.name_end, passage.end):
        if not _tells(passage, passage.name_end, match.start()) or not passage.own(match.start(), match.end()):
            continue
        certainty = _before(passage.document, treaty.in_force, day)
        if certainty is not None:
            yield Finding(
                kind="force",
                certainty="unverified" if "in_force" in treaty.unverified else certainty,
                says="The article says that the agreement is in force.",
                library=f"It entered into force on {treaty.in_force}.",
                source=treaty.source,
                evidence=(passage.evidence(match.start(), match.end()),),
            )
        yield from _wrong_day(passage, treaty, "force_date", match.start(), match.end())


def _before(document: Document, in_force: str, day: str | None) -> Certainty | None:
    """Whether the article came out before the agreement was in force: certainly, possibly, or not."""
    first, last = bounds(in_force)
    earliest, latest = document.published.earliest, document.published.latest or day
    if latest is not None and latest < first.isoformat():
        return "certain"
    if document.published.latest is None or earliest is None or document.published.granularity == "unknown":
        return None
    return "possible" if earliest < last.isoformat() else None


def signing_findings(passage: Passage, treaty: Treaty) -> Iterator[Finding]:
    """A day of signing that is not the library's."""
    words = passage.words
    if treaty.signed is None or not passage.plain or expression("later").search(words):
        return
    for match in expression("signed").finditer(passage.document.text, passage.start, passage.end):
        before = match.start() >= passage.name_end and _tells(passage, passage.name_end, match.start())
        before = before and expression("object").match(passage.document.text, match.end()) is None
        after = match.end() <= passage.name_start and _tells(passage, match.end(), passage.name_start)
        if (before or after) and passage.own(match.start(), match.end()):
            yield from _wrong_day(passage, treaty, "signing_date", match.start(), max(match.end(), passage.name_end))
            return


def _tells(passage: Passage, start: int, end: int) -> bool:
    """Whether the words between a name and what is told of it leave it the same agreement."""
    return end - start <= _NEAR and expression("breaks").search(passage.document.text, start, end) is None


def _wrong_day(passage: Passage, treaty: Treaty, kind: str, start: int, after: int) -> Iterator[Finding]:
    """The first date after the word, if the library's day is another."""
    signing = kind == "signing_date"
    held = treaty.signed if signing else treaty.in_force
    if held is None:
        return
    stop = min(passage.end, after + _NEAR)
    breach = expression("breaks").search(passage.document.text, after, stop)
    dates = written_dates(passage.document.text, after, breach.start() if breach else stop, passage.document)
    written = next(iter(dates), None)
    if written is None or not passage.own(written[1], written[2]):
        return
    coarse, first, last = written
    distance = apart(coarse, held)
    if distance == "same":
        return
    certainty: Certainty = "certain" if distance == "apart" else "possible"
    field = "signed" if signing else "in_force"
    yield Finding(
        kind="signing_date" if signing else "force_date",
        certainty="unverified" if field in treaty.unverified else certainty,
        says=f"The article says {'signed' if signing else 'in force'}: {coarse}.",
        library=f"It was signed on {held}." if signing else f"It entered into force on {held}.",
        source=treaty.source,
        evidence=(passage.evidence(min(start, first), last),),
    )
