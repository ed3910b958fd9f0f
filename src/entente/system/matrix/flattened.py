"""Tables that lost what kept their cells apart: a row is one line of words, or every cell a line of its own.

They are known by their first row, which names two states or more and nothing else but heads. Inside a line the cells
are told apart by capital letters; a line that does not come out even is kept whole under its own head.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from entente.records import Span
from entente.system.matrix.lines import Grid, Line, trimmed
from entente.system.matrix.words import joining_words

_TOKEN = re.compile(r"\S+")
_HEADED = re.compile(r"(?:['’]s?)?(?:\s+[A-Z][\w-]*){0,3}\s*")
_CORNER = re.compile(r"(?:[A-Z][\w-]*\s+){0,4}")
_FINAL = ".!?…:;,"
_LONGEST_HEAD = 6


def flattened_grids(text: str, lines: Sequence[Line]) -> Iterator[tuple[Grid, int, int]]:
    """Grids with the numbers `[first, last)` of their lines: at least two rows, most of which come out even."""
    for number, line in enumerate(lines):
        heads = _heads(text, line)
        if heads is None:
            continue
        last = number + 1
        while last < len(lines) and lines[last].words and not _ends_a_sentence(lines[last]):
            last += 1
        rows = [_row(text, one, len(heads) - 1) for one in lines[number + 1 : last]]
        even = sum(row[-1] is not None for row in rows)
        if len(rows) > 1 and 2 * even > len(rows):
            yield Grid("flattened", (heads, *rows)), number, last


def _ends_a_sentence(line: Line) -> bool:
    return line.words[-1] in ".!?…" and len(line.words.split()) > 12


def _heads(text: str, line: Line) -> tuple[Span | None, ...] | None:
    """The corner and a head for each state: "Aspect X's Concerns Y's Concerns"."""
    actors = [actor for actor, _, _ in line.states]
    if len(set(actors)) < 2 or len(set(actors)) != len(actors) or not line.words or line.words[-1] in _FINAL:
        return None
    starts = [start for _, start, _ in line.states]
    ends = [*starts[1:], line.end]
    if _CORNER.fullmatch(text, line.start, starts[0]) is None:
        return None
    after = zip((end for _, _, end in line.states), ends, strict=True)
    if not all(_HEADED.fullmatch(text, start, end) for start, end in after):
        return None
    return trimmed(text, line.start, starts[0]), *(trimmed(text, *one) for one in zip(starts, ends, strict=True))


def _row(text: str, line: Line, width: int) -> tuple[Span | None, ...]:
    """The head and the cells of a row; where it does not come out even, its head and no cells."""
    tokens = [(match.start(), match.end(), match.group()) for match in _TOKEN.finditer(text, line.start, line.end)]
    words = [word for _, _, word in tokens]
    named = frozenset(
        number
        for number, (start, end, word) in enumerate(tokens)
        if _is_short(word) or any(first < end and start < last for _, first, last in line.states)
    )
    run = _run(words)
    inside = [number for number in range(1, run) if number not in named]
    begins = list(_begins(words, run, named))
    first = inside[-1] if inside else next(iter(begins), None)
    if first is None:
        return (line.span, *[None] * width)
    rest = [number for number in begins if number > first]
    if len(rest) != width - 1:
        return (Span(start=line.start, end=tokens[first - 1][1]), *[None] * width)
    borders = [0, first, *rest, len(tokens)]
    return tuple(Span(start=tokens[one][0], end=tokens[other - 1][1]) for one, other in pairwise(borders))


def _run(words: Sequence[str]) -> int:
    """How many words at the front are in capitals, joining words between them included."""
    number = 0
    while number < len(words):
        joins = words[number] in joining_words("inside") and number + 1 < len(words) and words[number + 1][0].isupper()
        if not words[number][0].isupper() and not joins:
            break
        number += 1
    return number


def _begins(words: Sequence[str], start: int, named: frozenset[int]) -> Iterator[int]:
    """Where a cell may begin: at the first word in capitals of a row of such, the `named` passed over.

    Not where a comma, a hyphen or a preposition stands before the row ("in New York").
    """
    number = start
    while number < len(words):
        if not words[number][0].isupper():
            number += 1
            continue
        tied = words[number - 1][-1] in ",-–/" or words[number - 1].casefold() in joining_words("before")
        opening = number
        while number < len(words) and words[number][0].isupper() and number in named:
            number += 1
        if number < len(words) and words[number][0].isupper() and not (tied and number == opening):
            yield number
        while number < len(words) and words[number][0].isupper():
            number += 1


def _is_short(word: str) -> bool:
    """Whether it is an acronym or an abbreviation ("THAAD", "N."), which is a capital for its own reason."""
    return word.isupper() or (word.endswith(".") and len(word) < 4)


def stacked_grids(text: str, lines: Sequence[Line]) -> Iterator[tuple[Grid, int, int]]:
    """A line a cell: a corner, two states or more, then a head and as many cells again and again."""
    number = 0
    while number + 1 < len(lines):
        width = _states_in_a_row(text, lines, number + 1)
        corner = lines[number]
        if width < 2 or not corner.words or len(corner.words.split()) > _LONGEST_HEAD or corner.words[-1] in _FINAL:
            number += 1
            continue
        first = number + 1 + width
        rows = []
        while _is_row(lines[first : first + width + 1], width):
            rows.append(tuple(one.span for one in lines[first : first + width + 1]))
            first += width + 1
        if len(rows) > 1:
            yield Grid("stacked", (tuple(one.span for one in lines[number : number + 1 + width]), *rows)), number, first
        number = max(first, number + 1)


def _states_in_a_row(text: str, lines: Sequence[Line], first: int) -> int:
    number = first
    while number < len(lines) and len(lines[number].states) == 1:
        _, start, end = lines[number].states[0]
        if start != lines[number].start or not _HEADED.fullmatch(text, end, lines[number].end):
            break
        number += 1
    return number - first


def _is_row(lines: Sequence[Line], width: int) -> bool:
    if len(lines) != width + 1 or not all(one.words for one in lines):
        return False
    head = lines[0].words
    return len(head.split()) <= _LONGEST_HEAD and head[-1] not in ".!?" and all(len(one.words) < 200 for one in lines)
