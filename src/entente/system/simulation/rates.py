"""How often commitments are honoured in war, by the literature: an interval for each kind of obligation."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Literal, TypeAlias, get_args

import msgspec

from entente.errors import KnowledgeError, UsageError
from entente.records import Frozen

Kind: TypeAlias = Literal["defense", "offense", "neutrality", "nonaggression"]
KINDS: tuple[Kind, ...] = get_args(Kind)

_FILE = "rates.toml"


class Figure(Frozen, frozen=True, forbid_unknown_fields=True):
    """One share of tested commitments that were honoured; `of` says of which, `kinds` for which it speaks."""

    share: float
    kinds: tuple[Kind, ...]
    of: str
    source: str


class Rate(Frozen, frozen=True):
    """The share of commitments honoured: anything from `lowest` to `highest`. Both between 0 and 1.

    `middle` is where the rate is held while that of another kind is varied.
    """

    lowest: float
    middle: float
    highest: float


def point(share: float) -> Rate:
    """A rate that is taken as known."""
    return Rate(lowest=share, middle=share, highest=share)


@cache
def figures() -> Mapping[str, Figure]:
    """Every figure by its key. Raises `KnowledgeError` where the file is malformed."""
    raw = resources.files(__package__).joinpath(_FILE).read_text("utf-8")
    try:
        return msgspec.convert(tomllib.loads(raw), dict[str, Figure])
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise KnowledgeError(f"{error}.", where=_FILE, remedy="Correct the entry.") from error


@cache
def published_rates() -> Mapping[Kind, Rate]:
    """From the lowest to the highest figure that speaks for a kind; the middle is the figure of that kind alone."""
    found: dict[Kind, Rate] = {}
    for kind in KINDS:
        every = [one for one in figures().values() if kind in one.kinds]
        shares = sorted(one.share for one in every)
        own = next(one.share for one in every if one.kinds == (kind,))
        found[kind] = Rate(lowest=shares[0], middle=own, highest=shares[-1])
    return found


def checked(rates: Mapping[Kind, Rate]) -> dict[Kind, Rate]:
    """The published rates with those given in their place. Raises `UsageError` for what is no share."""
    for kind, one in rates.items():
        if not 0 <= one.lowest <= one.middle <= one.highest <= 1:
            raise UsageError(
                f"A rate must rise from its lowest to its highest, within 0 and 1: {one.lowest}, {one.middle}, "
                f"{one.highest}.",
                where=kind,
                remedy="Correct the rate.",
            )
    return {**published_rates(), **rates}
