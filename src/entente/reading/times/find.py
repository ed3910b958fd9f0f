"""Time expressions in text: at each word the longest rule wins."""

from __future__ import annotations

from entente.reading.times import dates, moments, periods, spans
from entente.reading.times.rules import IDLE, Found, Rule, encode
from entente.reading.times.shapes import CalendarDate, Season, TimeExpression, Value
from entente.reading.times.tokens import Token, tokenize
from entente.reading.times.vocabulary import words

_RULES: tuple[Rule, ...] = (*dates.RULES, *periods.RULES, *moments.RULES, *spans.RULES)
_EARLIEST_BARE_YEAR, _LATEST_BARE_YEAR = 1700, 2060


def find_times(text: str, start: int = 0, end: int | None = None) -> list[TimeExpression]:
    """The time expressions of `text[start:end]` in order, not overlapping; offsets count in `text`.

    Linear in the length of the stretch, whatever stands in it.
    """
    tokens = tokenize(text, start, len(text) if end is None else end)
    codes = encode(tokens)
    found: list[TimeExpression] = []
    index = 0
    while index < len(tokens):
        best = None if codes[index] in IDLE else _longest(tokens, codes, index)
        if best is None:
            index += 1
            continue
        following, value = best
        found.append(TimeExpression(start=tokens[index].start, end=tokens[following - 1].end, value=value))
        index = following
    return found


def _longest(tokens: list[Token], codes: str, index: int) -> tuple[int, Value] | None:
    best: tuple[int, Value] | None = None
    for one in _RULES:
        match = one.pattern.match(codes, index)
        if match is None or match.end() <= (best[0] if best else index):
            continue
        value = one.build(Found(match, tokens))
        if value is not None and _plausible(tokens, index, match.end(), value):
            best = match.end(), value
    return best


def _plausible(tokens: list[Token], start: int, end: int, value: Value) -> bool:
    last = tokens[end - 1]
    if isinstance(value, Season) and last.text.casefold() in words().ambiguous.words:
        return _plausible_season(tokens, start, end)
    if end - start > 1:
        return True
    token = tokens[start]
    if isinstance(value, CalendarDate) and token.kind == "year":
        return _plausible_year(tokens, start, value)
    if isinstance(value, CalendarDate) and token.text.casefold() in words().ambiguous.words:
        return _follows_preposition(tokens, start)
    return True


def _plausible_season(tokens: list[Token], start: int, end: int) -> bool:
    """ "In the fall" is a season; "to fall", "the fall of the city" are none."""
    if start == 0 or (end < len(tokens) and tokens[end].kind == "of"):
        return tokens[start].kind in ("last", "this", "next")
    told = tokens[start].text.casefold() if tokens[start].kind != "the" else ""
    return bool({told, tokens[start - 1].text.casefold()} & words().ambiguous.before_season)


def _follows_preposition(tokens: list[Token], index: int) -> bool:
    return index > 0 and tokens[index - 1].text.casefold() in words().ambiguous.after


def _plausible_year(tokens: list[Token], index: int, value: CalendarDate) -> bool:
    """A bare number is a year unless it counts money or things ("$1990", "2000 troops")."""
    if value.year is None or not _EARLIEST_BARE_YEAR <= value.year <= _LATEST_BARE_YEAR:
        return False
    if _follows_preposition(tokens, index):
        return True
    if index and (tokens[index - 1].kind in ("currency", "hyphen") or tokens[index - 1].text in "#/:"):
        return False
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return following is None or not (
        following.kind == "other" and following.text[-1:] == "s" and following.text.islower()
    )
