"""Reads what the knowledge files hold, from the one file they are compiled into."""

from __future__ import annotations

from functools import cache
from importlib import resources

import msgspec

from entente.errors import KnowledgeError
from entente.knowledge.shapes import Knowledge
from entente.knowledge.treaties import Library

COMPILED = "compiled.json"
COMPILED_LIBRARY = "library.json"
"""The files that `entente.knowledge.compile` writes from the TOML files beside them."""


@cache
def load() -> Knowledge:
    """All shipped knowledge; the same immutable object on every call.

    Raises `KnowledgeError` where the compiled file is missing or malformed.
    """
    try:
        return decode(resources.files(__package__).joinpath(COMPILED).read_bytes())
    except OSError as error:
        raise _unreadable(error) from error


def decode(compiled: bytes) -> Knowledge:
    """The knowledge in a compiled file's bytes. Raises `KnowledgeError` where they are malformed."""
    try:
        return msgspec.json.decode(compiled, type=Knowledge)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise _unreadable(error) from error


@cache
def load_library() -> Library:
    """The shipped reference library; the same immutable object on every call. Raises as `load`."""
    try:
        return decode_library(resources.files(__package__).joinpath(COMPILED_LIBRARY).read_bytes())
    except OSError as error:
        raise _unreadable(error) from error


def decode_library(compiled: bytes) -> Library:
    """The library in a compiled file's bytes. Raises `KnowledgeError` where they are malformed."""
    try:
        return msgspec.json.decode(compiled, type=Library)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise _unreadable(error) from error


def _unreadable(error: Exception) -> KnowledgeError:
    return KnowledgeError(
        f"The compiled knowledge cannot be read: {error}.",
        where=COMPILED,
        remedy="Make it anew with: python -m entente.knowledge.compile",
    )
