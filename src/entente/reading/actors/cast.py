"""The actors of one document while it is being read, and where it mentions them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from entente.reading.spelling import name_words
from entente.records import Actor, ActorKind, MentionForm, Office, content_id, state_id


@dataclass(slots=True)
class Draft:
    """An actor still being read. `rank` orders offices known beforehand; `key` is what the id is made of."""

    id: str
    kind: ActorKind
    name: str
    country: str | None = None
    names: dict[str, None] = field(default_factory=dict)
    offices: list[Office] = field(default_factory=list)
    description: str | None = None
    outlet_kind: str | None = None
    state_run: bool | None = None
    leader: bool = False
    titles: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Found:
    """A mention, in tokens `[start, end)`. `actors` is empty while, or if, it stays unresolved.

    `agentive` is false for an adjective or a place name that does not stand for an actor by itself.
    """

    start: int
    end: int
    actors: tuple[str, ...]
    form: MentionForm
    agentive: bool = True


class Cast:
    """Drafts by id, mentions by token; `misspelt` holds the token spans of names written wrongly."""

    def __init__(self, length: int) -> None:
        self.drafts: dict[str, Draft] = {}
        self.found: list[Found] = []
        self._owner: list[Found | None] = [None] * length
        self._role: set[int] = set()
        self.misspelt: list[tuple[int, int]] = []

    def at(self, token: int) -> Found | None:
        """The mention that covers a token."""
        return self._owner[token]

    def bearers(self, word: str) -> list[Draft]:
        """The people whose full name, as the text writes it, begins or ends with `word` in its normal form."""
        found: dict[str, Draft] = {}
        for draft in self.drafts.values():
            if draft.kind == "person":
                for name in draft.names:
                    words = name_words(name)
                    if len(words) > 1 and word in (words[0], words[-1]):
                        found[draft.id] = draft
        return list(found.values())

    def named_at(self, actor: str) -> list[int]:
        """First tokens of the mentions of an actor by name."""
        return [one.start for one in self.found if one.form == "name" and one.actors == (actor,)]

    def free(self, start: int, end: int) -> bool:
        """Whether no mention covers any token of `[start, end)`."""
        return all(self._owner[token] is None for token in range(start, end))

    def add(self, mention: Found) -> Found:
        """Keep a mention; what it covers belongs to it from now on."""
        for token in range(mention.start, mention.end):
            former = self._owner[token]
            if former is not None and former is not mention and former in self.found:
                self.found.remove(former)
            self._owner[token] = mention
        self.found.append(mention)
        return mention

    def describe(self, start: int, end: int) -> None:
        """Mark the tokens `[start, end)` as what the text says of a person it names beside them."""
        self._role.update(range(start, end))

    def describes(self, token: int) -> bool:
        """Whether a token belongs to the description of a named person."""
        return token in self._role

    def draft(self, actor: str) -> Draft:
        """The draft with this id."""
        return self.drafts[actor]

    def keep(self, draft: Draft) -> Draft:
        """The draft already held under this id, or this one, now held."""
        return self.drafts.setdefault(draft.id, draft)

    def state(self, code: str, name: str) -> Draft:
        """The draft of a state."""
        return self.keep(Draft(id=state_id(code), kind="state", name=name, country=code))

    def body(self, kind: ActorKind, key: str, name: str, country: str | None) -> Draft:
        """The draft of a body; `key` and `country` make its id."""
        return self.keep(Draft(id=content_id("actor", kind, key, country), kind=kind, name=name, country=country))

    def country_of(self, actors: Iterable[str]) -> list[str]:
        """Alpha-3 codes of the states the actors are or serve, each once, in order."""
        codes = (self.drafts[actor].country for actor in actors if actor in self.drafts)
        return list(dict.fromkeys(code for code in codes if code))

    def records(self) -> tuple[Actor, ...]:
        """Every draft as a record, in order of id."""
        return tuple(
            Actor(
                id=one.id,
                kind=one.kind,
                name=one.name,
                names=tuple(one.names),
                country=one.country,
                offices=tuple(dict.fromkeys(one.offices)),
                description=one.description,
                outlet_kind=one.outlet_kind,
                state_run=one.state_run,
            )
            for one in sorted(self.drafts.values(), key=lambda draft: draft.id)
        )
