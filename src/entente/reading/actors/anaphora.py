"""Tie pronouns and phrases like "the two leaders" to actors named before them."""

from __future__ import annotations

from bisect import bisect_right
from typing import Any

from entente.reading.actors.cast import Cast, Found
from entente.reading.actors.coordination import SUBJECTS, Company, companies
from entente.reading.actors.known import conjuncts
from entente.reading.data import reading_table
from entente.reading.page import Page
from entente.records import MentionForm

REACH = 4
"""Sentences looked back for what a pronoun stands for."""
FAR_REACH = 12
"""Sentences looked back for what "the three countries" counts."""


_COLLECTIVE = frozenset({"state", "government_body", "international_organisation", "armed_group"})


class Anaphora:
    """Resolves in the order of the text, so that one pronoun can rest on the one before."""

    def __init__(self, page: Page, cast: Cast) -> None:
        self._page = page
        self._cast = cast
        words = reading_table("anaphora")
        self._person = frozenset(words["pronouns"]["person"])
        self._thing = frozenset(words["pronouns"]["thing"])
        self._plural = frozenset(words["pronouns"]["plural"])
        self._numbers: dict[str, int] = words["numbers"]
        self._groups: dict[str, frozenset[str]] = {key: frozenset(value) for key, value in words["groups"].items()}
        self._starts = [sentence.start for sentence in page.doc.sents]

    def resolve(self) -> None:
        """Add a mention for each pronoun and counted phrase that can be tied to actors."""
        for sentence in self._page.sentences():
            pending = [token for token in sentence if self._is_anaphor(token)]
            for token in pending:
                actors, start = self._stands_for(token)
                if actors:
                    form: MentionForm = "pronoun" if token.pos_ in ("PRON", "DET") else "nominal"
                    self._cast.add(Found(start, token.i + 1, tuple(actors), form))

    def _is_anaphor(self, token: Any) -> bool:
        if self._cast.at(token.i) is not None:
            return False
        word = token.text.casefold()
        if token.pos_ == "PRON" or (token.pos_ == "DET" and word == "both"):
            return word in self._person or word in self._plural or (word in self._thing and token.dep_ in SUBJECTS)
        return token.pos_ in ("NOUN", "PROPN") and any(word in nouns for nouns in self._groups.values())

    def _stands_for(self, token: Any) -> tuple[list[str], int]:
        word = token.text.casefold()
        quoted = self._page.quote_of(token) is not None
        if token.pos_ in ("PRON", "DET"):
            if quoted:
                return [], token.i
            if word in self._person:
                return self._antecedent(token, ("person",)), token.i
            if word in self._thing:
                kinds = ("state", "government_body", "international_organisation", "armed_group", "outlet", "institute")
                return self._antecedent(token, kinds, reach=1, subjects=True), token.i
            return self._several(token), token.i
        return self._counted(token, word)

    def _sentence(self, token: int) -> int:
        return bisect_right(self._starts, token) - 1

    def _antecedent(
        self, token: Any, kinds: tuple[str, ...], *, reach: int = REACH, subjects: bool = False
    ) -> list[str]:
        """The likeliest single actor of these kinds: near, and a subject before anything else.

        "it" often stands for no actor, so it is tied to a subject, or its possessor, alone (`subjects`).
        """
        here = self._sentence(token.i)
        best: tuple[float, str] | None = None
        for found in self._cast.found:
            distance = here - self._sentence(found.start)
            if not found.agentive or len(found.actors) != 1 or found.start >= token.i or not 0 <= distance <= reach:
                continue
            head = self._page.doc[found.start : found.end].root
            if self._cast.draft(found.actors[0]).kind not in kinds or (subjects and _prominence(head) > 1):
                continue
            if self._page.quote_of(head) is not None or (distance == 0 and _blocks(head, token)):
                continue
            cost = distance * 6 + _prominence(head) - found.start / len(self._page.doc)
            if best is None or cost < best[0]:
                best = cost, found.actors[0]
        return [best[1]] if best else []

    def _several(self, token: Any) -> list[str]:
        """What "they" stands for: actors named together, or an unnamed group, the last that was a subject."""
        here = self._sentence(token.i)
        best: tuple[float, tuple[str, ...]] | None = None
        options = [(one.start, one.actors, one.subject) for one in companies(self._page.doc, self._cast)]
        options += [
            (one.start, one.actors, self._page.doc[one.start : one.end].root.dep_ in SUBJECTS)
            for one in self._cast.found
            if len(one.actors) == 1 and self._cast.draft(one.actors[0]).kind == "unnamed_group"
        ]
        for start, actors, subject in options:
            distance = here - self._sentence(start)
            if start >= token.i or not 0 <= distance <= REACH or self._page.quote_of(self._page.doc[start]) is not None:
                continue
            cost = distance * 4 + (0 if subject else 5) - start / len(self._page.doc)
            if best is None or cost < best[0]:
                best = cost, actors
        return list(best[1]) if best else []

    def _counted(self, token: Any, word: str) -> tuple[list[str], int]:
        """ "the two leaders", "both countries", "the leaders of X and Y"."""
        people = word in self._groups["person"]
        number, start = self._number(token)
        named = self._named_after(token)
        if named:
            return (self._leaders(named, word) if people else named), start
        if number is None or not _definite(token):
            return [], start
        here = self._sentence(token.i)
        before = [
            one
            for one in companies(self._page.doc, self._cast)
            if one.start < token.i and here - self._sentence(one.start) <= FAR_REACH
        ]
        for one in sorted(before, key=lambda one: (here - self._sentence(one.start), not one.subject, -one.start)):
            actors = self._people(one, word) if people else self._states(one, word)
            if len(actors) == number:
                return actors, start
            if not people and self._sentence(token.i) - self._sentence(one.start) > 1:
                break
        if people:
            return self._apart(token, number, word), start
        ahead = self._ahead(token, number)
        if ahead:
            return ahead, start
        return self._states_apart(token, number), start

    def _number(self, token: Any) -> tuple[int | None, int]:
        """How many are counted, and where the counting word stands."""
        word = token.text.casefold()
        if word in self._numbers:
            return self._numbers[word], token.i
        for child in token.children:
            count = self._numbers.get(child.text.casefold())
            if count is not None and child.i < token.i:
                return count, child.i
        return None, token.i

    def _named_after(self, token: Any) -> list[str]:
        """The actors of an "of" phrase: "the leaders of Japan and South Korea"."""
        for child in token.children:
            if child.dep_ == "nmod" and child.i > token.i and any(c.text.casefold() == "of" for c in child.children):
                actors = [actor for one in conjuncts(child) for actor in self._at(one)]
                return list(dict.fromkeys(actors))
        return []

    def _at(self, token: Any) -> tuple[str, ...]:
        found = self._cast.at(token.i)
        return found.actors if found is not None else ()

    def _leaders(self, states: list[str], word: str) -> list[str]:
        """The people of the document who lead the states; the states where that is not clear."""
        if word not in self._groups["leader"]:
            return states
        found: list[str] = []
        for state in states:
            country = self._cast.draft(state).country
            leading = [d.id for d in self._cast.drafts.values() if d.leader and d.country == country and country]
            if len(leading) != 1:
                return states
            found += leading
        return found

    def _people(self, company: Company, word: str) -> list[str]:
        drafts = [self._cast.draft(actor) for actor in company.actors]
        only_leaders = word in self._groups["leader"]
        return [one.id for one in drafts if one.kind == "person" and (one.leader or not only_leaders)]

    def _states(self, company: Company, word: str) -> list[str]:
        """The states named, or served by the people named; "sides" may be any bodies."""
        if word in self._groups["side"] and self._collective(company.actors):
            return list(company.actors)
        codes = self._cast.country_of(company.actors)
        if len(codes) != len(company.actors):
            return []
        named = {self._cast.draft(actor).country: actor for actor in company.actors}
        kinds = {self._cast.draft(actor).kind for actor in company.actors}
        if kinds == {"state"}:
            return list(company.actors)
        if not kinds <= {"state", "person", "government_body"}:
            return []
        held = [self._cast.drafts.get(f"state:{code}") for code in codes]
        return [one.id if one else named[code] for one, code in zip(held, codes, strict=True)]

    def _collective(self, actors: tuple[str, ...]) -> bool:
        return {self._cast.draft(actor).kind for actor in actors} <= _COLLECTIVE

    def _ahead(self, token: Any, number: int) -> list[str]:
        """Just as many collective actors named together later in the sentence: "both sides praised X and Y"."""
        for one in companies(self._page.doc, self._cast):
            if one.start > token.i and one.sentence == token.sent.start and len(one.actors) == number:
                return list(one.actors) if self._collective(one.actors) else []
        return []

    def _states_apart(self, token: Any, number: int) -> list[str]:
        """Just as many states named, themselves or through those who serve them, in one sentence before."""
        here = self._sentence(token.i)
        for back in range(1, FAR_REACH):
            codes: dict[str, str] = {}
            for found in sorted(self._cast.found, key=lambda one: one.start):
                if self._sentence(found.start) == here - back and found.agentive:
                    for actor in found.actors:
                        code = self._cast.draft(actor).country
                        if code is not None and f"state:{code}" in self._cast.drafts:
                            codes[code] = f"state:{code}"
            if len(codes) == number:
                return list(codes.values())
        return []

    def _apart(self, token: Any, number: int, word: str) -> list[str]:
        """The leaders named apart in one sentence before: "X met on Monday with Y. The two leaders …"."""
        here = self._sentence(token.i)
        for back in range(REACH + 1):
            people: dict[str, None] = {}
            for found in sorted(self._cast.found, key=lambda one: one.start):
                if self._sentence(found.start) == here - back and found.start < token.i and len(found.actors) == 1:
                    draft = self._cast.draft(found.actors[0])
                    if (
                        draft.kind == "person"
                        and (draft.leader or word not in self._groups["leader"])
                        and draft.country
                    ):
                        people[draft.id] = None
            if len(people) == number:
                return list(people)
        return []


def _definite(token: Any) -> bool:
    """ "the two leaders", "both countries", "their two countries"; not "two leaders" met for the first time."""
    words = {child.text.casefold() for child in token.children if child.i < token.i}
    possessed = any(child.dep_ == "nmod:poss" for child in token.children)
    return possessed or bool(words & {"the", "both", "these", "those"}) or token.text.casefold() == "both"


def _prominence(head: Any) -> float:
    """Cost of taking this mention: none for a subject, most for what hangs on a preposition."""
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
