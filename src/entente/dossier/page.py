"""The views set as one HTML page that needs nothing but itself."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from entente.dossier.drawing import AxisDrawing, axis_drawing, network_drawing, origin_drawing
from entente.dossier.shown import exact, plain, web_address
from entente.dossier.views import dossier_view
from entente.dossier.views.dating import DatingView
from entente.dossier.views.timeline import LaneView
from entente.dossier.vocabulary import terms
from entente.records import Collection

__all__ = ["render"]

_TEMPLATES = Path(__file__).with_name("templates")
_STYLES = ("colour", "page", "records", "claims", "copies", "drawings", "lanes", "articles", "print")


def render(collection: Collection) -> str:
    """The dossier as a self-contained HTML page, the same for the same records in whatever order.

    The page's own policy forbids it every request and every script but its own; text of the articles is
    escaped throughout. Write it as UTF-8.
    """
    view = dossier_view(collection)
    style, script = _style(), _asset("dossier.js")
    return (
        _environment()
        .get_template("dossier.html.jinja")
        .render(
            view=view,
            network=network_drawing(view.network),
            style=Markup(style),  # noqa: S704 - this package's own file
            script=Markup(script),  # noqa: S704 - this package's own file
            style_digest=_digest(style),
            script_digest=_digest(script),
        )
    )


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=plain,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["exact"] = exact
    environment.filters["web_address"] = web_address
    environment.globals["terms"] = terms
    environment.globals["axis"] = _axis
    environment.globals["origins"] = origin_drawing
    return environment


def _axis(lane: LaneView | DatingView) -> AxisDrawing:
    return axis_drawing(((entry.first, entry.last) for entry in lane.entries), lane.first, lane.last)


def _style() -> str:
    return "\n" + "".join(_asset(f"style/{name}.css") for name in _STYLES)


def _asset(name: str) -> str:
    return (_TEMPLATES / name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
