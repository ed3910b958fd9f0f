"""The weights of `disputes.toml`, read once."""

from __future__ import annotations

import functools
import importlib.resources
import tomllib
from typing import NamedTuple

import msgspec

from entente.errors import KnowledgeError
from entente.stories.claims.signs import Signs


class Weights(NamedTuple):
    """A constant, one weight a sign, and the log-odds from which a dispute counts as one."""

    least: float
    constant: float
    signs: Signs

    def strength(self, signs: Signs) -> float:
        """The log-odds that one clause disputes another."""
        return self.constant + sum(weight * sign for weight, sign in zip(self.signs, signs, strict=True))

    def hope(self, signs: Signs) -> float:
        """The most that signs without a likeness of meaning can come to once the encoder is asked."""
        return max(self.strength(signs.with_meaning(meant)) for meant in (0.0, 1.0))


class _File(msgspec.Struct, forbid_unknown_fields=True):
    least: float
    constant: float
    signs: dict[str, float]


@functools.cache
def dispute_weights() -> Weights:
    """The shipped weights; raises `KnowledgeError` where the file breaks its own shape."""
    raw = importlib.resources.files(__package__).joinpath("disputes.toml").read_text("utf-8")
    try:
        file = msgspec.convert(tomllib.loads(raw), _File)
        return Weights(least=file.least, constant=file.constant, signs=Signs(**file.signs))
    except (tomllib.TOMLDecodeError, msgspec.ValidationError, TypeError) as error:
        raise KnowledgeError(
            str(error), where="stories/claims/disputes.toml", remedy="Run python -m training.disputes."
        ) from error
