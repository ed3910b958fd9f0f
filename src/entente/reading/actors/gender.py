"""Which of "he" and "she" may stand for a person, where a title or an honorific says so."""

from __future__ import annotations

from collections import defaultdict

from entente.reading.actors.cast import Cast
from entente.reading.data import reading_table
from entente.reading.page import Page
from entente.reading.spelling import normal


class Gender:
    """Knows the words that go with each person of a page."""

    def __init__(self, page: Page, cast: Cast) -> None:
        table = reading_table("anaphora")["gender"]
        self._words = [frozenset(table["masculine"]), frozenset(table["feminine"])]
        self._cast = cast
        self._before: dict[str, set[str]] = defaultdict(set)
        for found in cast.found:
            if len(found.actors) == 1 and found.form in ("name", "role") and found.start:
                self._before[found.actors[0]].add(page.normals[found.start - 1])

    def learn(self, actor: str, pronoun: str) -> None:
        """From here on the pronoun speaks for its kind."""
        self._before[actor].add(pronoun.casefold())

    def allows(self, actor: str, pronoun: str) -> bool:
        """Whether nothing the text says of the actor speaks against the pronoun."""
        draft = self._cast.draft(actor)
        said = {*self._before[actor], *normal(draft.description or "").split()}
        said.update(word for title in draft.titles for word in title.split())
        if draft.kind == "unnamed_group":
            said.update(normal(draft.name).split())
        spoken = [pronoun.casefold() in words for words in self._words]
        told = [bool(said & words) for words in self._words]
        return not any(spoken) or told in ([False, False], [True, True]) or told == spoken
