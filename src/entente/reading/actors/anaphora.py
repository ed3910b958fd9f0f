"""Tie pronouns and phrases like "the two leaders" to actors named before them."""

from __future__ import annotations

from typing import Any

from entente.reading.actors.cast import Cast, Found
from entente.reading.actors.coordination import SUBJECTS
from entente.reading.actors.counted import Counted
from entente.reading.actors.gender import Gender
from entente.reading.actors.neighbourhood import Neighbourhood
from entente.reading.data import reading_table
from entente.reading.page import Page
from entente.records import ActorKind, MentionForm

REACH = 4
"""Sentences looked back for what a pronoun stands for."""

_PART_OF_NAME = frozenset({"flat", "compound", "nmod:desc", "nmod:unmarked", "conj"})
_PEOPLE: frozenset[ActorKind] = frozenset({"person"})
_THINGS: frozenset[ActorKind] = frozenset(
    {"state", "government_body", "international_organisation", "armed_group", "outlet", "institute"}
)


class Anaphora:
    """Resolves in the order of the text, so that one pronoun can rest on the one before."""

    def __init__(self, page: Page, cast: Cast) -> None:
        self._page = page
        self._cast = cast
        self._near = Neighbourhood(page, cast)
        self._counted = Counted(cast, self._near)
        words = reading_table("anaphora")["pronouns"]
        self._person = frozenset(words["person"])
        self._thing = frozenset(words["thing"])
        self._plural = frozenset(words["plural"])
        self._gender = Gender(page, cast)

    def resolve(self) -> None:
        """Add a mention for each pronoun and counted phrase that can be tied to actors."""
        for sentence in self._page.sentences():
            for token in sentence:
                if self._cast.at(token.i) is not None:
                    continue
                if token.pos_ in ("PRON", "DET"):
                    self._keep(token, token.i, self._pronoun(token), "pronoun")
                elif token.pos_ in ("NOUN", "PROPN") and self._counted.counts(token):
                    actors, start = self._counted.stands_for(token)
                    self._keep(token, start, actors, "nominal")

    def _keep(self, token: Any, start: int, actors: list[str], form: MentionForm) -> None:
        if actors:
            self._near.add(self._cast.add(Found(start, token.i + 1, tuple(actors), form)))

    def _pronoun(self, token: Any) -> list[str]:
        """The actors a pronoun stands for; none in a quotation, where the speaker's own world begins."""
        word = token.text.casefold()
        if self._page.quote_of(token) is not None:
            return []
        if token.pos_ == "PRON" and word in self._person:
            return self._antecedent(token, _PEOPLE)
        if token.pos_ == "PRON" and word in self._thing and token.dep_ in SUBJECTS:
            return self._antecedent(token, _THINGS, reach=1, subjects=True)
        if word in self._plural and (token.pos_ == "PRON" or word == "both"):
            return self._several(token)
        return []

    def _antecedent(
        self, token: Any, kinds: frozenset[ActorKind], *, reach: int = REACH, subjects: bool = False
    ) -> list[str]:
        """The likeliest single actor of these kinds: near, and a subject before anything else.

        "it" often stands for no actor, so it is tied to a subject, or its possessor, alone (`subjects`).
        """
        best: tuple[float, str] | None = None
        for distance, found in self._near.mentions(token, reach):
            if not found.agentive or len(found.actors) != 1 or not self._may_be(found, token, kinds):
                continue
            head = self._page.doc[found.start : found.end].root
            if self._page.quote_of(head) is not None or (distance == 0 and _blocks(head, token)):
                continue
            prominence = _prominence(self._cast, head)
            cost = distance * 6 + prominence - found.start / len(self._page.doc)
            if (best is None or cost < best[0]) and not (subjects and prominence > 1):
                best = cost, found.actors[0]
        if best is not None and "person" in kinds:
            self._gender.learn(best[1], token.text)
        return [best[1]] if best else []

    def _may_be(self, found: Found, token: Any, kinds: frozenset[ActorKind]) -> bool:
        """Whether a mention is of such an actor; an unnamed official counts as a person where no gender bars him."""
        kind = self._cast.draft(found.actors[0]).kind
        if "person" not in kinds:
            return kind in kinds
        unnamed = kind == "unnamed_group" and found.form == "role"
        return (kind in kinds or unnamed) and self._gender.allows(found.actors[0], token.text)

    def _several(self, token: Any) -> list[str]:
        """What "they" stands for: actors named together, or an unnamed group, the last that was a subject."""
        options = [(back, one.start, one.actors, one.subject) for back, one in self._near.companies(token, REACH)]
        options += [
            (back, one.start, one.actors, self._page.doc[one.start : one.end].root.dep_ in SUBJECTS)
            for back, one in self._near.mentions(token, REACH)
            if len(one.actors) == 1 and one.form != "role" and self._cast.draft(one.actors[0]).kind == "unnamed_group"
        ]
        spoken = [one for one in options if self._page.quote_of(self._page.doc[one[1]]) is None]
        if not spoken:
            return []
        return list(min(spoken, key=lambda one: (one[0] * 4 + (0 if one[3] else 5), -one[1]))[2])


def _prominence(cast: Cast, head: Any) -> float:
    """Cost of taking this mention: none for a subject, most for what hangs on a preposition."""
    while head.head != head and (head.dep_ in _PART_OF_NAME or (head.dep_ == "appos" and cast.describes(head.head.i))):
        head = head.head
    if head.dep_ in SUBJECTS:
        return 0.0
    if head.dep_ == "nmod:poss":
        return 1.0 if head.head.dep_ in SUBJECTS else 2.5
    if head.dep_ in ("obj", "iobj", "appos"):
        return 3.0
    return 4.0


def _blocks(head: Any, pronoun: Any) -> bool:
    """A subject and an object of one verb are two: in "X told him" the pronoun is not X."""
    return bool(head.head == pronoun.head and head.dep_ != "nmod:poss" and pronoun.dep_ != "nmod:poss")
