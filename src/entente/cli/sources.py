"""Names of sources that are told apart: the store keeps one reading a name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from entente.text import Source


def distinct(sources: Sequence[Source]) -> list[Source]:
    """The same sources; those that share a name get as many parent folders before it as it takes."""
    depth = 0
    named = [speakable(source) for source in sources]
    while clashes := {name for name, times in Counter(source.name for source in named).items() if times > 1}:
        depth += 1
        longer = [
            speakable(longer_name(source, depth)) if now.name in clashes else now
            for source, now in zip(sources, named, strict=True)
        ]
        if longer == named:
            break
        named = longer
    return named


def longer_name(source: Source, depth: int) -> Source:
    """`source` with `depth` more folders in front of its name."""
    if source.file is None:
        return source
    parts = source.file.resolve().parts
    length = len(source.name.split("/")) + depth
    return msgspec.structs.replace(source, name="/".join(parts[-length:] if length < len(parts) else parts[1:]))


def speakable(source: Source) -> Source:
    """`source` with bytes of its name that are no UTF-8 written as `\\xff`, so that a record can hold it."""
    name = source.name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return msgspec.structs.replace(source, name=name)
