"""The phrases of `knowledge/noise/*.toml`, folded for comparison."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources
from typing import NamedTuple

import msgspec

from entente.errors import KnowledgeError
from entente.records import NoiseKind

_NUMBER = re.compile(r"\d[\d.,]*(?:\s?[km]\b)?")
_ENDS = re.compile(r"^[^\w©#(\[]+|[^\w#)\]]+$")
_BLANKS = re.compile(r"\s+")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"', "\u0307": None})
_BEFORE = " -–—•*>»·|\"'[(<【▶►▷▲※☞→"
_FIRST_WITHOUT_WORD_GAPS = "\u2e80"


class Section(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The phrases of one kind in one language; `any.toml` and the docstring of `Phrases` say how each counts."""

    whole: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    attached: tuple[str, ...] = ()
    opening: tuple[str, ...] = ()
    lead: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    thread: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()


class Phrases(NamedTuple):
    """All languages together.

    `whole`: the block is nothing else. `weak`: likewise, but it counts only in company. `attached`: a
    count or label that goes with a share button. `opening`: the block begins so. `lead`: likewise, in a
    short block without a full stop. `within`: the block has it somewhere. `thread`: furniture between
    readers' comments. `credits`: marks a picture's credit inside brackets or at the end of a caption.
    """

    whole: dict[str, NoiseKind]
    weak: dict[str, NoiseKind]
    attached: frozenset[str]
    opening: dict[str, tuple[tuple[str, NoiseKind], ...]]
    lead: dict[str, tuple[tuple[str, NoiseKind], ...]]
    within: dict[str, NoiseKind]
    inside: re.Pattern[str]
    thread: frozenset[str]
    bracketed: re.Pattern[str]
    ending: re.Pattern[str]


def fold(text: str) -> str:
    """`text` for comparison: compatibility forms, case, quotes, blanks and numbers ("#") made alike."""
    plain = unicodedata.normalize("NFKC", text.replace("ⓒ", "©")).casefold().translate(_QUOTES)
    return _NUMBER.sub("#", _BLANKS.sub(" ", plain)).strip()


def key(folded: str) -> str:
    """A folded text without punctuation at its ends."""
    return _ENDS.sub("", folded).strip()


@cache
def phrases() -> Phrases:
    """The phrases; raises `KnowledgeError` where a file breaks its shape."""
    sections = tuple(_sections())
    within = {fold(each): kind for kind, section in sections for each in section.within}
    credits_ = [each for _, section in sections for each in section.credits]
    return Phrases(
        whole={key(fold(each)): kind for kind, section in sections for each in section.whole},
        weak={key(fold(each)): kind for kind, section in sections for each in section.weak},
        attached=frozenset(key(fold(each)) for _, section in sections for each in section.attached),
        opening=_by_start((fold(each), kind) for kind, section in sections for each in section.opening),
        lead=_by_start((fold(each), kind) for kind, section in sections for each in section.lead),
        within=within,
        inside=_alternatives(within),
        thread=frozenset(key(fold(each)) for _, section in sections for each in section.thread),
        bracketed=_bracketed(credits_),
        ending=_ending(credits_),
    )


def opens(folded: str, table: dict[str, tuple[tuple[str, NoiseKind], ...]]) -> NoiseKind | None:
    """The kind of the phrase that `folded` begins with, bullets and brackets aside; or null."""
    bare = folded.lstrip(_BEFORE)
    for start in (folded,) if bare == folded else (folded, bare):
        for phrase, kind in table.get(start[:2], ()) + table.get(start[:1], ()):
            if start.startswith(phrase) and _ends_there(phrase, start):
                return kind
    return None


def _ends_there(phrase: str, text: str) -> bool:
    after = text[len(phrase) : len(phrase) + 1]
    return not (after.isalnum() and phrase[-1].isalnum()) or phrase[-1] >= _FIRST_WITHOUT_WORD_GAPS


def _by_start(pairs: Iterable[tuple[str, NoiseKind]]) -> dict[str, tuple[tuple[str, NoiseKind], ...]]:
    table: dict[str, tuple[tuple[str, NoiseKind], ...]] = {}
    for phrase, kind in pairs:
        table[phrase[:2]] = (*table.get(phrase[:2], ()), (phrase, kind))
    return table


def _alternatives(phrases_: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, phrases_), key=lambda each: (-len(each), each))))


def _bracketed(credits_: list[str]) -> re.Pattern[str]:
    return re.compile(rf"[(\[][^()\[\]\n]{{0,80}}?{_words(credits_)}[^()\[\]\n]{{0,120}}[)\]]", re.IGNORECASE)


def _ending(credits_: list[str]) -> re.Pattern[str]:
    """A credit up to the block's end: after a label whatever stands there, after an agency names alone."""
    labels = [each for each in credits_ if each.endswith((":", " by", "courtesy", "credit"))]
    agencies = [each for each in credits_ if each not in labels]
    names = r"[\w.'’&/()-]{0,40}(?:[ ,]{1,2}[A-Z\d(&][\w.'’&/()-]{0,40}){0,7}"
    return re.compile(rf"(?:(?i:{_words(labels)})[^.!?\n“”\"]{{0,60}}|(?i:{_words(agencies)}){names})[.)\]]?$")


def _words(credits_: list[str]) -> str:
    """The credits at a word's beginning; one that begins with a stroke may follow a name ("Jane Roe/AFP")."""
    return rf"(?:(?<![^\W_])(?=\w)|(?=\W))(?:{_alternatives(credits_).pattern})"


def _sections() -> Iterator[tuple[NoiseKind, Section]]:
    folder = resources.files("entente.knowledge").joinpath("noise")
    for file in sorted(folder.iterdir(), key=lambda each: each.name):
        if file.name.endswith(".toml"):
            try:
                yield from msgspec.convert(tomllib.loads(file.read_text("utf-8")), dict[NoiseKind, Section]).items()
            except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
                raise KnowledgeError(str(error), where=f"noise/{file.name}", remedy="Correct the file.") from error
