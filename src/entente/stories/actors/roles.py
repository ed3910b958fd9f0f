"""A title without a name ("the defence minister") tied to the holder whom another article of the story names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from entente.knowledge import Knowledge
from entente.records import Actor, Mention, Published, Reading
from entente.stories.actors import names
from entente.stories.actors.judged import Judged
from entente.stories.actors.titles import Title, role_words, title_words, titles_of

_BEFORE = 40
"""Characters before a title in which a word may stand that makes it another's."""


class Roles:
    """Who holds which office in a story. `actors` are the story's, united."""

    def __init__(self, actors: Iterable[Actor], knowledge: Knowledge, judged: Judged) -> None:
        self._actors = {one.id: one for one in actors}
        self._persons = [one for one in self._actors.values() if one.kind == "person" and one.country]
        self._titles = titles_of(knowledge)
        self._adjectives = {one.code: one.demonyms[0] for one in knowledge.states if one.demonyms}
        self._judged = judged

    def holders(self, reading: Reading, survivors: Mapping[str, str]) -> dict[str, str]:
        """Ids of a reading's titles without a name -> the holder's id, where the story leaves no other."""
        found: dict[str, list[Mention]] = {}
        for mention in reading.mentions:
            if mention.form == "role" and self._is_title(survivors.get(mention.actor)):
                found.setdefault(mention.actor, []).append(mention)
        held = {
            role: self._holder(self._actors[survivors[role]], reading.document.published)
            for role, mentions in sorted(found.items())
            if not any(_lesser(reading.document.text, mention) for mention in mentions)
        }
        return {role: person for role, person in held.items() if person is not None}

    def _is_title(self, one: str | None) -> bool:
        actor = self._actors.get(one or "")
        return actor is not None and actor.kind == "unnamed_group" and bool(actor.country)

    def _holder(self, role: Actor, published: Published) -> str | None:
        state = role.country or ""
        title = title_words(role.name.removeprefix(f"{self._adjectives.get(state, '')} "))
        if not self._titles.is_unique(title):
            return None
        named = [one for one in self._persons if one.country == state and self._holds(one, title, state)]
        inside, outside = self._terms(title, state, published)
        fitting = [one for one in named if (_called(one) & inside if inside else not _called(one) & outside)]
        if len(fitting) != 1 or self._judged.doubted({role.id, *role.same_as}, {fitting[0].id, *fitting[0].same_as}):
            return None
        return fitting[0].id

    def _holds(self, person: Actor, title: Title, state: str) -> bool:
        """Whether the knowledge files or an article say that the office is or was his."""
        called = _called(person)
        if any(_names(holder.name, *holder.names) & called for holder in self._titles.holders(title, state)):
            return True
        said = (self._titles.within(office.title) for office in person.offices)
        return any(one is not None and self._titles.are_one(title, one, state) for one in said)

    def _terms(self, title: Title, state: str, published: Published) -> tuple[set[Title], set[Title]]:
        """Names of those who may have held the office when the article came out, and of those who did not."""
        first, last = published.earliest, published.latest
        inside: set[Title] = set()
        outside: set[Title] = set()
        if not (first and last):
            return inside, outside
        for one in self._titles.holders(title, state):
            past = _ends_before(one.end, first) or _begins_after(one.start, last)
            (outside if past else inside).update(_names(one.name, *one.names))
        return inside, outside - inside


def _ends_before(coarse: str | None, day: str) -> bool:
    """Whether an ISO day, month or year is over on an ISO day, whatever its unknown days are."""
    return coarse is not None and coarse < day[: len(coarse)]


def _begins_after(coarse: str | None, day: str) -> bool:
    return coarse is not None and day[: len(coarse)] < coarse


def _lesser(text: str, mention: Mention) -> bool:
    """Whether "deputy", "former" or the like stands before the title."""
    before = title_words(text[max(0, mention.start - _BEFORE) : mention.start])
    return bool(role_words().lesser & set(before[-4:]))


def _called(actor: Actor) -> set[Title]:
    return _names(actor.name, *actor.names)


def _names(*spelled: str) -> set[Title]:
    return {tuple(sorted(names.parts(one))) for one in spelled}


def untold(readings: Sequence[Reading], actors: Iterable[Actor]) -> set[str]:
    """Titles that are tied wherever they stand, and so are nobody of their own."""
    there = {mention.actor for reading in readings for mention in reading.mentions}
    there |= {speaker for reading in readings for statement in reading.statements for speaker in statement.speakers}
    return {one.id for one in actors if one.kind == "unnamed_group" and one.id not in there}
