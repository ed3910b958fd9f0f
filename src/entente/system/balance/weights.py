"""How much each kind of evidence counts, from `weights.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

import msgspec

from entente.errors import KnowledgeError
from entente.records import QUAD_CLASS, EventStatus, EventType, Frozen

_FILE = "weights.toml"


class Pact(Frozen, frozen=True, forbid_unknown_fields=True):
    """What a defence pact weighs."""

    in_force: float
    disputed: float


class SignRules(Frozen, frozen=True, forbid_unknown_fields=True):
    """When evidence is enough for a sign; see the file."""

    least: float
    margin: float
    quantile: float
    moved: float


class Weights(Frozen, frozen=True, forbid_unknown_fields=True):
    """All knobs of a signed network."""

    classes: dict[str, float]
    types: dict[EventType, float]
    statuses: dict[EventStatus, float]
    pact: Pact
    sign: SignRules

    def of(self, kind: EventType) -> float:
        """What one happening of a type weighs."""
        return self.types.get(kind, self.classes[QUAD_CLASS[kind]])


@cache
def shipped_weights() -> Weights:
    """The weights that come with the program. Raises `KnowledgeError` where the file is malformed."""
    raw = resources.files(__package__).joinpath(_FILE).read_text("utf-8")
    try:
        return msgspec.convert(tomllib.loads(raw), Weights)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise KnowledgeError(f"{error}.", where=_FILE, remedy="Correct the entry.") from error
