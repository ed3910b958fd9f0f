"""For whom an actor speaks, and which pages are texts that states issued themselves."""

from __future__ import annotations

from entente.records import Document
from entente.stories.claims.nations import Nations
from entente.stories.claims.words import claim_words
from entente.stories.pile import Pile

_OWN_ROOT = frozenset({"outlet", "institute", "company"})
"""Kinds that speak for themselves, whatever their country."""
_ISSUING = frozenset({"state", "international_organisation"})
_HEAD = 800
_FEWEST = 2


def side_of(actor: str, pile: Pile) -> str:
    """The state an actor is or serves; the actor itself where it serves none or speaks for itself."""
    known = pile.actors.get(actor)
    return actor if known is None or known.kind in _OWN_ROOT else pile.side(actor)


def is_known(side: str, pile: Pile) -> bool:
    """Whether a side is more than a person or a group of whom nobody says whom they serve."""
    known = pile.actors.get(side)
    return known is None or known.kind not in ("person", "unnamed_group")


def is_neutral(actor: str, pile: Pile) -> bool:
    """Whether an actor is met only as the one who reports."""
    known = pile.actors.get(actor)
    return known is not None and known.kind == "outlet"


def release_issuers(document: Document, pile: Pile, nations: Nations) -> tuple[str, ...]:
    """The states and bodies that issued a page which is a joint statement; nobody for any other page."""
    head = document.text[:_HEAD]
    first = [" ".join(line.split()).casefold() for line in head.splitlines() if line.strip()][:3]
    if not any(line.startswith(claim_words().releases) for line in first):
        return ()
    start = 0
    for line in head.splitlines(keepends=True):
        found = {side_of(one.actor, pile) for one in pile.mentions(document.id, start, start + len(line))}
        found |= {one.state for one in nations.named(line)}
        sides = {side for side in found if _issues(side, pile)}
        if len(sides) >= _FEWEST:
            return tuple(sorted(sides))
        start += len(line)
    return ()


def _issues(side: str, pile: Pile) -> bool:
    known = pile.actors.get(side)
    return known is not None and known.kind in _ISSUING
