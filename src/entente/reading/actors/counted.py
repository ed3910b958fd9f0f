"""Tie counted phrases to actors: "the two leaders", "both countries", "the leaders of X and Y"."""

from __future__ import annotations

from typing import Any

from entente.reading.actors.cast import Cast, Found
from entente.reading.actors.coordination import Company
from entente.reading.actors.known import conjuncts
from entente.reading.actors.neighbourhood import Neighbourhood
from entente.reading.actors.quarrels import accusers
from entente.reading.data import reading_table

REACH = 12
"""Sentences looked back for what "the three countries" counts."""
NEAR = 4
"""Sentences looked back for people named apart."""

_COLLECTIVE = frozenset({"state", "government_body", "international_organisation", "armed_group"})


class Counted:
    """Finds just as many actors as a phrase counts, the nearest first; none where that is not clear."""

    def __init__(self, cast: Cast, near: Neighbourhood) -> None:
        self._cast = cast
        self._near = near
        words = reading_table("anaphora")
        self._numbers: dict[str, int] = words["numbers"]
        self._groups: dict[str, frozenset[str]] = {key: frozenset(value) for key, value in words["groups"].items()}
        self._nouns = frozenset().union(*self._groups.values())

    def counts(self, token: Any) -> bool:
        """Whether a noun is one that such phrases are made with."""
        return token.text.casefold() in self._nouns

    def stands_for(self, token: Any) -> tuple[list[str], int]:
        """(actors, first token of the phrase); no actors where the phrase cannot be tied to as many as it counts."""
        word = token.text.casefold()
        people = word in self._groups["person"]
        number, start = self._number(token)
        named = self._named_after(token)
        if named:
            return (self._leaders(named, word) if people else named), start
        if number is None or not _definite(token):
            return [], start
        together = self._together(token, word, number, people=people)
        if together:
            return together, start
        if people:
            return self._people_apart(token, number, word), start
        return self._ahead(token, number) or self._states_apart(token, number), start

    def _together(self, token: Any, word: str, number: int, *, people: bool) -> list[str]:
        """As many actors named side by side before; states must stand in this sentence or the last."""
        barred = accusers(self._cast, token)
        ordered = sorted(
            self._near.companies(token, REACH), key=lambda pair: (pair[0], not pair[1].subject, -pair[1].start)
        )
        for back, one in ordered:
            actors = self._people(one, word) if people else self._states(one, word)
            if len(actors) == number and not barred & set(actors):
                return actors
            if not people and back > 1:
                break
        return []

    def _number(self, token: Any) -> tuple[int | None, int]:
        """How many are counted, and where the counting word stands."""
        word = token.text.casefold()
        if word in self._numbers:
            return self._numbers[word], token.i
        for child in token.children:
            count = self._numbers.get(child.text.casefold())
            if count is not None and child.i < token.i:
                return count, min([child.i, *(one.i for one in token.children if one.dep_ == "det")])
        return None, token.i

    def _named_after(self, token: Any) -> list[str]:
        """The actors of an "of" phrase: "the leaders of X and Y"."""
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
        for one in self._near.later_companies(token):
            if len(one.actors) == number:
                return list(one.actors) if self._collective(one.actors) else []
        return []

    def _states_apart(self, token: Any, number: int) -> list[str]:
        """Just as many states named, themselves or through those who serve them, in one sentence before.

        Failing that, adjectives count too ("NAME accused Peruvian gunners"), and both sides of a quarrel.
        """
        barred = accusers(self._cast, token)
        for wide, left_out in ((False, barred), (True, barred), (True, set[str]())):
            found = self._states_before(token, number, left_out, wide=wide)
            if found:
                return found
        return []

    def _states_before(self, token: Any, number: int, barred: set[str], *, wide: bool) -> list[str]:
        by_sentence: dict[int, dict[str, None]] = {}
        for back, found in self._near.mentions(token, NEAR if wide else REACH):
            counts = found.agentive or (wide and _describes(found, token.doc))
            codes = self._cast.country_of(found.actors) if counts and back else []
            states = [
                state for code in codes if (state := f"state:{code}") in self._cast.drafts and state not in barred
            ]
            by_sentence.setdefault(back, {}).update(dict.fromkeys(states))
        return next((list(states) for _, states in sorted(by_sentence.items()) if len(states) == number), [])

    def _people_apart(self, token: Any, number: int, word: str) -> list[str]:
        """The people named apart in one sentence before: "X met on Monday with Y. The two leaders …"."""
        by_sentence: dict[int, dict[str, None]] = {}
        for back, found in self._near.mentions(token, NEAR):
            draft = self._cast.draft(found.actors[0]) if len(found.actors) == 1 else None
            if draft is None or draft.kind != "person" or not draft.country:
                continue
            if draft.leader or word not in self._groups["leader"]:
                by_sentence.setdefault(back, {})[draft.id] = None
        return next((list(people) for _, people in sorted(by_sentence.items()) if len(people) == number), [])


def _describes(found: Found, doc: Any) -> bool:
    """A state's adjective, rather than its name or its capital as a place."""
    return found.form == "name" and doc[found.start : found.end].root.dep_ in ("amod", "compound", "nmod:unmarked")


def _definite(token: Any) -> bool:
    """ "the two leaders", "both countries", "their two countries"; not "two leaders" met for the first time."""
    words = {child.text.casefold() for child in token.children if child.i < token.i}
    possessed = any(child.dep_ == "nmod:poss" for child in token.children)
    return possessed or bool(words & {"the", "both", "these", "those"}) or token.text.casefold() == "both"
