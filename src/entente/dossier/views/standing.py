"""How an agreement of the library stands on a day."""

from __future__ import annotations

from datetime import date

from entente.knowledge import Treaty, bounds

__all__ = ["standing"]


def standing(one: Treaty, day: date) -> str:
    """A code of the vocabulary's `standing`; one that ends in `_or_not` where a coarse date leaves it open."""
    if one.ended is not None and day >= bounds(one.ended)[0]:
        return "ended" if day >= bounds(one.ended)[1] else "ended_or_not"
    if one.in_force is not None and day >= bounds(one.in_force)[0]:
        return "in_force" if day >= bounds(one.in_force)[1] else "in_force_or_not"
    if one.signed is not None and day < bounds(one.signed)[0]:
        return "not_yet"
    if one.signed is None:
        return "unknown"
    if one.in_force is None:
        return "never_in_force" if one.binding else "political"
    return "signed"
