"""Pages that states or bodies issued themselves: every sentence there is their own voice, and so where it is quoted."""

from __future__ import annotations

from collections import defaultdict

from entente.records import Document
from entente.stories.claims.clauses import statement_clauses
from entente.stories.claims.nations import Nations
from entente.stories.claims.sides import release_issuers, side_of
from entente.stories.claims.words import claim_words
from entente.stories.pile import Pile
from entente.stories.wording import words

_LINES, _LONGEST, _HEAD = 6, 16, 800
_ISSUING = frozenset({"state", "international_organisation"})
_QUOTED = 6
"""Words from which a clause that a release holds too was taken from it."""


class Releases:
    """The releases among the documents of a pile."""

    def __init__(self, pile: Pile, nations: Nations) -> None:
        documents = sorted(pile.documents.values(), key=lambda one: one.id)
        self.joint = {one.id: release_issuers(one, pile, nations) for one in documents}
        self.single = {one.id: () if self.joint[one.id] else issuer_of(one, pile, nations) for one in documents}
        self._texts: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for one in documents:
            issuers = self.joint[one.id] or self.single[one.id]
            if issuers:
                self._texts[issuers].append(_plain(one.text))
        self._said = _said(pile)

    def quoted(self, text: str) -> tuple[str, ...]:
        """Whose release, or else whose statement elsewhere, these very words are; nobody's where that is open."""
        if len(words(text)) < _QUOTED:
            return ()
        plain = _plain(text)
        found = [issuers for issuers, texts in self._texts.items() if any(plain in each for each in texts)]
        if found:
            return found[0] if len(found) == 1 else ()
        return self._said.get(plain, ())


def _said(pile: Pile) -> dict[str, tuple[str, ...]]:
    """The clauses of statements whose speakers are known, where it is always the same ones who say them."""
    found: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for reading in pile.readings:
        for one in reading.statements:
            if one.content and one.speakers and one.act != "deny":
                for span in statement_clauses(one, reading.document.text):
                    found[_plain(reading.document.text[span.start : span.end])].add(one.speakers)
    return {plain: next(iter(speakers)) for plain, speakers in found.items() if len(speakers) == 1}


def issuer_of(document: Document, pile: Pile, nations: Nations) -> tuple[str, ...]:
    """The side whose release a page is; nobody where its head does not say so.

    The head of a release says what it is ("Press release") and what office it comes from; the state is the one
    named above or in that line, else the one in whose capital it was given out.
    """
    if document.byline:
        return ()
    head = [line for line in _head(document.text) if line[1].strip()][:_LINES]
    papers = [place for place, (_, line) in enumerate(head) if _is_paper(line)]
    if not papers:
        return ()
    above = head[: papers[0] + 1]
    if not any(claim_words().issuing & set(words(line)) for _, line in above):
        return ()
    for start, line in above:
        sides = [side_of(one.actor, pile) for one in pile.mentions(document.id, start, start + len(line))]
        sides += [one.state for one in nations.named(line.title())]
        issuing = [side for side in sides if _issues(side, pile)]
        if issuing:
            return (issuing[0],)
    dated = [one.state for _, line in head[papers[0] :] for one in nations.capitals(line)[:1]]
    return (dated[0],) if dated and _issues(dated[0], pile) else ()


def _head(text: str) -> list[tuple[int, str]]:
    """The first lines with their offsets."""
    start, found = 0, []
    for line in text[:_HEAD].splitlines(keepends=True):
        found.append((start, line))
        start += len(line)
    return found


def _is_paper(line: str) -> bool:
    """Whether a line is the heading of a release: short, and begins by saying so."""
    plain = " ".join(line.casefold().split())
    return plain.startswith(claim_words().papers) and len(plain.split()) <= _LONGEST and not plain.endswith(".")


def _issues(side: str, pile: Pile) -> bool:
    known = pile.actors.get(side)
    return known is not None and known.kind in _ISSUING


def _plain(text: str) -> str:
    """The words alone, with a blank on either side, so that whole words are compared."""
    return f" {' '.join(words(text))} "
