"""The views set as one HTML page that needs nothing but itself."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment
from markupsafe import Markup

from entente.dossier.drawing import (
    AxisDrawing,
    ChainDrawing,
    axis_drawing,
    bloc_drawing,
    chain_drawing,
    network_drawing,
    origin_drawing,
)
from entente.dossier.typesetting import asset, digest, environment, style_of
from entente.dossier.views import dossier_view
from entente.dossier.views.dating import DatingView
from entente.dossier.views.timeline import LaneView
from entente.dossier.views.whatif import PreparedView
from entente.knowledge import Knowledge, Library
from entente.records import Collection

__all__ = ["render"]

_STYLES = (
    "colour",
    "page",
    "records",
    "claims",
    "copies",
    "drawings",
    "lanes",
    "articles",
    "chain",
    "system",
    "blocs",
    "print",
)


def render(collection: Collection, *, library: Library | None = None, knowledge: Knowledge | None = None) -> str:
    """The dossier as a self-contained HTML page, the same for the same records in whatever order.

    `library` and `knowledge` stand in for those that come with the program. The page's own policy forbids it
    every request and every script but its own; text of the articles is escaped throughout. Write it as UTF-8.
    """
    view = dossier_view(collection, library=library, knowledge=knowledge)
    style, script = style_of(_STYLES), asset("dossier.js")
    return (
        _environment()
        .get_template("dossier.html.jinja")
        .render(
            view=view,
            network=network_drawing(view.network),
            style=Markup(style),  # noqa: S704 - this package's own file
            script=Markup(script),  # noqa: S704 - this package's own file
            style_digest=digest(style),
            script_digest=digest(script),
        )
    )


@cache
def _environment() -> Environment:
    made = environment()
    made.globals["axis"] = _axis
    made.globals["origins"] = origin_drawing
    made.globals["chain"] = _chain
    made.globals["bloc_picture"] = bloc_drawing
    return made


def _axis(lane: LaneView | DatingView) -> AxisDrawing:
    return axis_drawing(((entry.first, entry.last) for entry in lane.entries), lane.first, lane.last)


def _chain(one: PreparedView) -> ChainDrawing:
    return chain_drawing(one.found, lambda key: one.names.get(key, key), attacks=one.attacks)
