"""Whether two spellings may be one person's name: word order and romanisation set aside, nothing fuzzier."""

from __future__ import annotations

import functools
import importlib.resources
import re
import tomllib
import unicodedata

import msgspec

from entente.errors import KnowledgeError

_WORD = re.compile(r"[^\W\d_]+")


class Romanisation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The tables of `romanisation.toml`."""

    folds: tuple[tuple[str, str], ...]
    korean: frozenset[str]
    korean_letters: dict[str, str]
    korean_families: dict[str, str]


@functools.cache
def _romanisation() -> Romanisation:
    raw = importlib.resources.files(__package__).joinpath("romanisation.toml").read_text("utf-8")
    try:
        return msgspec.convert(tomllib.loads(raw), Romanisation)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise KnowledgeError(
            str(error), where="stories/actors/romanisation.toml", remedy="Correct the file."
        ) from error


@functools.lru_cache(maxsize=16384)
def parts(name: str) -> tuple[str, ...]:
    """The name's words without accents, in lower case; a hyphen parts words."""
    plain = "".join(mark for mark in unicodedata.normalize("NFKD", name) if not unicodedata.combining(mark))
    return tuple(_WORD.findall(plain.casefold()))


@functools.lru_cache(maxsize=16384)
def key(name: str, country: str | None) -> tuple[str, str]:
    """What one person's spellings share: given and family name folded, in the order of the alphabet.

    Empty where the name has one word only, since a family name alone is nobody's.
    """
    pieces = parts(name)
    if len(pieces) < 2:
        return "", ""
    if country in _romanisation().korean:
        family, given = _korean(pieces)
    else:
        family, given = pieces[-1], "".join(pieces[:-1])
    one, other = sorted((_fold(family), _fold(given)))
    return one, other


def _korean(pieces: tuple[str, ...]) -> tuple[str, str]:
    """Family and given name: the family name leads, unless only the last word can be one."""
    families = _romanisation().korean_families
    if pieces[0] not in families and pieces[-1] in families:
        pieces = (pieces[-1], *pieces[:-1])
    letters = str.maketrans(_romanisation().korean_letters)
    return families.get(pieces[0], pieces[0]), "".join(pieces[1:]).translate(letters)


def _fold(word: str) -> str:
    for spelling, sound in _romanisation().folds:
        word = word.replace(spelling, sound)
    return re.sub(r"(.)\1+", r"\1", word)
