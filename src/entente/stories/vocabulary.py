"""The words of `words.toml`, read once."""

from __future__ import annotations

import functools
import importlib.resources
import tomllib

import msgspec

from entente.errors import KnowledgeError


class Vocabulary(msgspec.Struct, frozen=True):
    """Word lists, lower case; what each is for stands in `words.toml`."""

    accusation: frozenset[str]
    stop: frozenset[str]
    future: frozenset[str]
    former: frozenset[str]
    signing: frozenset[str]
    agreement: frozenset[str]
    visit: frozenset[str]
    summit: frozenset[str]


@functools.cache
def vocabulary() -> Vocabulary:
    """The lists; raises `KnowledgeError` where the file breaks its own shape."""
    raw = importlib.resources.files(__package__).joinpath("words.toml").read_text("utf-8")
    try:
        lists = tomllib.loads(raw)
        return Vocabulary(
            accusation=frozenset(lists["anaphora"]["accusation"]),
            stop=frozenset(lists["stop"]["words"].split()),
            future=frozenset(lists["future"]["words"]),
            former=frozenset(lists["former"]["words"]),
            **{name: frozenset(lists[name]["words"]) for name in ("signing", "agreement", "visit", "summit")},
        )
    except (tomllib.TOMLDecodeError, KeyError) as error:
        raise KnowledgeError(str(error), where="stories/words.toml", remedy="Correct the file.") from error
