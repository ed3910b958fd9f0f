"""The scenario a question is about: words, a file, or standard input; and how it was understood."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from entente.errors import UsageError

if TYPE_CHECKING:
    from entente.knowledge import Library
    from entente.system import Names, Step

LARGEST = 65_536
"""Bytes of a file with a scenario."""


class Scenario(NamedTuple):
    """The words, the steps they were read as, and these in words again."""

    text: str
    steps: tuple[Step, ...]
    understood: tuple[str, ...]


def scenario_asked(given: str, names: Names, library: Library) -> Scenario:
    """Reads a scenario. Raises `UsageError` for what is no step, and for steps that cannot be."""
    from entente.system import impossible, parse, retold

    text = scenario_text(given).strip()
    steps = parse(text, names)
    if fault := impossible(steps, library, names.label):
        raise UsageError(fault, where="scenario", remedy="See who is bound with: entente agreements ID")
    return Scenario(text, steps, tuple(retold(step, names.label) for step in steps))


def scenario_text(given: str) -> str:
    """The words of a scenario: `-` is standard input, `@FILE` or the path of a file its content."""
    if given == "-":
        return decoded(sys.stdin.buffer.read(LARGEST + 1), "standard input")
    if given.startswith("@"):
        path = Path(given[1:])
        if not is_file(path):
            raise UsageError("there is no such file.", where=given[1:], remedy="Name a file of steps, one a line.")
        return from_file(path)
    return from_file(Path(given)) if is_file(Path(given)) else given


def is_file(path: Path) -> bool:
    """Whether a file is there; words too long for a path are none."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def from_file(path: Path) -> str:
    """The content of a file of steps."""
    with path.open("rb") as stream:
        return decoded(stream.read(LARGEST + 1), str(path))


def decoded(content: bytes, where: str) -> str:
    """Content as text. UsageError where it is too long, or no UTF-8."""
    if len(content) > LARGEST:
        raise UsageError(f"it has more than {LARGEST} bytes.", where=where, remedy="Write one step a line.")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError("it is no text in UTF-8.", where=where, remedy="Save it as UTF-8.") from None
