"""The base of every view: frozen plain data, no markup, no library's objects."""

from __future__ import annotations

import msgspec

__all__ = ["View"]


class View(msgspec.Struct, frozen=True, kw_only=True):
    """Base of the views. A terminal or a web desk can show the same ones."""
