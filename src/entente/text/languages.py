"""Which language a stretch of text is in, by its letters and its commonest words.

A small judgement for two questions only: is this article English, and is this block of an English
article in another language. The words are in `languages.toml`.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from functools import cache
from importlib import resources
from typing import NamedTuple

import msgspec

from entente.errors import KnowledgeError

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+")
_LONGEST = 4_000
_LETTER_WEIGHT = 0.5
_TELLING = 50


class Tongue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One language written in Latin letters: its commonest words and the letters that tell it."""

    name: str
    words: frozenset[str]
    letters: str = ""


class Script(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A script: its ranges as a character class, and the language meant where no letters tell otherwise."""

    ranges: str
    language: str
    telling: dict[str, str] = msgspec.field(default_factory=dict)


class Languages(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The content of `languages.toml`."""

    names: dict[str, str]
    latin: dict[str, Tongue]
    scripts: dict[str, Script]


class Guess(NamedTuple):
    """The likeliest language (ISO 639-1, or "unknown") and the number of letters it was judged on."""

    language: str
    letters: int


@cache
def languages() -> Languages:
    """The profiles; raises `KnowledgeError` where the file breaks its own shape."""
    raw = resources.files(__package__).joinpath("languages.toml").read_text("utf-8")
    try:
        return msgspec.convert(tomllib.loads(raw), Languages)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise KnowledgeError(str(error), where="text/languages.toml", remedy="Correct the file.") from error


def name_of(language: str) -> str:
    """The English name of a language code."""
    known = languages()
    return known.latin[language].name if language in known.latin else known.names.get(language, language)


def guess(text: str) -> Guess:
    """The language of `text`, judged on its first 4,000 characters."""
    sample = text[:_LONGEST]
    latin = sum(map(len, _LATIN.findall(sample)))
    script, letters = _script(sample)
    if letters > latin:
        return Guess(script, letters)
    return Guess(_latin(sample), latin)


def _script(sample: str) -> tuple[str, int]:
    """The language of the script, other than Latin, with the most letters."""
    if sample.isascii():
        return "unknown", 0
    best, most = "unknown", 0
    for ranges, script in _compiled():
        found = "".join(ranges.findall(sample))
        if len(found) > most:
            best, most = _telling(script, found), len(found)
    return best, most


def _telling(script: Script, found: str) -> str:
    for letters, language in script.telling.items():
        if sum(map(len, re.findall(f"[{letters}]+", found))) * _TELLING >= len(found):
            return language
    return script.language


@cache
def _compiled() -> tuple[tuple[re.Pattern[str], Script], ...]:
    return tuple((re.compile(f"[{script.ranges}]+"), script) for script in languages().scripts.values())


@cache
def _index() -> dict[str, tuple[str, ...]]:
    """Word to the languages that have it among their commonest; a word that English has too tells of English only."""
    known = languages().latin
    words = {word for tongue in known.values() for word in tongue.words}
    return {
        word: ("en",) if word in known["en"].words else tuple(code for code in known if word in known[code].words)
        for word in words
    }


@cache
def _letters() -> dict[str, tuple[str, ...]]:
    known = languages().latin
    letters = {letter for tongue in known.values() for letter in tongue.letters}
    return {letter: tuple(code for code, tongue in known.items() if letter in tongue.letters) for letter in letters}


def _latin(sample: str) -> str:
    words = [word.replace("i\u0307", "i") for word in _WORD.findall(sample.casefold())]
    if not words:
        return "unknown"
    scores: defaultdict[str, float] = defaultdict(float)
    for word in words:
        for code in _index().get(word, ()):
            scores[code] += 1
        if not word.isascii():
            for code, weight in _told_by_letters(word).items():
                scores[code] += weight
    return _best(scores, len(words))


def _told_by_letters(word: str) -> dict[str, float]:
    """Language to what the telling letters of `word` are worth: a letter of one language alone counts in full."""
    told: dict[str, float] = {}
    for letter in word:
        codes = _letters().get(letter, ())
        for code in codes:
            told[code] = max(told.get(code, 0.0), 1.0 if len(codes) == 1 else _LETTER_WEIGHT)
    return told


def _best(scores: dict[str, float], words: int) -> str:
    """The clear winner, or unknown: English with two points and one word in eight, others with more."""
    ranked = sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))[:2]
    if not ranked or ranked[0][1] < (max(2, words / 8) if ranked[0][0] == "en" else max(3, words / 6)):
        return "unknown"
    if len(ranked) > 1 and ranked[1][1] >= ranked[0][1]:
        return "unknown"
    return ranked[0][0]
