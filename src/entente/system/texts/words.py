"""The expressions of `words.toml`, compiled."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources


@cache
def expression(name: str) -> re.Pattern[str]:
    """The expression of that name; raises `KeyError` for one the file does not hold."""
    return _compiled()[name]


@cache
def _compiled() -> dict[str, re.Pattern[str]]:
    table = tomllib.loads(resources.files(__package__).joinpath("words.toml").read_text(encoding="utf-8"))
    return {name: re.compile(pattern.replace("\\\n", ""), re.IGNORECASE) for name, pattern in table.items()}
