"""Which state a passage speaks of where an official or a body turns up: the one that its context names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from entente.records import ActorKind, Mention, Reading
from entente.stories.sentences import Sentences, Stretch, quotations

_SERVING: frozenset[ActorKind] = frozenset({"state", "government_body", "person", "unnamed_group"})
_HEADED, _PLACE, _HERE, _BEFORE = 8, 3, 1, 1
"""What it weighs that a state heads the page, a capital is the place, a state is named here, in the sentence before."""
_OPENING = 12
"""Characters before the name of the state that a sentence is about: "In Lima", "The Peruvian"."""
_BESIDE = 6
"""Characters between a name and the "in" of the capital that follows it."""
_IN = re.compile(r"\b[Ii]n (?P<place>[A-Z][\w’'\-]+(?: [A-Z][\w’'\-]+)*)")
_DATELINE = re.compile(
    r"(?P<place>[A-Z][\w’'\-]+(?: [A-Z][\w’'\-]+)*)(?:, (?P<state>[A-Z][a-z]+(?: [A-Z][a-z]+)*))?"
    r"(?:,? [A-Z][a-z.]+ \d|,? \d{1,2} [A-Z]|,? [A-Z][a-z]+day\b| ?[-–—:|]| \()"
)
_HEAD = 8
"""Lines of a page among which its dateline stands."""
_SHORT = 9
"""Words of a line of a page's masthead."""
_AND = re.compile(r"(?:,| and| or)\s+(?:the\s+)?[A-Z]")


class Geography(NamedTuple):
    """`capitals` and `states` by name to the state's code.

    `peoples` are the states' adjectives, which say less of what a text is about.
    """

    capitals: Mapping[str, str]
    states: Mapping[str, str]
    peoples: frozenset[str]


class Topics:
    """The states that the passages of one reading speak of, what is quoted or reported left out.

    `guests` are words of a sentence in which a capital is not the speaker's own.
    """

    def __init__(self, reading: Reading, guests: frozenset[str], geography: Geography) -> None:
        self._text = reading.document.text
        self._guests = guests
        self._sentences = Sentences(self._text)
        self._masthead = _masthead(self._text)
        self._apart = [(one.start, one.end) for one in quotations(self._text)]
        quoted = list(self._apart)
        self._apart += [(span.start, span.end) for one in reading.statements for span in one.content]
        self._capitals = [
            (match.start(), state)
            for match in _IN.finditer(self._text)
            if (state := _capital(match["place"], geography.capitals)) and not _within(match.start(), quoted)
        ]
        countries = {one.id: one.country for one in reading.actors if one.kind in _SERVING and one.country}
        named = sorted((one.start, one.end, countries[one.actor]) for one in reading.mentions if one.actor in countries)
        self._every = [one for one in named if not _within(one[0], self._apart)]
        self._named = [one for one in self._every if self._text[one[0] : one[1]] not in geography.peoples]

    def votes(self, mention: Mention) -> Counter[str]:
        """The states that the context of a mention speaks for, by what that weighs."""
        if mention.end <= self._masthead:
            heading = {state for at, _, state in self._every if at < self._masthead}
            return Counter({heading.pop(): _HEADED} if len(heading) == 1 else {})
        here = self._sentences.around(mention.start, mention.end)
        place = self._beside(mention) or self._place(here)
        if place is not None:
            return Counter({place: _PLACE})
        named = self._first(here.start, mention.start)
        if named is not None:
            return Counter({named: _HERE})
        if here.start == 0:
            return Counter()
        before = self._sentences.around(here.start - 1, here.start - 1)
        if self._text[before.start : before.end].rstrip().endswith("?"):
            return Counter()
        named = self._first(before.start, before.end)
        return Counter({named: _BEFORE} if named is not None and len(self._states(before)) == 1 else {})

    def _states(self, here: Stretch) -> set[str]:
        """Every state that a sentence names in its own words, by adjectives too."""
        found = {country for at, _, country in self._every if here.start <= at < here.end}
        return found | {state for at, state in self._capitals if here.start <= at < here.end}

    def _beside(self, mention: Mention) -> str | None:
        """ "The State Border Service in Lima": the state whose capital follows the name."""
        return next((state for at, state in self._capitals if 0 < at - mention.end <= _BESIDE), None)

    def _place(self, here: Stretch) -> str | None:
        """The state in whose capital the sentence is set, if nobody is there as a guest."""
        words = set(re.findall(r"[\w’']+", self._text[here.start : here.end].casefold()))
        if words & self._guests:
            return None
        found = {state for at, state in self._capitals if here.start <= at < here.end and not _within(at, self._apart)}
        return found.pop() if len(found) == 1 else None

    def _first(self, start: int, end: int) -> str | None:
        """The state with whose name a stretch begins, if not with several."""
        opening = min(end, start + _OPENING)
        placed = next((state for at, state in self._capitals if start <= at < opening), None)
        if placed is not None and not _within(start, self._apart):
            return placed
        for at, last, country in self._named:
            if start <= at < opening:
                return None if _AND.match(self._text, last) else country
        return None


def _masthead(text: str) -> int:
    """Where the lines end that stand above the first sentence: two or more short ones without a final stop."""
    end = 0
    for line in text.splitlines(keepends=True)[: 2 * _HEAD]:
        if line.rstrip().endswith((".", "”", '"', "?", "!")) or len(line.split()) > _SHORT:
            return end
        end += len(line)
    return end


def dateline(text: str, geography: Geography) -> str | None:
    """The state that a page was written in by its dateline: "LIMA, May 3 (Agency) -", "TACNA, Peru -"."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    for line in lines[:_HEAD]:
        match = _DATELINE.match(line)
        if match is not None:
            state = geography.states.get(match["state"] or "")
            state = state or geography.capitals.get(match["place"].title().replace(" And ", " and "))
            if state is not None:
                return state
    return None


def _capital(place: str, capitals: Mapping[str, str]) -> str | None:
    """The state whose capital a name is or begins with."""
    words = place.removesuffix("’s").removesuffix("'s").split()
    found = (capitals.get(" ".join(words[:length])) for length in range(len(words), 0, -1))
    return next((state for state in found if state is not None), None)


def _within(position: int, spans: Iterable[tuple[int, int]]) -> bool:
    return any(start <= position < end for start, end in spans)
