"""Whether a place lies in an area. A place lies in itself, in what it is within, and in what these are within."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from entente.knowledge import Place, reached

OWN = "own"


class Places:
    """The map: territories, seas and regions by key; a state's code is the place of its home territory."""

    def __init__(self, places: Iterable[Place] = ()) -> None:
        self._places = {one.key: one for one in places}
        self._around: dict[str, frozenset[str]] = {}
        self._disputed: dict[str, frozenset[str]] = {}

    @cached_property
    def _regions(self) -> Mapping[str, tuple[str, ...]]:
        """A state's home territory to the regions that name it."""
        found: dict[str, list[str]] = {}
        for one in self._places.values():
            for state in one.states:
                found.setdefault(state, []).append(one.key)
        return {state: tuple(regions) for state, regions in found.items()}

    def get(self, key: str) -> Place | None:
        """The place, where the map has it; a home territory is none."""
        return self._places.get(key)

    def holder(self, key: str) -> str | None:
        """The state that holds a place: of a home territory the state itself; nobody holds seas and regions."""
        place = self._places.get(key)
        if place is not None:
            return place.of
        return key

    def around(self, key: str) -> frozenset[str]:
        """A place and all larger ones it certainly lies in."""
        if key not in self._around:
            self._around[key] = self._reach(key, disputed=False)
        return self._around[key]

    def perhaps_around(self, key: str) -> frozenset[str]:
        """The larger places of which it is disputed that a place lies in them."""
        if key not in self._disputed:
            self._disputed[key] = self._reach(key, disputed=True) - self.around(key)
        return self._disputed[key]

    def _reach(self, key: str, *, disputed: bool) -> frozenset[str]:
        return reached((key,), lambda one: self._above(one, disputed=disputed))

    def _above(self, key: str, *, disputed: bool) -> Iterable[str]:
        place = self._places.get(key)
        if place is None:
            return self._regions.get(key, ())
        home = (place.of,) if place.home and place.of else ()
        return (*place.within, *home, *(place.disputed_within if disputed else ()))

    def narrowed(self, key: str, state: str) -> str:
        """Where a state is hit when it is attacked "in" a region: at home, if its home territory lies there."""
        place = self._places.get(key)
        return state if place is not None and place.kind == "region" and key in self.around(state) else key
