"""Stories by their id or the words of their title."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from entente.cli.listing.people import no_such, plain_words
from entente.errors import UsageError
from entente.records import Story

MOST_NAMED = 5


def find_story(stories: Sequence[Story], wanted: str, option: str) -> Story:
    """The story meant by `wanted`: an id, or words that stand in one title only. UsageError names `option`."""
    words = set(plain_words(wanted))
    by_id = [one for one in stories if one.id == wanted]
    found = by_id or [one for one in stories if words and words <= set(plain_words(one.title))]
    if len(found) == 1:
        return found[0]
    if found:
        named = "; ".join(f"{one.id} ({one.title})" for one in found[:MOST_NAMED])
        raise UsageError(f"{len(found)} stories are called {wanted!r}.", where=option, remedy=f"Give the id: {named}")
    titles = {one.title: one.id for one in stories}
    near = [f"{titles[title]} ({title})" for title in difflib.get_close_matches(wanted, titles, n=2, cutoff=0.4)]
    raise no_such(f"no story is called {wanted!r}.", option, near, "show stories")
