"""Indented lines, folded to the width of a terminal and left whole for a pipe."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from entente.cli.console import is_terminal, printable, say

STEP = 2
"""Blanks of one level."""
NARROWEST = 40


class Line(NamedTuple):
    """One line at a level."""

    level: int
    text: str


def say_lines(lines: Iterable[Line]) -> None:
    """Print lines; what folds hangs one level deeper."""
    width = shutil.get_terminal_size().columns if is_terminal() else None
    for line in lines:
        for each in folded(line, width):
            say(each)


def folded(line: Line, width: int | None) -> list[str]:
    """A line as it is printed, in as many pieces as it takes."""
    indent = " " * STEP * line.level
    text = printable(line.text)
    if width is None or not text:
        return [f"{indent}{text}".rstrip()]
    return textwrap.wrap(
        text,
        max(width, len(indent) + NARROWEST),
        initial_indent=indent,
        subsequent_indent=indent + " " * STEP,
        break_on_hyphens=False,
    )


def listed(words: Sequence[str], joint: str = "and") -> str:
    """`A, B and C`."""
    return f" {joint} ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def counted(number: int, thing: str, things: str = "") -> str:
    """`1 duty`, `2 duties`."""
    return f"{number} {thing if number == 1 else things or thing + 's'}"
