"""What a grammar rule is: a pattern over token classes and a builder of the value it means."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from entente.reading.times.shapes import Value
from entente.reading.times.tokens import Token

_KINDS = (
    "other month weekday weekday_short season number year short_year ordinal unit units part parts "
    "relative_day named_day iso slashed clock clock_word o_clock meridiem decade last next this the a ago "
    "earlier later before after hence early late mid of and to every vague half rough edge_start edge_middle "
    "edge_end within from fiscal latest old on comma hyphen dot currency paragraph reference repeat "
)
_CODE = {kind: chr(0xE000 + index) for index, kind in enumerate(_KINDS.split())}
_PIECES = {
    "shift": "(?P<shift>{last}|{this}|{next})",
    "year_shift": "(?P<year_shift>{last}|{this}|{next})",
    "edge": "(?:(?P<early>{early})|(?P<late>{late})|(?P<mid>{mid}){hyphen}?|{edge_of})?",
    "edge_of": "{the}?(?:(?P<start>{edge_start})|(?P<middle>{edge_middle})|(?P<close>{edge_end})){of}",
    "a_year": "(?P<year>{year}|{short_year})",
    "a_day": "(?P<day>{number}|{ordinal})",
    "a_weekday": "(?:(?:{weekday}|{weekday_short}{dot}?){comma}?)?",
    "count": "{rough}{0,2}(?:{exactly}|{vaguely}|(?P<one>{a}))",
    "exactly": "(?P<count>{number})(?P<half>{and}{a}{half})?",
    "vaguely": "{a}?(?P<vague>{vague}){of}?",
    "nth_quarter": "{the}?{fiscal}?(?P<number>{ordinal}){hyphen}?{fiscal}?(?P<unit>{unit})",
    "length": "(?P<unit>{units}|{unit})",
    "on_day": "{on}?(?:(?P<weekday>{weekday})|(?P<day>{relative_day})|(?P<named>{named_day}))",
}


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
    return Rule(re.compile(_coded(pattern).replace(" ", "")), build)


def _coded(pattern: str) -> str:
    """Every piece and class in braces replaced; pieces may hold pieces."""

    def replaced(match: re.Match[str]) -> str:
        name = match.group(1)
        return _coded(_PIECES[name]) if name in _PIECES else _CODE[name]

    return re.sub(r"\{([a-z_]+)\}", replaced, pattern)


def encode(tokens: Sequence[Token]) -> str:
    """One character a token: its class."""
    return "".join(_CODE[token.kind] for token in tokens)


IDLE = frozenset(_CODE[kind] for kind in ("other", "comma", "dot", "hyphen", "paragraph", "of", "and", "to"))
"""Classes no expression begins with."""
