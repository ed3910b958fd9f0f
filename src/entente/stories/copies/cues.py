"""The words of `words.toml`, read once."""

from __future__ import annotations

import functools
import importlib.resources
import tomllib

import msgspec

from entente.errors import KnowledgeError


class Cues(msgspec.Struct, frozen=True):
    """Word lists, lower case; what each is for stands in `words.toml`."""

    translation: tuple[str, ...]
    credit_before: frozenset[str]
    credit_after: frozenset[str]
    relay_before: tuple[str, ...]
    relay_after: tuple[str, ...]
    self_before: tuple[str, ...]
    self_after: tuple[str, ...]
    release: tuple[str, ...]
    release_mentions: frozenset[str]
    own_work: tuple[str, ...]
    vague: frozenset[str]
    numbers: dict[str, str]


@functools.cache
def cues() -> Cues:
    """The lists; raises `KnowledgeError` where the file breaks its own shape."""
    raw = importlib.resources.files(__package__).joinpath("words.toml").read_text("utf-8")
    try:
        lists = tomllib.loads(raw)
        return Cues(
            translation=tuple(lists["translation"]["notes"]),
            credit_before=frozenset(lists["credit"]["before"]),
            credit_after=frozenset(lists["credit"]["after"]),
            relay_before=tuple(lists["relay"]["before"]),
            relay_after=tuple(lists["relay"]["after"]),
            self_before=tuple(lists["self"]["before"]),
            self_after=tuple(lists["self"]["after"]),
            release=tuple(lists["release"]["heads"]),
            release_mentions=frozenset(lists["release"]["mentions"]),
            own_work=tuple(lists["own_work"]["phrases"]),
            vague=frozenset(lists["vague"]["words"]),
            numbers=msgspec.convert(lists["numbers"], dict[str, str]),
        )
    except (tomllib.TOMLDecodeError, KeyError, msgspec.ValidationError) as error:
        raise KnowledgeError(str(error), where="stories/copies/words.toml", remedy="Correct the file.") from error
