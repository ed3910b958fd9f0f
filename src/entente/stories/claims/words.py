"""The words of `words.toml`, read once."""

from __future__ import annotations

import functools
import importlib.resources
import tomllib

import msgspec

from entente.errors import KnowledgeError
from entente.stories.wording import stem


class ClaimWords(msgspec.Struct, frozen=True):
    """Word lists, lower case; what each is for stands in `words.toml`.

    `antonyms`, `negating` and `dismissal` hold stems.
    `times` holds weekdays and the months that are no other word.
    """

    negation: frozenset[str]
    negating: frozenset[str]
    future: frozenset[str]
    breaks: frozenset[str]
    idle: tuple[str, ...]
    dismissal: frozenset[str]
    replying: frozenset[str]
    takes_up: frozenset[str]
    releases: tuple[str, ...]
    papers: tuple[str, ...]
    issuing: frozenset[str]
    occasions: tuple[tuple[str, str], ...]
    audiences: tuple[str, ...]
    offices: frozenset[str]
    reporting: frozenset[str]
    retelling: frozenset[str]
    saying: frozenset[str]
    accounts: frozenset[str]
    eye: frozenset[str]
    both: frozenset[str]
    antonyms: tuple[tuple[str, str], ...]
    hostile: frozenset[str]
    opposed: frozenset[str]
    more: tuple[str, ...]
    less: tuple[str, ...]
    about: tuple[str, ...]
    months: frozenset[str]
    weekdays: frozenset[str]
    times: frozenset[str]
    values: dict[str, int]


@functools.cache
def claim_words() -> ClaimWords:
    """The lists; raises `KnowledgeError` where the file breaks its own shape."""
    raw = importlib.resources.files(__package__).joinpath("words.toml").read_text("utf-8")
    try:
        lists = tomllib.loads(raw)
        numbers = lists["numbers"]
        return ClaimWords(
            negation=frozenset(lists["negation"]["words"]),
            negating=frozenset(map(stem, lists["negation"]["words"])),
            future=frozenset(lists["negation"]["future"]),
            idle=tuple(lists["negation"]["idle"]),
            breaks=frozenset(lists["negation"]["breaks"]),
            dismissal=frozenset(map(stem, lists["dismissal"]["words"])),
            replying=frozenset(lists["replying"]["words"]),
            takes_up=frozenset(lists["takes_up"]["words"]),
            releases=tuple(lists["release"]["titles"]),
            papers=tuple(lists["release"]["papers"]),
            issuing=frozenset(lists["release"]["issuing"]),
            occasions=tuple((name, words) for name, found in lists["occasions"].items() for words in found),
            audiences=tuple(lists["audiences"]["words"]),
            offices=frozenset(lists["offices"]["words"]),
            reporting=frozenset(lists["reporting"]["words"]),
            retelling=frozenset((*lists["reporting"]["words"], *lists["retelling"]["words"])),
            saying=frozenset(lists["saying"]["words"]),
            accounts=frozenset(lists["accounts"]["words"]),
            eye=frozenset(lists["eye"]["words"]),
            both=frozenset(lists["both"]["words"]),
            antonyms=tuple((stem(one), stem(other)) for one, other in lists["antonyms"]["pairs"]),
            hostile=frozenset(f"#{deed}" for deed in lists["hostile"]["deeds"]),
            opposed=frozenset(stem(word) for pair in lists["antonyms"]["pairs"] for word in pair),
            more=tuple(numbers["more"]),
            less=tuple(numbers["less"]),
            about=tuple(numbers["about"]),
            months=frozenset(numbers["months"]),
            weekdays=frozenset(numbers["weekdays"]),
            times=frozenset((*numbers["months"], *numbers["weekdays"])) - {"may"},
            values=dict(numbers["values"]),
        )
    except (tomllib.TOMLDecodeError, KeyError, ValueError) as error:
        raise KnowledgeError(str(error), where="stories/claims/words.toml", remedy="Correct the file.") from error
