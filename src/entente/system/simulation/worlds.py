"""Many worlds at once: what happens in each, given which promises are kept in it.

A world is one bit. Every row of a table (an attack, a promise, a state) is a string of bits, 64 worlds to a word, so
that following one step in all worlds is a handful of bitwise operations on whole tables.
"""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from entente.system.simulation.web import Numbers, Way, Web

Bits = npt.NDArray[np.uint64]
"""(rows, words): one bit a world."""
Truths = npt.NDArray[np.bool_]
"""(rows, worlds)."""
_LEADS, _FIGHTER = Way._fields.index("leads"), Way._fields.index("fighter")
_WORD = 64
_ROWS = 4096
"""Rows taken at a time, so that what is worked on stays in the processor's cache."""


class Worlds(NamedTuple):
    """For each world: which attacks happen, which promises fall due and which of these are kept, which states fight."""

    attacks: Bits
    due: Bits
    kept: Bits
    fighting: Bits


def packed(truths: Truths) -> Bits:
    """(rows, worlds) of truths as (rows, words)."""
    rows, worlds = truths.shape
    padded = np.zeros((rows, -(-worlds // _WORD) * _WORD // 8), dtype=np.uint8)
    octets = np.packbits(truths, axis=1, bitorder="little")
    padded[:, : octets.shape[1]] = octets
    return padded.view(np.uint64)


def unpacked(bits: Bits, worlds: int) -> Truths:
    """(rows, words) as (rows, worlds)."""
    return np.unpackbits(bits.view(np.uint8), axis=1, count=worlds, bitorder="little").view(np.bool_)


def played(web: Web, kept: Bits) -> Worlds:
    """What happens in each world. `kept` (promises, words): whether a promise would be kept if it fell due."""
    play = _Play(web, kept)
    play.run()
    return play.outcome()


class _Play:
    """One run; see `played`."""

    def __init__(self, web: Web, kept: Bits) -> None:
        self._web, self._kept = web, kept
        self._words = kept.shape[1]
        self._every = np.full((1, self._words), np.iinfo(np.uint64).max, dtype=np.uint64)
        self._choices = self._any_of(web.choices)
        self._abstaining = ~self._any_of(web.abstentions)
        self._open = np.zeros((len(web.conditions), self._words), dtype=np.uint64)
        self._open[0] = self._every
        self._attacks = np.zeros((len(web.attacks), self._words), dtype=np.uint64)
        self._onward = web.ways[web.ways[:, _LEADS] >= 0]

        self._allies = {pair: number for number, pair in enumerate(sorted(_needs(web)))}
        self._allied = _allied(web, self._allies)
        self._on: dict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(web.attacks):
            self._on[one.victim].append(number)

    def run(self) -> None:
        """Fighting opens gates, which brings more fighting, never less: so this comes to an end."""
        while True:
            self._spread()
            opened = self._opened()
            if np.array_equal(opened, self._open):
                return
            self._open = opened

    def _any_of(self, sets: tuple[tuple[int, ...], ...]) -> Bits:
        """(sets, words): whether any promise of a set is kept."""
        found = np.zeros((len(sets), self._words), dtype=np.uint64)
        for number, each in enumerate(sets):
            if each:
                np.bitwise_or.reduce(self._kept[list(each)], axis=0, out=found[number])
        return found

    def _spread(self) -> None:
        """Attacks, one hop a round."""
        self._attacks[:] = 0
        self._attacks[: self._web.told] = self._every
        for _ in range(self._web.hops):
            before = self._attacks.copy()
            self._gather(self._attacks, self._onward, self._onward[:, _LEADS], before)

    def _gather(self, into: Bits, ways: Numbers, to: Numbers, attacks: Bits) -> None:
        """Sets the bits of rows `to` (which rise) where a way to them is gone."""
        for start in range(0, len(ways), _ROWS):
            part, rows = ways[start : start + _ROWS].T, to[start : start + _ROWS]
            gone = attacks[part[0]]
            gone &= self._choices[part[1]]
            self._close(gone, part[2], self._open)
            self._close(gone, part[3], self._abstaining)
            _set(into, rows, gone)

    @staticmethod
    def _close(gone: Bits, gates: Numbers, table: Bits) -> None:
        """Most ways have no gate (the first of a table is always open)."""
        closed = np.flatnonzero(gates)
        if len(closed):
            gone[closed] &= table[gates[closed]]

    def _opened(self) -> Bits:
        """The gates, by who fights and attacks whom so far."""
        found: Bits = np.repeat(self._every, len(self._web.conditions), axis=0)
        fights = self._needed()
        attackers: dict[tuple[str, int], Bits] = {}
        for number, condition in enumerate(self._web.conditions):
            if condition.needs:
                found[number] &= fights[self._allies[condition.needs]]
            if condition.many:
                if condition.many not in attackers:
                    attackers[condition.many] = self._attacked_by(*condition.many)
                found[number] &= attackers[condition.many]
        return found

    def _needed(self) -> Bits:
        """Whether the allies fight that others wait for: as told, or as they keep a promise."""
        found = np.zeros((len(self._allies), self._words), dtype=np.uint64)
        self._gather(found, self._allied[:, :-1], self._allied[:, -1], self._attacks)
        for one in self._web.attacks[: self._web.told]:
            if (one.attacker, one.victim) in self._allies:
                found[self._allies[one.attacker, one.victim]] = self._every
        return found

    def _attacked_by(self, victim: str, least: int) -> Bits:
        """Whether so many attack a victim: `enough[k]` says whether more than k do, of those seen so far."""
        attacks: dict[str, list[int]] = {}
        for number in self._on[victim]:
            attacks.setdefault(self._web.attacks[number].attacker, []).append(number)
        enough = np.zeros((least, self._words), dtype=np.uint64)
        for numbers in attacks.values():
            one = np.bitwise_or.reduce(self._attacks[numbers], axis=0)
            enough[1:] |= enough[:-1] & one
            enough[0] |= one
        last: Bits = enough[-1]
        return last

    def outcome(self) -> Worlds:
        """Promises and states, once the attacks are known."""
        dues, web = self._web.dues, self._web
        due = np.zeros((len(web.promises), self._words), dtype=np.uint64)
        free = due.copy()
        for start in range(0, len(dues), _ROWS):
            part = dues[start : start + _ROWS].T
            happens = self._attacks[part[0]]
            self._close(happens, part[2], self._open)
            _set(due, part[1], happens)
            self._close(happens, part[3], self._abstaining)
            _set(free, part[1], happens)
        return Worlds(self._attacks, due, free & self._kept, self._fighting())

    def _fighting(self) -> Bits:
        found = np.zeros((len(self._web.states), self._words), dtype=np.uint64)
        ways = self._web.ways[np.argsort(self._web.ways[:, _FIGHTER], kind="stable")]
        self._gather(found, ways, ways[:, _FIGHTER], self._attacks)
        for number, state in enumerate(self._web.states):
            if state in self._web.parties:
                found[number] = self._every
        return found


def _set(into: Bits, rows: Numbers, bits: Bits) -> None:
    """Bits of rows that rise, each perhaps several times, into a table."""
    if len(rows):
        starts = np.r_[0, np.flatnonzero(np.diff(rows)) + 1]
        into[rows[starts]] |= np.bitwise_or.reduceat(bits, starts, axis=0)


def _needs(web: Web) -> set[tuple[str, str]]:
    return {one.needs for one in web.conditions if one.needs}


def _allied(web: Web, allies: dict[tuple[str, str], int]) -> Numbers:
    """The ways on which an ally fights that somebody waits for; the last column is its place in `allies`."""
    wanted = np.full((len(web.states), len(web.states)), -1, dtype=np.int64)
    place = {state: number for number, state in enumerate(web.states)}
    for (ally, adversary), number in allies.items():
        if ally in place and adversary in place:
            wanted[place[ally], place[adversary]] = number
    ways = np.c_[web.ways, wanted[web.ways[:, _FIGHTER], web.ways[:, _FIGHTER + 1]]]
    ways = ways[ways[:, -1] >= 0]
    ordered: Numbers = ways[np.argsort(ways[:, -1], kind="stable")]
    return ordered
