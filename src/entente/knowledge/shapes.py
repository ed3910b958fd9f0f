"""What the knowledge files hold, as typed, frozen structs.

Every fact carries a `source` (a public document or page a reader can look up). Dates are ISO days,
months (`2024-06`) or years (`2024`), or null where unknown or still running.
"""

from __future__ import annotations

import msgspec

from entente.records import ActorKind


class Fact(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Base of the knowledge structs."""


class State(Fact, frozen=True, kw_only=True):
    """A state. `names` are all ways to write it (without "the"); `demonyms` adjectives and peoples;
    `metonyms` places that stand for its government (the capital, "Kremlin"), never the state's name."""

    code: str
    name: str
    official: str
    names: tuple[str, ...]
    demonyms: tuple[str, ...]
    capital: str
    metonyms: tuple[str, ...] = ()
    nicknames: tuple[str, ...] = ()
    source: str


class Holder(Fact, frozen=True, kw_only=True):
    """Who held an office and when. `names` are other spellings and the name in its own script."""

    name: str
    names: tuple[str, ...] = ()
    start: str | None = None
    end: str | None = None
    source: str


class OfficeFact(Fact, frozen=True, kw_only=True):
    """An office of a state or body. `of` is ISO alpha-3 of the state or the `key` of a body;
    `titles` are the ways it is written in English news, without the country ("Prime Minister",
    "Premier"); `rank` is head_of_state, head_of_government, leader, minister, official, envoy.
    `shared` offices have several holders at once (deputy ministers, spokespersons)."""

    of: str
    title: str
    titles: tuple[str, ...]
    rank: str
    shared: bool = False
    holders: tuple[Holder, ...] = ()


class Body(Fact, frozen=True, kw_only=True):
    """A body known by name: an organisation, a ministry with a name of its own ("Pentagon"), an institute."""

    key: str
    name: str
    names: tuple[str, ...]
    kind: ActorKind
    country: str | None = None
    members: tuple[str, ...] = ()
    source: str


class Organ(Fact, frozen=True, kw_only=True):
    """A kind of government body every state may have ("foreign ministry"): `names` in lower case."""

    key: str
    name: str
    names: tuple[str, ...]


class Outlet(Fact, frozen=True, kw_only=True):
    """A news outlet. `kind` is agency, newspaper, broadcaster, magazine, site; `state_run` by its own state."""

    key: str
    name: str
    names: tuple[str, ...]
    kind: str
    country: str | None = None
    state_run: bool
    domains: tuple[str, ...] = ()
    source: str


class AgreementFact(Fact, frozen=True, kw_only=True):
    """The bare facts of an agreement that tie a text to it. The clauses live in the system room's library."""

    id: str
    name: str
    names: tuple[str, ...]
    parties: tuple[str, ...]
    kind: tuple[str, ...]
    signed: str | None = None
    in_force: str | None = None
    ended: str | None = None
    source: str


class Title(Fact, frozen=True, kw_only=True):
    """Words, in lower case, that stand before or after a person's name.

    `kind` is honorific ("mr."), office ("prime minister"), military ("general"), academic ("professor")
    or role ("spokesman")."""

    kind: str
    names: tuple[str, ...]
    source: str


class Knowledge(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Everything the rooms know beforehand.

    `groups` are nouns for people without a name ("officials"), lower case, singular and plural;
    `regions` are places that belong to no one state, though their names may hold one ("Korean Peninsula").
    """

    states: tuple[State, ...]
    offices: tuple[OfficeFact, ...]
    bodies: tuple[Body, ...]
    organs: tuple[Organ, ...]
    outlets: tuple[Outlet, ...]
    agreements: tuple[AgreementFact, ...]
    titles: tuple[Title, ...] = ()
    groups: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
