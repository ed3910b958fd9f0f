"""Who carried a report: the agency or outlet whose words a passage is, down the copies made of it."""

from __future__ import annotations

import re
from collections import defaultdict

from entente.records import Actor, Document, Link, LinkKind, Span
from entente.stories.claims.nations import Nations
from entente.stories.claims.sides import release_issuers
from entente.stories.claims.words import claim_words
from entente.stories.pile import Pile

_HEAD, _TAIL = 900, 300
_OWN_NAME = frozenset({"outlet", "institute", "company"})
"""Kinds whose name is theirs alone, whoever writes it."""
_AFTER = 120
_BREAK = re.compile(r"[.!?][”\"’)]?\s|\n")
_TOLD = re.compile(r"\btold (?:the )?(?P<name>[A-Z][a-z]+(?: [A-Z][a-z]+)+)\b")
_AGENCY_LINE = re.compile(
    r"\((?P<agency>[A-Z][\w .&/’'\-]{1,40})\)\s*(?:--|[-–—:])\s|^\s*Source:\s*(?P<source>[A-Z][^\n]{1,60})$",
    re.MULTILINE,
)


class Carriers:
    """Who carried what: the outlet or agency behind each document of a pile, looked up once."""

    def __init__(self, pile: Pile, nations: Nations) -> None:
        self._pile = pile
        heads = {one.id: one.text[:_HEAD] for one in pile.documents.values()}
        written = {one: _AGENCY_LINE.search(head) for one, head in heads.items()}
        named = {one: (match["agency"] or match["source"]).strip() for one, match in written.items() if match}
        self._agencies = {document: agency for document, agency in named.items() if not _is_place(agency, pile)}
        self._known = sorted({*self._agencies.values(), *_agencies_known(pile)}, key=lambda one: (-len(one), one))
        self._outlets = {name.casefold(): one.id for one in _outlets(pile) for name in (one.name, *one.names)}
        self._spellings = _spellings(pile)
        self._names = sorted({*self._known, *(one.outlet for one in pile.documents.values() if one.outlet)})
        issued = {release_issuers(one, pile, nations) for one in pile.documents.values()} - {()}
        self._release = "+".join(next(iter(issued))) if len(issued) == 1 else None
        self._confided = _confided(pile)
        self._credits = {one: self._credit(pile.documents[one]) for one in sorted(pile.documents)}
        self._origins: dict[tuple[str, Span], tuple[str, tuple[Link, ...]]] = {}

    def _credit(self, document: Document) -> str | None:
        """The agency a document says it is by: in its dateline, or named alone at its head or tail."""
        if document.id in self._agencies:
            return self._agencies[document.id]
        lines = [*document.text[:_HEAD].splitlines(), *document.text[-_TAIL:].splitlines()]
        short = [line for line in lines if 0 < len(line.split()) <= 12 and not line.rstrip().endswith((".", "”", '"'))]
        title = document.title or ""
        short = [line for line in (*short, *document.byline) if line.strip() != title.strip()]
        return next((name for name in self._known if any(name in line for line in short)), None)

    def outlet(self, document: str) -> str:
        """The name of a document's outlet; the agency it is by, or the document's id, where none is known."""
        known = self._pile.documents[document]
        return known.outlet or self._credits[document] or self._confided.get(document) or document

    def actor(self, name: str) -> str:
        """The actor id of an outlet named so, with or without its article; else the one spelling it has in the pile."""
        return self._outlets.get(name.casefold(), self._spellings.get(_plain(name), name))

    def relayed(self, document: str, span: Span) -> str | None:
        """Whom a sentence names as the source of its words: the one joint statement, or another outlet or agency."""
        text = self._pile.documents[document].text
        before, after = text[max(0, span.start - _AFTER) : span.start], text[span.end : span.end + _AFTER]
        line = _BREAK.split(before)[-1] + text[span.start : span.end] + _BREAK.split(after)[0]
        if self._release and any(title in line.casefold() for title in claim_words().releases):
            return self._release
        own = {self.outlet(document), self._credits[document]}
        named = next((name for name in self._names if name not in own and name in line), None)
        return self.actor(named) if named else None

    def origin(self, document: str, span: Span) -> tuple[str, tuple[Link, ...]]:
        """The agency or outlet whose own words a span is, down the copies it was made from; each span traced once."""
        if (document, span) not in self._origins:
            self._origins[document, span] = self._traced(document, span)
        return self._origins[document, span]

    def _traced(self, document: str, span: Span) -> tuple[str, tuple[Link, ...]]:
        seen: list[str] = []
        here: str | None = document
        while here is not None and here not in seen:
            seen.append(here)
            here, span = self._source(here, span)
        first = seen[-1]
        agency = self._credits[first]
        links = [self._link("outlet" if agency != self.outlet(first) else "agency", self.outlet(first), first)]
        if agency is not None and agency != self.outlet(first):
            links.insert(0, self._link("agency", agency, None))
        links += [self._link("copy", self.outlet(one), one) for one in reversed(seen[:-1])]
        return self.actor(agency or self.outlet(first)), tuple(links)

    def _source(self, document: str, span: Span) -> tuple[str | None, Span]:
        """The document a span was taken from, and where it stands there."""
        made = self._pile.documents[document].derived_from
        if made is None or made.document not in self._pile.documents:
            return None, span
        for passage in made.passages:
            if 2 * (min(span.end, passage.here.end) - max(span.start, passage.here.start)) >= span.end - span.start:
                return made.document, passage.there
        whole = not made.passages or made.kind in ("exact", "near", "rewritten", "translated")
        return (made.document, span) if whole else (None, span)

    def _link(self, kind: LinkKind, name: str, document: str | None) -> Link:
        return Link(kind=kind, name=name, actor=self._outlets.get(name.casefold()), document=document)


