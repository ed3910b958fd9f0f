"""The weights of `hearing.toml`, read once."""

from __future__ import annotations

import functools
import importlib.resources
import math
import tomllib
from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from entente.errors import KnowledgeError
from entente.stories.hearing.signs import Signs


class Weighing(NamedTuple):
    """`sure`: the share from which somebody is heard; weights for clauses of statements, and for an outlet's own."""

    sure: float
    said: Signs
    told: Signs

    def shares(self, said: bool, asked: Sequence[Signs]) -> list[float]:
        """The share of each that may speak, by a conditional logit; they sum to 1."""
        weights = self.said if said else self.told
        sums = [sum(weight * sign for weight, sign in zip(weights, one, strict=True)) for one in asked]
        powers = [math.exp(one - max(sums)) for one in sums]
        return [one / sum(powers) for one in powers]

    def heard(self, said: bool, asked: Sequence[Signs]) -> int:
        """The place of the one who is heard; 0, the outlet's, where nobody is sure enough."""
        shares = self.shares(said, asked)
        best = max(range(len(shares)), key=lambda place: (shares[place], -place))
        return best if shares[best] >= self.sure else 0


class _File(msgspec.Struct, forbid_unknown_fields=True):
    sure: float
    said: dict[str, float]
    told: dict[str, float]


@functools.cache
def shipped_weighing() -> Weighing:
    """The shipped weights; raises `KnowledgeError` where the file breaks its own shape."""
    raw = importlib.resources.files(__package__).joinpath("hearing.toml").read_text("utf-8")
    try:
        file = msgspec.convert(tomllib.loads(raw), _File)
        return Weighing(sure=file.sure, said=Signs(**file.said), told=Signs(**file.told))
    except (tomllib.TOMLDecodeError, msgspec.ValidationError, TypeError) as error:
        raise KnowledgeError(
            str(error), where="stories/hearing/hearing.toml", remedy="Run python -m training.hearing."
        ) from error
