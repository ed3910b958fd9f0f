"""Text into the grammar's tokens: one linear pass, no backtracking beyond a few characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from entente.reading.times.vocabulary import Meaning, lexicon, phrases, words

_MARKS = {",": "comma", ".": "dot", "$": "currency", "£": "currency", "€": "currency"}
_MAX_YEAR, _MIN_YEAR = 2100, 1000


class Token(NamedTuple):
    """A word, numeral or mark; `kind` is its class in the grammar ("other" for all the rest)."""

    start: int
    end: int
    text: str
    kind: str
    value: Any


_SHORT_MONTHS = "|".join(words().months_short)
_PATTERN = re.compile(
    r"(?P<iso>\b\d{4}-\d{2}-\d{2}(?![\d-]))"
    r"|(?P<slashed>\b\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})(?![\d/]))"
    r"|(?P<clock>\b\d{1,2}:\d{2}(?::\d{2})?(?![\d:]))"
    r"|(?P<decade>\b(?:\d{4}|\d0)['’]?s\b)"
    r"|(?P<day_ordinal>\b\d{1,2}(?:st|nd|rd|th)\b)"
    r"|(?P<fraction>\b\d{1,3}[ -]\d/\d(?!\d))"
    r"|(?P<numeral>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)"
    r"|(?P<short_year>['’]\d{2}\b(?!\d))"
    r"|(?P<meridiem>\b[ap]\.m\.|\b[ap]m\b)"
    r"|(?P<clockword>\bo['’]clock\b)"
    rf"|(?P<short_month>\b(?:{_SHORT_MONTHS})\.)"
    r"|(?P<word>[^\W\d_]+)"
    r"|(?P<paragraph>\n[ \t\r]*\n)"
    r"|(?P<mark>\S)",
    re.IGNORECASE,
)


def tokenize(text: str, start: int, end: int) -> list[Token]:
    """All tokens of `text[start:end]`; offsets count from the beginning of `text`."""
    tokens = [_token(match) for match in _PATTERN.finditer(text, start, end)]
    return list(_joined_numbers(list(_joined_phrases(tokens))))


def _token(match: re.Match[str]) -> Token:
    name, text = str(match.lastgroup), match.group()
    kind, value = _READ[name](text)
    return Token(match.start(), match.end(), text, kind, value)


def _word(text: str) -> Meaning:
    lower = text.casefold()
    meaning = lexicon().get(lower)
    if meaning is None:
        return Meaning("other", lower)
    if meaning.kind in ("month", "weekday", "weekday_short") and not text[0].isupper():
        return Meaning("other", lower)
    return meaning


def _numeral(text: str) -> Meaning:
    if len(text) > 12:
        return Meaning("other", text)
    value = float(text.replace(",", ""))
    if len(text) == 4 and text.isdecimal() and _MIN_YEAR <= value <= _MAX_YEAR:
        return Meaning("year", int(value))
    return Meaning("number", int(value) if value.is_integer() else value)


def _fraction(text: str) -> Meaning:
    whole, part = re.split("[ -]", text)
    above, below = part.split("/")
    return Meaning("number", int(whole) + int(above) / int(below)) if below != "0" else Meaning("other", text)


def _slashed(text: str) -> Meaning:
    return Meaning("slashed", tuple(int(part) for part in text.split("/")))


def _iso(text: str) -> Meaning:
    return Meaning("iso", tuple(int(part) for part in text.split("-")))


def _clock(text: str) -> Meaning:
    hour, minute = (int(part) for part in text.split(":")[:2])
    return Meaning("clock", (hour, minute)) if hour < 25 and minute < 60 else Meaning("other", text)


def _decade(text: str) -> Meaning:
    digits = int("".join(character for character in text if character.isdecimal()))
    return Meaning("decade", digits if digits >= 1000 else 1900 + digits)


def _mark(text: str) -> Meaning:
    if text in "-–—":
        return Meaning("hyphen", text)
    return Meaning(
        {",": "comma", ".": "dot", "$": "currency", "£": "currency", "€": "currency"}.get(text, "other"), text
    )


_READ = {
    "iso": _iso,
    "slashed": _slashed,
    "clock": _clock,
    "decade": _decade,
    "day_ordinal": lambda text: Meaning("ordinal", int(text[:-2])),
    "fraction": _fraction,
    "numeral": _numeral,
    "short_year": lambda text: Meaning("short_year", int(text[1:])),
    "meridiem": lambda text: Meaning("meridiem", text[0].casefold()),
    "clockword": lambda text: Meaning("o_clock", text),
    "short_month": lambda text: _word(text[:-1]),
    "word": _word,
    "paragraph": lambda text: Meaning("paragraph", text),
    "mark": _mark,
}


def _joined_phrases(tokens: list[Token]) -> Iterator[Token]:
    """Tokens with every known phrase of several words made one token, the longest phrase first."""
    index = 0
    while index < len(tokens):
        token = tokens[index]
        found = _phrase_at(tokens, index)
        if found is None:
            yield token
            index += 1
            continue
        length, meaning = found
        last = tokens[index + length - 1]
        yield Token(token.start, last.end, token.text, *meaning)
        index += length


def _phrase_at(tokens: list[Token], index: int) -> tuple[int, Meaning] | None:
    options = phrases().get(tokens[index].text.casefold(), {})
    for parts, meaning in sorted(options.items(), key=lambda item: -len(item[0])):
        pieces = [piece for part in parts for piece in re.split("(['’])", part)]
        window = tokens[index : index + len(pieces)]
        if [token.text.casefold() for token in window] == pieces:
            return len(pieces), meaning
    return None


def _joined_numbers(tokens: list[Token]) -> Iterator[Token]:
    """Tokens with runs of number words ("twenty-five", "nineteen ninety-six") made one number."""
    names = words().numbers
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if token.text.casefold() not in names:
            yield token
            index += 1
            continue
        last, values = index, [names[token.text.casefold()]]
        while (following := _next_number(tokens, last, names)) and len(values) < 8:
            last = following
            values.append(names[tokens[last].text.casefold()])
        yield Token(token.start, tokens[last].end, token.text, *_spoken(values))
        index = last + 1


def _next_number(tokens: list[Token], index: int, names: dict[str, int]) -> int | None:
    for following in (index + 1, index + 2):
        if following < len(tokens) and tokens[following].text.casefold() in names:
            return following
        if following >= len(tokens) or tokens[following].kind != "hyphen":
            return None
    return None


def _spoken(values: list[int]) -> Meaning:
    total = current = 0
    for value in values:
        if value == 1000:
            total, current = total + max(current, 1) * 1000, 0
        elif value == 100:
            current = max(current, 1) * 100
        elif current >= 10 and value >= 10 and current < 100:
            current = current * 100 + value
        else:
            current += value
    number = total + current
    return Meaning("year" if _MIN_YEAR <= number <= _MAX_YEAR and len(values) > 1 else "number", number)
