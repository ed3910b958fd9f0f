"""What matter a wording is about: the things and deeds of `concepts.toml`, and who gives to whom."""

from __future__ import annotations

import functools
import importlib.resources
import re
import tomllib
from collections.abc import Iterable
from typing import NamedTuple

import msgspec

from entente.errors import KnowledgeError
from entente.records import Mention
from entente.stories.wording import stem, words

_FROM = re.compile(r"\b(?:from|by)(?:\s+the)?\s+$", re.IGNORECASE)
_TO = re.compile(r"\b(?:to|into|toward|towards|against)(?:\s+the)?\s+$", re.IGNORECASE)
_OWNED = re.compile(r"['’]s\s+([^.,;]*)")
_LOOK_BACK, _LOOK_AHEAD = 16, 60
_OWNED_WORDS = 4
_APART = 4
_KEPT = 4096


class Matter(NamedTuple):
    """The (thing, deed) pairs named close together, and the sides marked as giving and as taking."""

    deeds: frozenset[tuple[str, str]]
    givers: frozenset[str]
    takers: frozenset[str]

    def same(self, other: Matter) -> bool:
        """Whether both name one deed with one thing by or to one side, and not the other way round."""
        if not self.deeds & other.deeds or self.opposes(other):
            return False
        return bool(self.givers & other.givers or self.takers & other.takers)

    def opposes(self, other: Matter) -> bool:
        """Whether who gives in one takes in the other."""
        return bool(self.givers & other.takers or self.takers & other.givers)


@functools.cache
def _concepts() -> tuple[dict[str, str], dict[str, str]]:
    """Stem to thing, and stem to deed."""
    raw = importlib.resources.files(__package__).joinpath("concepts.toml").read_text("utf-8")
    try:
        tables = msgspec.convert(tomllib.loads(raw), dict[str, dict[str, list[str]]])
        things, deeds = (
            {stem(word): name for name, words in tables[kind].items() for word in words} for kind in ("things", "deeds")
        )
    except (tomllib.TOMLDecodeError, KeyError, msgspec.ValidationError) as error:
        raise KnowledgeError(str(error), where="stories/claims/concepts.toml", remedy="Correct the file.") from error
    return things, deeds


def concept(word: str) -> str:
    """The thing or deed that a stem names, as `#arms`; the stem itself where it names none."""
    things, deeds = _concepts()
    known = things.get(word) or deeds.get(word)
    return f"#{known}" if known else word


def is_deed(feature: str) -> bool:
    """Whether a feature is a deed as `concept` writes it."""
    return feature.startswith("#") and feature[1:] in _deed_names()


@functools.cache
def _deed_names() -> frozenset[str]:
    return frozenset(_concepts()[1].values())


def matter(content: str, text: str, sided: Iterable[tuple[Mention, str]]) -> Matter:
    """The matter of a content: its words, the document's text, and the mentions in it with their sides."""
    givers, takers = set(), set()
    for mention, side in sided:
        before = text[max(0, mention.start - _LOOK_BACK) : mention.start]
        if _FROM.search(before) or _is_owner(text, mention):
            givers.add(side)
        elif _TO.search(before):
            takers.add(side)
    both = givers & takers
    return Matter(deeds=_deeds(content), givers=frozenset(givers - both), takers=frozenset(takers - both))


@functools.lru_cache(maxsize=_KEPT)
def _deeds(content: str) -> frozenset[tuple[str, str]]:
    """Every thing and deed that stand at most a few words apart."""
    things, deeds = _concepts()
    stems = [stem(word) for word in words(content)]
    return frozenset(
        (things[one], deeds[other])
        for place, one in enumerate(stems)
        if one in things
        for other in stems[max(0, place - _APART) : place + _APART + 1]
        if other in deeds
    )


def _is_owner(text: str, mention: Mention) -> bool:
    """ "North Korea's arms supply": the owner of a deed is who does it."""
    match = _OWNED.match(text, mention.end, mention.end + _LOOK_AHEAD)
    if match is None:
        return False
    _, deeds = _concepts()
    return any(stem(word) in deeds for word in words(match.group(1))[:_OWNED_WORDS])
