"""Shorter names of agreements for proofs, which repeat them at every step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from entente.knowledge import Library
    from entente.system import Names

LONGEST = 48
"""Characters of a name that may be repeated."""


def short_names(names: Names, library: Library) -> Callable[[str], str]:
    """How things are named, agreements by a short name that no other bears, where they have one."""
    shorter = {
        **{one.id: shortened(one.id, one.name, one.names, names) for one in library.treaties},
        **{one.id: shortened(one.id, one.name, one.names, names) for one in library.regimes},
    }
    return lambda key: shorter.get(key) or names.label(key)


def shortened(key: str, name: str, others: Sequence[str], names: Names) -> str:
    """The name itself if it is short; else one that joins parties by a hyphen, else the first that is its own."""
    if len(name) <= LONGEST:
        return name
    own = [each for each in others if len(each) <= LONGEST and names.agreement(each) == key]
    return next((each for each in own if "-" in each), own[0] if own else name)
