"""What analysts said of who is one and who is not, for any story that knows of one of the two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence, Set

from entente.records import Judgement


class Judged:
    """Ids that were judged one, and pairs that were not. Depends on the judgements alone, not on any story."""

    def __init__(self, judgements: Sequence[Judgement]) -> None:
        pairs = sorted({(*sorted((one.one, one.other)), one.verdict) for one in judgements})
        different = [(one, other) for one, other, verdict in pairs if verdict == "different"]
        unsure = [(one, other) for one, other, verdict in pairs if verdict == "unsure"]
        self._leader: dict[str, str] = {}
        for one, other, verdict in pairs:
            if verdict == "same" and not self._told_apart(one, other, different):
                first, second = sorted((self.id(one), self.id(other)), key=_rank)
                self._leader[second] = first
                self._leader.setdefault(first, first)
        self._apart = self._sides(different)
        self._doubted = self._sides(unsure)
        self.named_apart = frozenset(one for pair in (*different, *unsure) for one in pair)
        """Ids that are named in a word that keeps two apart."""

    def id(self, one: str) -> str:
        """The id by which all go that were judged one with this; itself where none were."""
        while self._leader.get(one, one) != one:
            one = self._leader[one]
        return one

    def joined(self, ids: Iterable[str]) -> str | None:
        """The id by which these go, where one of them was judged one with another."""
        return min((self.id(one) for one in ids if one in self._leader), key=_rank, default=None)

    def different(self, ids: Set[str], others: Set[str]) -> bool:
        """Whether somebody of the one was judged to be nobody of the other."""
        return self._touch(self._apart, ids, others)

    def doubted(self, ids: Set[str], others: Set[str]) -> bool:
        """The same, or left open: rules have no say here."""
        return self.different(ids, others) or self._touch(self._doubted, ids, others)

    def _touch(self, sides: dict[str, set[str]], ids: Set[str], others: Set[str]) -> bool:
        if not sides:
            return False
        there = {self.id(one) for one in others}
        return any(there & sides.get(self.id(one), set()) for one in ids)

    def _told_apart(self, one: str, other: str, different: Iterable[tuple[str, str]]) -> bool:
        would_join = {self.id(one), self.id(other)}
        return any({self.id(first), self.id(second)} == would_join for first, second in different)

    def _sides(self, pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for one, other in pairs:
            if self.id(one) != self.id(other):
                found[self.id(one)].add(self.id(other))
                found[self.id(other)].add(self.id(one))
        return found


def _rank(one: str) -> tuple[bool, str]:
    """A state keeps its id."""
    return not one.startswith("state:"), one
