"""An article's text cut where any highlighted span begins or ends, so that overlapping spans never clash."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from entente.dossier.views.view import View

__all__ = ["MarkedSpan", "Segment", "cut"]


class MarkedSpan(View, frozen=True):
    """`[start, end)` in code points; `layer` is how it is highlighted, `fact` the label that rests on it."""

    start: int
    end: int
    layer: str
    fact: str | None = None
    anchored: bool = False


class Segment(View, frozen=True):
    """A stretch of text under the same highlights throughout. `anchor` is where it starts, if linked to."""

    text: str
    layers: tuple[str, ...]
    facts: tuple[str, ...]
    anchor: int | None


def cut(text: str, start: int, end: int, spans: Sequence[MarkedSpan]) -> tuple[Segment, ...]:
    """`text[start:end]` as segments whose texts join to exactly that slice.

    Spans may overlap, nest and reach beyond the slice. The order of `spans` decides the order of the facts.
    """
    inside = [(rank, span) for rank, span in enumerate(spans) if span.start < end and span.end > start]
    opening: dict[int, list[tuple[int, MarkedSpan]]] = {}
    for rank, span in inside:
        opening.setdefault(max(span.start, start), []).append((rank, span))
    bounds = sorted({start, end, *_bounds((span for _, span in inside), start, end)})
    active: list[tuple[int, MarkedSpan]] = []
    segments = []
    for left, right in pairwise(bounds):
        active = [(rank, span) for rank, span in active if span.end > left]
        active = sorted(active + opening.get(left, []), key=lambda ranked: ranked[0])
        segments.append(_segment(text[left:right], left, [span for _, span in active]))
    return tuple(segments)


def _bounds(spans: Iterable[MarkedSpan], start: int, end: int) -> set[int]:
    return {bound for span in spans for bound in (span.start, span.end) if start < bound < end}


def _segment(text: str, left: int, spans: list[MarkedSpan]) -> Segment:
    return Segment(
        text=text,
        layers=tuple(sorted({span.layer for span in spans})),
        facts=tuple(dict.fromkeys(span.fact for span in spans if span.fact)),
        anchor=left if any(span.anchored and span.start == left for span in spans) else None,
    )
