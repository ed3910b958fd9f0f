"""Each article whole, in blocks, with every span that a fact rests on."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec import structs

from entente.dossier.views.facts import fact_lines
from entente.dossier.views.index import Index
from entente.dossier.views.marks import Found, marked_spans
from entente.dossier.views.references import FactReference
from entente.dossier.views.segments import MarkedSpan, Segment, cut
from entente.dossier.views.sources import SourceView
from entente.dossier.views.view import View
from entente.dossier.vocabulary import spelled
from entente.records import Document, Noise

__all__ = ["ArticleView", "Block", "article_views"]

BlockKind = Literal["title", "heading", "paragraph", "noise"]

_GAP = " \t\r\n\f"


class Block(View, frozen=True):
    """One line of the text, then `gap`, the white space up to the next; segments and gaps join to the text.

    `facts` are those whose words begin in this block or the gap, `actors` those named in it; `gap_anchors`
    are the linked spans that begin in the gap.
    """

    kind: BlockKind
    note: str | None
    segments: tuple[Segment, ...]
    gap: str
    gap_anchors: tuple[int, ...]
    facts: tuple[FactReference, ...]
    actors: tuple[FactReference, ...]


class ArticleView(View, frozen=True):
    """One article. `lead` is the white space before the first block, `lead_anchors` the linked spans in it."""

    source: SourceView
    titled: bool
    lead: str
    lead_anchors: tuple[int, ...]
    blocks: tuple[Block, ...]


def article_views(
    index: Index, sources: Sequence[SourceView], besides: Iterable[Found] = ()
) -> tuple[ArticleView, ...]:
    """The articles in the order of `sources`, which is that of the collection's documents.

    `besides` are spans that the page links to and that stand in no record.
    """
    spans, lines = marked_spans(index, besides), fact_lines(index)
    return tuple(
        _article(document, source, spans[document.id], lines)
        for document, source in zip(index.collection.documents, sources, strict=True)
    )


def _article(document: Document, source: SourceView, spans: list[MarkedSpan], lines: dict[str, str]) -> ArticleView:
    bounds = _block_bounds(document.text)
    first = bounds[0][0] if bounds else len(document.text)
    ends = [start for start, _ in bounds[1:]] + [len(document.text)]
    return ArticleView(
        source=source,
        titled=document.title_span is not None,
        lead=document.text[:first],
        lead_anchors=_anchors(spans, 0, first),
        blocks=_once_noted(
            _block(document, (start, end, following), found, lines)
            for (start, end), following, found in zip(bounds, ends, _by_block(bounds, spans), strict=True)
        ),
    )


def _once_noted(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """A run of blocks that are no article for the same reason says so once."""
    noted: list[Block] = []
    last = None
    for block in blocks:
        noted.append(structs.replace(block, note=None) if block.note == last else block)
        last = block.note
    return tuple(noted)


def _block_bounds(text: str) -> list[tuple[int, int]]:
    """Where each line with anything in it begins and ends, its outer white space left to the gaps."""
    bounds, position = [], 0
    for line in text.split("\n"):
        if line.strip(_GAP):
            start = position + len(line) - len(line.lstrip(_GAP))
            bounds.append((start, position + len(line.rstrip(_GAP))))
        position += len(line) + 1
    return bounds


def _by_block(bounds: list[tuple[int, int]], spans: list[MarkedSpan]) -> list[list[MarkedSpan]]:
    """The spans that touch each block or the gap after it, in the order given."""
    starts = [start for start, _ in bounds]
    found: list[list[MarkedSpan]] = [[] for _ in bounds]
    for span in spans:
        number = max(bisect_right(starts, span.start) - 1, 0)
        while number < len(starts) and starts[number] < span.end:
            found[number].append(span)
            number += 1
    return found


def _block(document: Document, place: tuple[int, int, int], spans: list[MarkedSpan], lines: dict[str, str]) -> Block:
    start, end, following = place
    begun = [span for span in spans if start <= span.start < following and span.fact in lines]
    noise = next((noise for noise in document.noise if noise.start < end and noise.end > start), None)
    grey = [MarkedSpan(start=n.start, end=n.end, layer="noise") for n in document.noise]
    return Block(
        kind=_kind(document, start, end, noise),
        note=spelled("noise", noise.kind) if noise and noise.kind != "heading" else None,
        segments=cut(document.text, start, end, [*spans, *(g for g in grey if noise and noise.kind != "heading")]),
        gap=document.text[end:following],
        gap_anchors=_anchors(spans, end, following),
        facts=_references([span.fact for span in begun if span.layer != "actor"], lines),
        actors=_references([span.fact for span in begun if span.layer == "actor"], lines),
    )


def _kind(document: Document, start: int, end: int, noise: Noise | None) -> BlockKind:
    title = document.title_span
    if title is not None and title.start < end and title.end > start:
        return "title"
    if noise is None or noise.start > start or noise.end < end:
        return "paragraph"
    return "heading" if noise.kind == "heading" else "noise"


def _anchors(spans: list[MarkedSpan], start: int, end: int) -> tuple[int, ...]:
    return tuple(sorted({span.start for span in spans if span.anchored and start <= span.start < end}))


def _references(labels: Sequence[str | None], lines: dict[str, str]) -> tuple[FactReference, ...]:
    return tuple(FactReference(label=label, line=lines[label]) for label in dict.fromkeys(labels) if label)
