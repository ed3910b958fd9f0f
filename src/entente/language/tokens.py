"""The tokeniser: spaCy's English rules, bounded, and with glued words taken apart.

Scraped articles glue words where markup was lost: an invented "on FridaycontentMinisters". The text
is never changed; the glue becomes three tokens that still slice it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from entente.language.lemmas import Lemmas

LONGEST_RUN = 120
"""Characters without a blank that the rules see at once; a longer run is cut, so that time stays linear."""

GLUED_LABELS = frozenset({"content", "advertisement", "advertise", "ad"})
"""Labels of page furniture that lost their blanks: "on Friday" + "content" + "Ministers"."""

_RUN = re.compile(rf"\S{{{LONGEST_RUN + 1},}}")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")
_SHORT_WORDS = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "by",
        "for",
        "if",
        "in",
        "is",
        "it",
        "of",
        "on",
        "or",
        "so",
        "the",
        "to",
        "up",
        "we",
        "he",
    ]
)


class Tokeniser:
    """Callable from text to a `Doc` whose tokens and blanks make up the text exactly."""

    def __init__(self, rules: Any, vocabulary: frozenset[str], lemmas: Lemmas) -> None:
        self._rules = rules
        self._vocabulary = vocabulary
        self._lemmas = lemmas

    def __call__(self, text: str) -> Any:
        """`text` -> `Doc` with `doc.text == text`."""
        if _RUN.search(text) is None:
            doc = self._rules(text)
            if not any(_HUMP.search(token.text) for token in doc if len(token) > 5):
                return doc
            words = [word for token in doc for word in self.unglue(token.text)]
            return _assemble(self._rules.vocab, text, words)
        words = []
        for piece in _bounded(text):
            words += [word for token in self._rules(piece) for word in self.unglue(token.text)]
        return _assemble(self._rules.vocab, text, words)

    def unglue(self, word: str) -> list[str]:
        """The words glued into one, or the word alone where it may be a name or a brand."""
        parts = _HUMP.split(word)
        if len(parts) == 1 or word.casefold() in self._vocabulary or not all(map(self._known, parts)):
            return [word]
        return [piece for part in parts for piece in self._two(part)]

    def _known(self, part: str) -> bool:
        return len(self._two(part)) > 1 or self._is_word(part)

    def _is_word(self, part: str) -> bool:
        low = part.casefold()
        if len(low) < 4:
            return low in _SHORT_WORDS or (len(low) == 3 and low in self._vocabulary)
        return low in self._vocabulary or self._lemmas.common(low)

    def _two(self, part: str) -> list[str]:
        """A part that is itself two words run together: "Fridaycontent"."""
        if len(part) < 9 or self._is_word(part):
            return [part]
        for cut in range(4, len(part) - 3):
            left, right = part[:cut], part[cut:]
            if left.casefold() in self._vocabulary and right in self._vocabulary:
                return [left, right]
        return [part]


def _bounded(text: str) -> Iterator[str]:
    """`text` in pieces that hold no run longer than LONGEST_RUN, together the whole text."""
    position = 0
    for match in _RUN.finditer(text):
        if match.start() > position:
            yield text[position : match.start()]
        for start in range(match.start(), match.end(), LONGEST_RUN):
            yield text[start : min(start + LONGEST_RUN, match.end())]
        position = match.end()
    if position < len(text):
        yield text[position:]


def _assemble(vocab: Any, text: str, words: list[str]) -> Any:
    """A `Doc` over `text` whose tokens are `words` in order, with every blank kept."""
    from spacy.tokens import Doc

    tokens: list[str] = []
    blanks: list[bool] = []
    position = 0
    for word in words:
        start = text.index(word, position) if word else position
        gap = text[position:start]
        if gap and tokens and gap[0] == " ":
            blanks[-1] = True
            gap = gap[1:]
        if gap:
            tokens.append(gap)
            blanks.append(False)
        tokens.append(word)
        blanks.append(False)
        position = start + len(word)
    rest = text[position:]
    if rest and tokens and rest[0] == " ":
        blanks[-1] = True
        rest = rest[1:]
    if rest:
        tokens.append(rest)
        blanks.append(False)
    return Doc(vocab, words=tokens, spaces=blanks)
