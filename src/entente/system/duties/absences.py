"""Why an agreement does not bind a state on a day: not yet, no longer, signed only."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from entente.knowledge import Treaty, bounds
from entente.system.slices import Changes, membership, spans


class Why(NamedTuple):
    """A rule of `rules.toml` and the words for its slots."""

    rule: str
    words: dict[str, str]


def absence(one: Treaty, state: str, day: date, changed: Changes) -> Why | None:
    """Why a party is not bound; null where it is, or where the agreement was not even signed."""
    if membership(one, state, day, changed) is not None:
        return None
    if (state, one.id) in changed.left:
        return Why("has_withdrawn", {"member": state})
    if one.in_force is None:
        return _unborn(one, day)
    if day < bounds(one.in_force)[0]:
        signed = one.signed
        known = signed is not None and day >= bounds(signed)[0]
        return Why("not_in_force_until", {"signed": signed, "date": one.in_force}) if signed and known else None
    if one.ended is not None and day >= bounds(one.ended)[0]:
        return Why("ended", {"date": one.ended})
    return _own_dates(one, state, day)


def _unborn(one: Treaty, day: date) -> Why | None:
    if one.signed is None:
        return Why("never_in_force", {})
    return Why("not_in_force", {"signed": one.signed}) if day >= bounds(one.signed)[0] else None


def _own_dates(one: Treaty, state: str, day: date) -> Why | None:
    later = sorted(start for start, _ in spans(one, state) if start is not None and day < bounds(start)[0])
    past = sorted(end for _, end in spans(one, state) if end is not None and day >= bounds(end)[0])
    if past and not later:
        return Why("no_longer_member", {"member": state, "date": past[-1]})
    return Why("not_yet_member", {"member": state, "date": later[0]}) if later else None
