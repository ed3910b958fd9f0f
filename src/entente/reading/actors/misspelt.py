"""Names written wrongly: a garbled article's "Foreign Minister" of a state whose name is one letter off."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import Any

from entente.reading.actors.cast import Cast, Draft
from entente.reading.actors.known import holder_draft
from entente.reading.actors.lexicon import Lexicon, split_name
from entente.reading.spelling import normal

NEAR = 0.7
"""Share of letters two spellings of one family name have in common (Ratcliff and Obershelp's measure)."""


def correct_names(lexicon: Lexicon, cast: Cast) -> None:
    """Tie a person met in the text to a known one of the same state, office and other name, spelt nearly alike.

    The words stay as they are; the mention is kept in `cast.misspelt`.
    """
    for draft in [one for one in cast.drafts.values() if one.kind == "person" and one.country and one.titles]:
        if any(office.start or office.end for office in draft.offices):
            continue
        holder = _meant(lexicon, draft)
        if holder is None:
            continue
        known = holder_draft(cast, lexicon, holder)
        known.names.update(draft.names)
        for found in cast.found:
            if found.actors == (draft.id,):
                found.actors = (known.id,)
                cast.misspelt.append((found.start, found.end))
        if known.id != draft.id:
            del cast.drafts[draft.id]


def _meant(lexicon: Lexicon, draft: Draft) -> Any | None:
    """The one holder of the office the text names whose name shares a part and nearly the rest."""
    words = split_name(draft.name)
    fitting = {
        holder.name: holder
        for career in lexicon.careers.values()
        for holder, office in career
        if office.of == draft.country
        and draft.titles & {normal(title) for title in (office.title, *office.titles)}
        and _nearly(words, split_name(holder.name))
    }
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def _nearly(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    if len(words) != len(others) or len(words) < 2 or sorted(words) == sorted(others):
        return False
    shared = set(words) & set(others)
    rest, other_rest = [w for w in words if w not in shared], [w for w in others if w not in shared]
    return (
        bool(shared)
        and len(rest) == len(other_rest) == 1
        and SequenceMatcher(None, rest[0], other_rest[0]).ratio() >= NEAR
    )