def _confided(pile: Pile) -> dict[str, str]:
    """The outlets of pages without a name, told by their sources: "he told the Brussels Ledger".

    Only a name that one page alone has in such a place, and no other page for its own, is taken.
    """
    told = {
        one.id: {match["name"] for match in _TOLD.finditer(one.text)}
        for one in pile.documents.values()
        if not one.outlet
    }
    owned = {one.outlet for one in pile.documents.values()} | {one.name for one in _outlets(pile) if one.outlet_kind}
    holders: dict[str, list[str]] = defaultdict(list)
    for document, names in sorted(told.items()):
        for name in sorted(names - owned):
            holders[name].append(document)
    alone = {name: found[0] for name, found in holders.items() if len(found) == 1}
    return {document: name for name, document in sorted(alone.items(), reverse=True)}


def _spellings(pile: Pile) -> dict[str, str]:
    """By a name without its article in lower case: the actor that speaks for itself and is called so, else the outlet.

    "The Curonian Radio Laboratory" of one page is the "Curonian Radio Laboratory" of another.
    """
    pages = (one.outlet for one in pile.documents.values() if one.outlet)
    found = {_plain(name): name for name in sorted(pages, reverse=True)}
    for one in (pile.actors[each] for each in sorted(pile.actors, reverse=True)):
        if one.kind in _OWN_NAME:
            found |= {_plain(name): one.id for name in (one.name, *one.names)}
    return found


def _plain(name: str) -> str:
    return " ".join(name.casefold().split()).removeprefix("the ")


def _outlets(pile: Pile) -> list[Actor]:
    return [one for _, one in sorted(pile.actors.items()) if one.kind == "outlet"]


def _agencies_known(pile: Pile) -> set[str]:
    return {one.name for one in _outlets(pile) if one.outlet_kind == "agency"}


def _is_place(name: str, pile: Pile) -> bool:
    return any(name == one.name for one in pile.actors.values() if one.kind == "state")
