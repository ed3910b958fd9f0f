"""Stories: the groups of documents, each with a title made of facts and its span of time."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from entente.records import Document, Story, content_id
from entente.stories.pile import Pile
from entente.stories.wording import content_stems

_NAMED = 3
_MOST_ACTORS = 40


def make_story(documents: Sequence[str], pile: Pile) -> Story:
    """The story of these documents; its span is that of the documents dated at both ends.

    Its id is made from the document whose id comes first in the alphabet, so that it stays when others join.
    """
    members = [pile.documents[one] for one in sorted(documents)]
    named = Counter(
        mention.actor
        for document in members
        for mention in pile.mentions(document.id, 0, len(document.text))
        if mention.actor in pile.actors
    )
    actors = sorted(named, key=lambda actor: (-named[actor], actor))[:_MOST_ACTORS]
    dates = [(one.published.earliest, one.published.latest) for one in members]
    bounded = [(first, last) for first, last in dates if first and last]
    return Story(
        id=content_id("story", min(documents)),
        title=_title(members, actors, pile),
        documents=tuple(sorted(documents)),
        actors=tuple(actors),
        earliest=min((first for first, _ in bounded), default=None),
        latest=max((last for _, last in bounded), default=None),
    )


def _title(members: Sequence[Document], actors: Sequence[str], pile: Pile) -> str:
    """The title of the most central article; without titles, the states most spoken of."""
    titled = [one for one in members if one.title and one.title.strip()]
    if titled:
        return " ".join(str(_central(titled, members).title).split())
    states = [pile.name(actor) for actor in actors if pile.actors[actor].kind == "state"]
    named = states[:_NAMED] or [pile.name(actor) for actor in actors[:_NAMED]]
    return ", ".join(named) or (members[0].path if members else "")


def _central(titled: Sequence[Document], members: Sequence[Document]) -> Document:
    """The titled article whose words most of the others use too, its length set aside."""
    stems = {one.id: frozenset(content_stems(one.text)) for one in members}
    holders = Counter(stem for held in stems.values() for stem in held)

    def order(one: Document) -> tuple[float, str]:
        held = stems[one.id]
        return -sum(holders[stem] - 1 for stem in held) / math.sqrt(len(held) or 1), one.id

    return min(titled, key=order)
