"""Treaties and scenarios written as ground facts: `clause(x_c,x,defense)`, `event(attack,aut,srb,serbia)`.

`party clause level scope adv minatt nonprov onlyfor needs demand signed_only embargo exempt` tell of treaties,
`event request reading maxhop` of what happens. States come out in capitals, all other names as they are.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from entente.errors import UsageError
from entente.knowledge import Automaticity, Ban, ClauseFact, ClauseKind, Library, Need, Regime, Treaty
from entente.system import ReadingOption, Step
from entente.system.scenario.steps import Attacks, Requests, Threatens, Transfers, Withdraws

ANYWHERE = "any"
"""As a clause's scope or an attack's place: inside every area."""
START = "0001"
HOPS = 2
"""Counter-attacks that are followed where the facts do not say."""
_FACT = re.compile(r"\s*(\w+)\((.*)\)\s*\.?")
_KINDS: Mapping[str, ClauseKind] = {
    "defense": "defense",
    "offense": "offense",
    "consult": "consultation",
    "nonagg": "nonaggression",
    "neutral": "neutrality",
}
_LEVELS: Mapping[str, Automaticity] = {"automatic": "automatic", "process": "process", "discretion": "discretion"}
_Facts = Mapping[str, Sequence[tuple[str, ...]]]


class World(NamedTuple):
    """A library of what the facts tell of, what happens in it, and how it is to be read."""

    library: Library
    steps: tuple[Step, ...]
    reading: ReadingOption
    hops: int


def term(fact: str) -> tuple[str, tuple[str, ...]]:
    """Name and arguments: `("party", ("nato", "usa"))`. Raises `UsageError` for what is no fact."""
    match = _FACT.match(fact)
    if match is None:
        raise UsageError(f"{fact!r} is no fact.", where="whatif cases", remedy="Write name(argument,…).")
    return match[1], tuple(each.strip() for each in match[2].split(","))


def is_fact(text: str) -> bool:
    """Whether a text is written as a fact, not in the grammar of scenarios."""
    return _FACT.match(text) is not None


def world(treaty_facts: Iterable[str], events: Iterable[str]) -> World:
    """The treaties as a library in force since ever, and the steps in the order of events; who leaves leaves first."""
    facts: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for name, arguments in map(term, (*treaty_facts, *events)):
        facts[name].append(arguments)
    happens = [step for event in events if (step := _step(*term(event))) is not None]
    leaving = [one for one in happens if isinstance(one, Withdraws)]
    return World(
        Library(treaties=_treaties(facts), regimes=_regimes(facts)),
        (*leaving, *(one for one in happens if not isinstance(one, Withdraws))),
        "broad" if ("broad",) in facts["reading"] else "strict",
        int(facts["maxhop"][0][0]) if facts["maxhop"] else HOPS,
    )


def _step(name: str, arguments: Sequence[str]) -> Step | None:
    if name == "request":
        return Requests(state=arguments[0].upper())
    if name != "event":
        return None
    kind, one, *rest = arguments
    match kind:
        case "attack":
            return Attacks(attacker=one.upper(), victim=rest[0].upper(), place=rest[1] if rest[1:] else None)
        case "threat":
            return Threatens(state=one.upper(), target=rest[0].upper())
        case "transfer":
            return Transfers(sender=one.upper(), receiver=rest[0].upper(), item=rest[1])
        case "withdraw":
            return Withdraws(state=one.upper(), agreement=rest[0])
        case "request":
            return Requests(state=one.upper())
    raise UsageError(f"{kind!r} is no kind of event.", where="whatif cases", remedy="Correct the event.")


def _treaties(facts: _Facts) -> tuple[Treaty, ...]:
    signed = {each[0] for each in facts["signed_only"]}
    agreements = dict.fromkeys([each[0] for each in facts["party"]] + [each[1] for each in facts["clause"]])
    return tuple(
        Treaty(
            id=agreement,
            name=agreement,
            parties=tuple(state.upper() for one, state in facts["party"] if one == agreement),
            kind=tuple(dict.fromkeys(_KINDS[kind] for _, one, kind in facts["clause"] if one == agreement)),
            signed=START,
            in_force=None if agreement in signed else START,
            clauses=tuple(_clause(key, kind, facts) for key, one, kind in facts["clause"] if one == agreement),
            source="the case",
        )
        for agreement in agreements
    )


def _clause(key: str, kind: str, facts: _Facts) -> ClauseFact:
    told = {
        name: [each[1:] for each in facts[name] if each[0] == key]
        for name in ("level", "scope", "adv", "minatt", "nonprov", "onlyfor", "needs", "demand")
    }
    scopes = [scope for (scope,) in told["scope"]]
    limited = scopes and ANYWHERE not in scopes
    levels = [level for (level,) in told["level"]]
    return ClauseFact(
        key=key,
        article=key,
        kind=_KINDS[kind],
        trigger="an attack on a party" if kind == "defense" else "",
        duty=f"duty of {kind}",
        automaticity=_LEVELS[levels[0]] if levels else "consultation" if kind == "consult" else "none",
        area=(*scopes, ANYWHERE) if limited else (),
        adversaries=tuple(state.upper() for (state,) in told["adv"]),
        attackers=int(told["minatt"][0][0]) if told["minatt"] else 1,
        unprovoked=bool(told["nonprov"]),
        on_request=bool(told["demand"]),
        obligors=tuple(state.upper() for (state,) in told["onlyfor"]),
        needs=tuple(Need(obligor=state.upper(), ally=ally.upper()) for state, ally in told["needs"]),
    )


def _regimes(facts: _Facts) -> tuple[Regime, ...]:
    """What goes in binds the exporters, what comes out binds both sides."""
    bans: dict[str, list[Ban]] = defaultdict(list)
    for regime, target, item, direction in facts["embargo"]:
        exempt = tuple(state.upper() for one, state in facts["exempt"] if one == regime)
        target_state = (target.upper(),)
        ban = Ban(article=item, items=(item,), start=START, duty=f"no {item} {direction}")
        if direction == "in":
            ban = replace(ban, importers=target_state, binds=("exporter",), exempt=exempt)
        else:
            ban = replace(ban, exporters=target_state)
        bans[regime].append(ban)
    return tuple(Regime(id=key, name=key, bans=tuple(each), source="the case") for key, each in bans.items())
