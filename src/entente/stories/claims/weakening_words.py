"""The words of `weakening.toml`, read once."""

from __future__ import annotations

import functools
import importlib.resources
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable

import msgspec

from entente.errors import KnowledgeError
from entente.stories.wording import stem

Stems = frozenset[str]
_CONTRACTED = r"(?<=n)['’]t(?!\w)"


class WeakeningWords(msgspec.Struct, frozen=True):
    """Stems by stance, patterns by cue, the calendar's words, and for a stem those that shut it out."""

    stance: dict[str, Stems]
    cues: dict[str, re.Pattern[str]]
    calendar: Stems
    opposites: dict[str, Stems]


class _File(msgspec.Struct, forbid_unknown_fields=True):
    stance: dict[str, str]
    cues: dict[str, list[str]]
    calendar: dict[str, str]
    opposites: dict[str, list[tuple[str, str]]]


@functools.cache
def weakening_words() -> WeakeningWords:
    """The lists; raises `KnowledgeError` where the file breaks its own shape."""
    raw = importlib.resources.files(__package__).joinpath("weakening.toml").read_text("utf-8")
    try:
        file = msgspec.convert(tomllib.loads(raw), _File)
        return WeakeningWords(
            stance={name: _stems(words) for name, words in file.stance.items()},
            cues={name: _pattern(words, contracted=name == "negation") for name, words in file.cues.items()},
            calendar=frozenset(file.calendar["words"].split()),
            opposites=_opposites(file.opposites["pairs"]),
        )
    except (tomllib.TOMLDecodeError, KeyError, msgspec.ValidationError) as error:
        raise KnowledgeError(str(error), where="stories/claims/weakening.toml", remedy="Correct the file.") from error


def _stems(words: str) -> Stems:
    """Each word's stem and the word: the "er" of "suffer" is no ending, so "suffered" has the stem "suffer"."""
    return frozenset(form for word in words.split() for form in (word, stem(word)))


def _opposites(pairs: Iterable[tuple[str, str]]) -> dict[str, Stems]:
    found: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        for these, those in ((_stems(one), _stems(other)), (_stems(other), _stems(one))):
            for each in these:
                found[each] |= those
    return {each: frozenset(those) for each, those in sorted(found.items())}


def _pattern(cues: Iterable[str], *, contracted: bool) -> re.Pattern[str]:
    """Any of the cues as whole words, the longest first; with `contracted` also the end of "isn't"."""
    listed = "|".join(re.escape(cue) for cue in sorted(cues, key=lambda cue: (-len(cue), cue)))
    whole = rf"(?<!\w)(?:{listed})(?!\w)"
    return re.compile(f"{whole}|{_CONTRACTED}" if contracted else whole, re.IGNORECASE)
