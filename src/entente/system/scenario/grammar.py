"""Reads a scenario: one or more steps, separated by `;`, in the order of time.

    X attacks Y [in PLACE]      X threatens Y        X transfers ITEM to Y      X requests help
    X withdraws from AGREEMENT  AGREEMENT enters into force

Several may act or suffer together ("Russia and Belarus attack Poland"); who attacks a territory ("X attacks Guam")
attacks the state that holds it. Steps may stand on lines of their own; a line that begins with `#` is a comment. What
cannot be read is an error that shows the grammar and the nearest known name; nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import product

from entente.errors import UsageError
from entente.system.scenario.names import Names
from entente.system.scenario.steps import Attacks, Enters, Requests, Step, Threatens, Transfers, Withdraws

GRAMMAR = (
    "X attacks Y [in PLACE]; X threatens Y; X transfers ITEM to Y; X requests help; "
    "X withdraws from AGREEMENT; AGREEMENT enters into force"
)
LONGEST = 2_000
"""Characters of a scenario."""
MOST = 40
"""Steps of a scenario."""

_LIST = re.compile(r"\s*,\s*(?:and\s+)?|\s+and\s+", re.IGNORECASE)


def parse(scenario: str, names: Names) -> tuple[Step, ...]:
    """The steps. Raises `UsageError` naming the step that cannot be read, the grammar and the nearest known name."""
    if len(scenario) > LONGEST:
        raise UsageError(f"The scenario has {len(scenario)} characters.", where="scenario", remedy=f"Use {LONGEST}.")
    lines = (line.strip() for line in scenario.splitlines())
    parts = [part.strip().rstrip(".") for line in lines if not line.startswith("#") for part in line.split(";")]
    steps = tuple(step for part in parts if part for step in _step(part, names))
    if not steps:
        raise UsageError("The scenario has no step.", where="scenario", remedy=f"Write: {GRAMMAR}.")
    if len(steps) > MOST:
        raise UsageError(f"The scenario has {len(steps)} steps.", where="scenario", remedy=f"Use {MOST} at most.")
    return steps


def _step(part: str, names: Names) -> Iterator[Step]:
    for pattern, read in _FORMS:
        match = pattern.fullmatch(part)
        if match is not None:
            yield from read(match, part, names)
            return
    raise UsageError(f"{part[:120]!r} is no step of a scenario.", where="scenario", remedy=f"Write: {GRAMMAR}.")


def _several(words: str, part: str, names: Names) -> list[str]:
    """The states of a list; a name that holds "and" itself comes first ("Bosnia and Herzegovina")."""
    whole = names.state(words)
    return [whole] if whole else [_state(each, part, names) for each in _LIST.split(words) if each]


def _state(words: str, part: str, names: Names) -> str:
    return _known(names.state(words), words, part, "state", names)


def _known(found: str | None, words: str, part: str, kind: str, names: Names) -> str:
    if found is not None:
        return found
    near = names.nearest(words, kind)
    advice = f"Did you mean {near}? " if near else ""
    raise UsageError(
        f"{words[:80]!r} in {part[:120]!r} is no {kind} known here.",
        where="scenario",
        remedy=f"{advice}Write: {GRAMMAR}.",
    )


def _attacks(match: re.Match[str], part: str, names: Names) -> Iterator[Step]:
    where, target = match["place"], match["other"]
    place = _known(names.place(where), where, part, "place", names) if where else None
    held = None if place or names.state(target) else names.place(target)
    holder = names.holder(held) if held else None
    if holder is not None:
        place, target = held, holder
    for attacker, victim in _pairs(match["one"], target, part, names):
        yield Attacks(attacker=attacker, victim=victim, place=place)


def _threatens(match: re.Match[str], part: str, names: Names) -> Iterator[Step]:
    for state, target in _pairs(match["one"], match["other"], part, names):
        yield Threatens(state=state, target=target)


def _transfers(match: re.Match[str], part: str, names: Names) -> Iterator[Step]:
    goods = match["item"] or "arms"
    items = names.item(goods)
    item = _known(items, goods, part, "item", names)
    for sender, receiver in _pairs(match["one"], match["other"], part, names):
        yield Transfers(sender=sender, receiver=receiver, item=item)


def _pairs(ones: str, others: str, part: str, names: Names) -> Iterator[tuple[str, str]]:
    for one, other in product(_several(ones, part, names), _several(others, part, names)):
        if one == other:
            raise UsageError(
                f"{names.label(one)} stands on both sides of {part[:120]!r}.",
                where="scenario",
                remedy="Name two different states.",
            )
        yield one, other


def _requests(match: re.Match[str], part: str, names: Names) -> Iterator[Step]:
    for state in _several(match["one"], part, names):
        yield Requests(state=state)


def _withdraws(match: re.Match[str], part: str, names: Names) -> Iterator[Step]:
    agreement = _agreement(match["agreement"], part, names)
    for state in _several(match["one"], part, names):
        yield Withdraws(state=state, agreement=agreement)


def _enters(match: re.Match[str], part: str, names: Names) -> Iterator[Step]:
    yield Enters(agreement=_agreement(match["agreement"], part, names))


def _agreement(words: str, part: str, names: Names) -> str:
    rivals = names.rivals(words)
    if len(rivals) > 1:
        raise UsageError(
            f"{words[:80]!r} names several agreements.", where="scenario", remedy=f"Write one of: {', '.join(rivals)}."
        )
    return _known(names.agreement(words), words, part, "agreement", names)


_Reader = Callable[[re.Match[str], str, Names], Iterator[Step]]
_TEXTS: tuple[tuple[str, _Reader], ...] = (
    (r"(?P<one>.+?) threatens?(?: to attack)? (?P<other>.+)", _threatens),
    (r"(?P<one>.+?) (?:attacks?|invades?|strikes?) (?P<other>.+?)(?: (?:in|at|on|near|off) (?P<place>.+))?", _attacks),
    (
        r"(?P<one>.+?) (?:transfers?|sends?|supplies|supply|ships?|sells?|exports?) (?P<item>.+) to (?P<other>.+)",
        _transfers,
    ),
    (r"(?P<one>.+?) (?:requests?|asks?(?: for)?) help", _requests),
    (r"(?P<one>.+?) (?:withdraws? from|leaves?|denounces?|drops?) (?P<agreement>.+)", _withdraws),
    (r"(?P<agreement>.+?) (?:enters?|comes?) into force", _enters),
    (r"(?P<one>.+?) (?P<item>arms) (?P<other>.+)", _transfers),
)
_FORMS = tuple((re.compile(text.replace(" ", r"\s+"), re.IGNORECASE), read) for text, read in _TEXTS)
