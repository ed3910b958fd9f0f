"""The wording of the contract's codes, kept in `vocabulary.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

__all__ = ["spelled", "terms"]

_FILE = Path(__file__).with_name("vocabulary.toml")


@cache
def _vocabulary() -> dict[str, dict[str, str]]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


def terms(kind: str) -> dict[str, str]:
    """Every code of `kind` with its wording, in the order of the file; KeyError for a kind the file lacks."""
    return dict(_vocabulary()[kind])


def spelled(kind: str, code: str) -> str:
    """The wording of one code; a code the file does not know is shown with its underscores as spaces."""
    return _vocabulary()[kind].get(code, code.replace("_", " "))
