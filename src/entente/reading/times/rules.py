"""What a grammar rule is: a pattern over token classes and a builder of the value it means."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from entente.reading.times.shapes import Value
from entente.reading.times.tokens import Token

_KINDS = (
    "other month weekday weekday_short season number year ordinal unit units part parts relative_day iso slashed clock "
    "decade last next this the a ago earlier later hence early late mid of and to every vague half rough edge_start "
    "edge_middle edge_end within from fiscal latest old on comma hyphen dot paragraph meridiem reference repeat "
    "named_day currency short_year clock_word o_clock"
).split()
_CODE = {kind: chr(0xE000 + index) for index, kind in enumerate(_KINDS)}
_GROUPS = {"integer": "(?:{number}|{year})", "quantity": "(?:{number}|{vague}|{a})"}


class Found:
    """One match of a rule: its tokens by the pattern's group names."""

    def __init__(self, match: re.Match[str], tokens: Sequence[Token]) -> None:
        self._match, self._tokens = match, tokens

    def has(self, name: str) -> bool:
        """Whether the pattern has the group and it took part in the match."""
        return name in self._match.re.groupindex and bool(self._match.group(name))

    def token(self, name: str) -> Token:
        """The first token of a group that took part."""
        return self._tokens[self._match.start(name)]

    def value(self, name: str) -> Any:
        """What the group's first token stands for; None where the group is absent or empty."""
        return self.token(name).value if self.has(name) else None

    def shift(self, name: str) -> int | None:
        """-1, 0 or 1 for a group of class last, this or next; None where it is absent."""
        return {"last": -1, "this": 0, "next": 1}.get(self.token(name).kind) if self.has(name) else None


Builder = Callable[[Found], Value | None]


class Rule(NamedTuple):
    """`pattern` reads the string of class codes; `build` may refuse with None."""

    pattern: re.Pattern[str]
    build: Builder


def rule(pattern: str, build: Builder) -> Rule:
    """A rule from a pattern with `{class}` for a token of that class; blanks do not count."""
    expanded = re.sub(r"\{(\w+)\}", lambda match: _GROUPS.get(match.group(1), match.group()), pattern)
    coded = re.sub(r"\{([a-z_]+)\}", lambda match: _CODE[match.group(1)], expanded)
    return Rule(re.compile(coded.replace(" ", "")), build)


def encode(tokens: Sequence[Token]) -> str:
    """One character a token: its class."""
    return "".join(_CODE[token.kind] for token in tokens)


IDLE = frozenset(_CODE[kind] for kind in ("other", "comma", "dot", "hyphen", "paragraph", "of", "and", "to"))
"""Classes no expression begins with."""
