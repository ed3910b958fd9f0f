"""The reference library of agreements as typed, frozen structs: who is bound, by which clause, when, with what doubts.

The scheme follows ATOP (Alliance Treaty Obligations and Provisions: kinds of obligation and their conditions, by
member) and adds what that has no field for: automaticity, request, signed against in force, "owes only if X acts".
States are ISO 3166-1 alpha-3, or a code of `former_states.toml`; places are keys of `places.toml` or state codes (the
state's home territory). Dates are ISO days, months or years; null where unknown or still running.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

from entente.knowledge.shapes import AgreementFact, Fact

ClauseKind: TypeAlias = Literal["defense", "offense", "neutrality", "nonaggression", "consultation", "cooperation"]
Automaticity: TypeAlias = Literal["automatic", "process", "consultation", "discretion", "none"]
"""`process`: by the party's own constitutional processes; `discretion`: what the party itself deems fit."""


class Membership(Fact, frozen=True, kw_only=True):
    """When a state was a party, where that differs from the agreement's dates; a null start is the entry into force."""

    state: str
    start: str | None = None
    end: str | None = None
    unverified: bool = False
    source: str = ""


class Doubt(Fact, frozen=True, kw_only=True):
    """A dispute on whether the clauses bind these states (all, where empty) in a period: and the `reading`."""

    reading: str
    states: tuple[str, ...] = ()
    start: str | None = None
    end: str | None = None
    source: str = ""


class Suspension(Fact, frozen=True, kw_only=True):
    """That what `obligor` owes to `beneficiary` is suspended in a period."""

    obligor: str
    beneficiary: str
    start: str
    end: str | None = None
    why: str
    source: str = ""


class Need(Fact, frozen=True, kw_only=True):
    """`obligor` owes only once `ally` has acted for the victim."""

    obligor: str
    ally: str


class ClauseFact(Fact, frozen=True, kw_only=True):
    """One duty of an agreement and all its conditions. What is left out does not limit.

    `key` tells clauses of one agreement apart. `area`: places where the attack must fall; `own` is the victim's own
    territory. `outside`: places that are not covered. `disputed_area`: places of which it is disputed.
    `adversaries`: the attackers it is for; `spared`: those it is not for. `attackers`: the least number of them.
    `unprovoked`: no aid to who attacked first. `on_request`: the victim must ask. `external`: not against a party.
    `victims`: whom it protects; `obligors`: who owes ("owes only"). `after_war`: the victim must be in a state of war.
    `forces`: whether an attack on forces, ships or aircraft outside the state's own territory counts.
    `duty` is what is owed, in the project's own words; `qualification` what the text adds ("in accordance with …").
    """

    key: str
    article: str
    kind: ClauseKind
    trigger: str
    duty: str
    automaticity: Automaticity
    area: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()
    disputed_area: tuple[str, ...] = ()
    adversaries: tuple[str, ...] = ()
    spared: tuple[str, ...] = ()
    attackers: int = 1
    unprovoked: bool = False
    on_request: bool = False
    external: bool = False
    forces: bool = True
    after_war: bool = False
    victims: tuple[str, ...] = ()
    obligors: tuple[str, ...] = ()
    needs: tuple[Need, ...] = ()
    start: str | None = None
    end: str | None = None
    qualification: str = ""
    disputed: str = ""
    unverified: bool = False
    source: str = ""


class Treaty(Fact, frozen=True, kw_only=True):
    """An agreement with its clauses. `binding` is false for political texts that create no rights or obligations.

    `parties` lists all there ever were; `members` the dates of those who joined later or left. `withdrawal` says by
    which article and notice a party leaves. `unverified` names fields that no source was checked for.
    """

    id: str
    name: str
    names: tuple[str, ...] = ()
    parties: tuple[str, ...]
    kind: tuple[str, ...]
    binding: bool = True
    signed: str | None = None
    in_force: str | None = None
    ended: str | None = None
    members: tuple[Membership, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    suspensions: tuple[Suspension, ...] = ()
    withdrawal: str = ""
    clauses: tuple[ClauseFact, ...] = ()
    note: str = ""
    unverified: tuple[str, ...] = ()
    source: str
    sources: tuple[str, ...] = ()

    def fact(self) -> AgreementFact:
        """What ties a text to it."""
        return AgreementFact(
            **{name: getattr(self, name) for name in AgreementFact.__struct_fields__ if name != "names"},
            names=tuple(dict.fromkeys((self.name, *self.names))),
        )


class Ban(Fact, frozen=True, kw_only=True):
    """That nobody of `exporters` may let an item of `items` pass to one of `importers`; empty means everybody.

    `binds` says which of both sides breaks it. `exempt` are not bound. `disputed` names the reading it turns on.
    """

    article: str
    items: tuple[str, ...]
    exporters: tuple[str, ...] = ()
    importers: tuple[str, ...] = ()
    binds: tuple[Literal["exporter", "importer"], ...] = ("exporter", "importer")
    exempt: tuple[str, ...] = ()
    start: str
    end: str | None = None
    duty: str
    disputed: str = ""
    unverified: bool = False
    source: str = ""


class Regime(Fact, frozen=True, kw_only=True):
    """Who may not send or receive what. `of` is the state whose own policy it is; empty for what binds by law.

    `binding` is false for a policy, which a state may drop.
    """

    id: str
    name: str
    names: tuple[str, ...] = ()
    of: str | None = None
    binding: bool = True
    bans: tuple[Ban, ...]
    note: str = ""
    unverified: tuple[str, ...] = ()
    source: str
    sources: tuple[str, ...] = ()


class Place(Fact, frozen=True, kw_only=True):
    """A territory, sea or region. `of` is the state that holds it; `within` are the larger places it lies in.

    `disputed_within`: larger places of which that is disputed. `states`: whose home territories it contains.
    `home` is true where it belongs to the state's home territory. `claimed_by`: other states that claim it.
    """

    key: str
    name: str
    names: tuple[str, ...] = ()
    kind: Literal["territory", "sea", "region"]
    of: str | None = None
    home: bool = False
    within: tuple[str, ...] = ()
    disputed_within: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    claimed_by: tuple[str, ...] = ()
    source: str = ""


class Item(Fact, frozen=True, kw_only=True):
    """A kind of goods, with the kinds it belongs to ("artillery shells" are `lethal_arms`, and these `arms`)."""

    key: str
    name: str
    names: tuple[str, ...] = ()
    within: tuple[str, ...] = ()


class FormerState(Fact, frozen=True, kw_only=True):
    """A state that is no more, or another name of one that goes on (`continued_by`; then its code is never a party)."""

    code: str
    name: str
    names: tuple[str, ...] = ()
    start: str | None = None
    end: str | None = None
    continued_by: str | None = None
    source: str = ""


class Library(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All that the system room knows beforehand."""

    treaties: tuple[Treaty, ...]
    regimes: tuple[Regime, ...] = ()
    places: tuple[Place, ...] = ()
    items: tuple[Item, ...] = ()
    former_states: tuple[FormerState, ...] = ()
