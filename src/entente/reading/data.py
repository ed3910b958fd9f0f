"""The reader's own knowledge files: cues, names' conventions, anaphora, signs of events."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def reading_table(name: str) -> dict[str, Any]:
    """The parsed file `knowledge/reading/NAME.toml`."""
    text = (files("entente.knowledge") / "reading" / f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
