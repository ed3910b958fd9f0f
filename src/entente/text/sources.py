"""What the user named, as a list of sources to read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

STANDARD_INPUT = "-"


class Source(msgspec.Struct, frozen=True):
    """One input. `name` is relative to what the user named, in posix form, never absolute.

    `data` is given for standard input, where there is no `file`.
    """

    name: str
    file: Path | None = None
    data: bytes | None = None


def digest(data: bytes) -> str:
    """SHA-256 of the bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def discover(paths: Sequence[str]) -> list[Source]:
    """The sources behind the named files and folders, each once, sorted by name.

    Folders are walked to the bottom; hidden files and folders in them, and links that lead out of
    them, are passed over. A file that is not there or of a kind that cannot be read is kept:
    `read_source` says what is wrong with it. `-` stands for standard input, whose bytes the caller
    adds (`msgspec.structs.replace(source, data=...)`).
    """
    found: dict[str, Source] = {}
    for path in paths:
        for source in _sources(path):
            found.setdefault(_identity(source), source)
    return sorted(found.values(), key=lambda source: (source.name, _identity(source)))


def _identity(source: Source) -> str:
    return STANDARD_INPUT if source.file is None else str(source.file.resolve())


def _sources(path: str) -> Iterator[Source]:
    if path == STANDARD_INPUT:
        yield Source(name=STANDARD_INPUT)
        return
    named = Path(path)
    if named.is_dir():
        for file in _files(named):
            yield Source(name=file.relative_to(named).as_posix(), file=file)
    else:
        yield Source(name=named.name or path, file=named)


def _files(folder: Path) -> Iterator[Path]:
    """Visible files under `folder`; a link that leads out of it is not followed."""
    root = folder.resolve()
    for file in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
        if not hidden and file.is_file() and file.resolve().is_relative_to(root):
            yield file
