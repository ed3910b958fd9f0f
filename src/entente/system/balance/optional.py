"""The solver, which is an extra: it is asked for where it is used."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from entente.errors import MissingExtraError


def scipy_part(name: str) -> Any:
    """A module of scipy. Raises `MissingExtraError` where scipy is not installed."""
    try:
        return import_module(f"scipy.{name}")
    except ImportError as error:
        raise MissingExtraError(
            "The frustration index needs scipy's solver, which is not installed.",
            where="balance",
            remedy="Install it: pip install 'entente[balance]'",
        ) from error
