"""The templates' environment, styles and digests: what every page is set with."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from entente.dossier.shown import exact, plain, web_address
from entente.dossier.vocabulary import terms

__all__ = ["asset", "digest", "environment", "style_of"]

_TEMPLATES = Path(__file__).with_name("templates")


def environment() -> Environment:
    """An environment that escapes everything and complains of what is missing."""
    made = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=plain,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["exact"] = exact
    made.filters["web_address"] = web_address
    made.globals["terms"] = terms
    return made


def style_of(names: Iterable[str]) -> str:
    """The style sheets of these names, one after another."""
    return "\n" + "".join(asset(f"style/{name}.css") for name in names)


@cache
def asset(name: str) -> str:
    """A file beside the templates."""
    return (_TEMPLATES / name).read_text(encoding="utf-8")


def digest(text: str) -> str:
    """The hash by which a page's policy admits a style or a script."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
