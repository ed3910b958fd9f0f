"""Acts that tell a position by themselves: an ambassador summoned, ships sent, arms supplied to somebody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from entente.reading.actors.cast import Cast
from entente.reading.data import reading_table
from entente.reading.events.arguments import object_of
from entente.reading.events.sides import Role, after, anywhere, in_phrase, side
from entente.reading.positions.clause import Clause
from entente.reading.positions.doers import Doers, is_ahead, possessor
from entente.reading.positions.instruments import instrument_of
from entente.reading.positions.reach import first_token, last_token, says_each_other
from entente.reading.statements.frames import child_of
from entente.records import Instrument, Stance


@dataclass(frozen=True, slots=True)
class Act:
    """One entry of `acts`: the instrument is read from the object where it is null."""

    objects: frozenset[str]
    complements: frozenset[str]
    instrument: Instrument | None
    stance: Stance
    toward: tuple[str, ...]
    needed: bool
    ahead: bool


@cache
def acts() -> dict[str, tuple[Act, ...]]:
    """Lemma of a verb -> the acts it may tell, in the file's order."""
    found: dict[str, list[Act]] = {}
    for entry in reading_table("positions")["acts"]:
        act = Act(
            objects=frozenset(entry["objects"]),
            complements=frozenset(entry.get("complements", ())),
            instrument=entry.get("instrument"),
            stance=entry["stance"],
            toward=tuple(entry.get("toward", ())),
            needed=entry.get("needed", False),
            ahead=entry.get("only") == "ahead",
        )
        for verb in entry["verbs"]:
            found.setdefault(verb, []).append(act)
    return {verb: tuple(entries) for verb, entries in found.items()}


def at_act(cast: Cast, verb: Any, doers: Doers) -> Iterator[Clause]:
    """The first act that a verb tells with its object, if one."""
    thing = object_of(verb) or _misplaced(verb)
    for act in acts().get(verb.lemma_, ()):
        if not _fits(act, verb, thing):
            continue
        actors = doers.of(verb, thing)
        own = {side(cast, role.actor) for role in actors}
        toward = _toward(cast, act, verb, thing, own)
        instrument = act.instrument or (instrument_of(thing) if thing is not None else None)
        mutual = len(own) > 1 and says_each_other(verb)
        if actors and instrument is not None and (toward or mutual or not act.needed):
            last = last_token(verb, thing) if thing is not None else _last_of(verb)
            yield Clause(
                tuple(actors), instrument, act.stance, toward, first_token(verb, thing), last, verb.i, mutual=mutual
            )
            return


def _misplaced(verb: Any) -> Any | None:
    """The object that the tree hangs on a phrase before it: "condemn in the strongest terms the conduct of X"."""
    phrase = next((child for child in verb.children if child.dep_ == "obl" and child.i > verb.i), None)
    return child_of(phrase, "appos") if phrase is not None else None


def _fits(act: Act, verb: Any, thing: Any | None) -> bool:
    if act.ahead and not is_ahead(verb):
        return False
    if act.complements:
        below = child_of(verb, "xcomp")
        return below is not None and below.lemma_ in act.complements
    if not act.objects:
        return thing is None
    if thing is None:
        return False
    things = [thing, *(child for child in thing.children if child.dep_ == "conj")]
    return any(one.lemma_.casefold() in act.objects or one.text.casefold() in act.objects for one in things)


def _toward(cast: Cast, act: Act, verb: Any, thing: Any | None, own: set[str]) -> tuple[str, ...]:
    for place in act.toward:
        found: list[Role] = []
        if place == "object":
            found = (possessor(cast, thing) or anywhere(cast, thing)) if thing is not None else []
        elif place == "complement":
            below = child_of(verb, "xcomp")
            victim = object_of(below) if below is not None else None
            found = in_phrase(cast, victim) if victim is not None else []
        elif place == "iobj":
            receiver = child_of(verb, "iobj")
            found = in_phrase(cast, receiver) if receiver is not None else []
        else:
            found = [role for head in (verb, thing) if head is not None for role in after(cast, head, place)]
        others = tuple(one for one in dict.fromkeys(side(cast, role.actor) for role in found) if one not in own)
        if others:
            return others
    return ()


def _last_of(verb: Any) -> int:
    """The last token of what follows the verb in its own clause."""
    parts = [child for child in verb.children if child.i > verb.i and child.dep_ in ("obl", "xcomp", "compound:prt")]
    return int(max([verb.i, *(token.i for part in parts for token in part.subtree)]))
