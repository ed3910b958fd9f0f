"""The weights of `sameness.toml`, read once."""

from __future__ import annotations

import functools
import importlib.resources
import math
import tomllib
from typing import NamedTuple

import msgspec

from entente.errors import KnowledgeError
from entente.stories.claims.sameness import Alike


class Sameness(NamedTuple):
    """A constant, one weight a sign, the share from which two clauses are one claim, and the part of it that the mean
    over two groups must reach.
    """

    share: float
    mean: float
    constant: float
    signs: Alike

    @property
    def least(self) -> float:
        """The log-odds of `share`."""
        return math.log(self.share / (1 - self.share))

    def strength(self, signs: Alike) -> float:
        """The log-odds that two clauses are one claim."""
        return self.constant + sum(weight * sign for weight, sign in zip(self.signs, signs, strict=True))

    def hope(self, signs: Alike) -> float:
        """The most that signs without a likeness of meaning can come to once the encoder is asked."""
        most, ours = signs.with_meaning(1.0), self.signs
        meant = ours.meant * most.meant + ours.meant_alike * most.meant_alike + ours.meant_named * most.meant_named
        return self.strength(signs) + max(0.0, meant)

    def probability(self, signs: Alike) -> float:
        """The same as `strength`, 0 to 1."""
        return 1 / (1 + math.exp(-self.strength(signs)))


class _File(msgspec.Struct, forbid_unknown_fields=True):
    share: float
    mean: float
    constant: float
    signs: dict[str, float]


@functools.cache
def shipped_sameness() -> Sameness:
    """The shipped weights; raises `KnowledgeError` where the file breaks its own shape."""
    raw = importlib.resources.files(__package__).joinpath("sameness.toml").read_text("utf-8")
    try:
        file = msgspec.convert(tomllib.loads(raw), _File)
        return Sameness(share=file.share, mean=file.mean, constant=file.constant, signs=Alike(**file.signs))
    except (tomllib.TOMLDecodeError, msgspec.ValidationError, TypeError) as error:
        raise KnowledgeError(
            str(error), where="stories/claims/sameness.toml", remedy="Run python -m training.sameness."
        ) from error
