"""When each article came out, why we say so, and which of them can have been before which."""

from __future__ import annotations

from collections.abc import Sequence

from entente.dossier.views.dates import interval_in_words, iso_day
from entente.dossier.views.index import Index
from entente.dossier.views.reasons import ReasonView, reasons_of
from entente.dossier.views.view import View
from entente.dossier.vocabulary import spelled
from entente.records import Document

__all__ = ["DatedView", "DatingView", "dating_views", "days_of"]

CLOSELY = 31
"""Days within which an article's date counts as known closely."""
_MARGIN = 14
"""Days the axis reaches beyond the closely dated articles; wider intervals run on past its ends."""


class DatedView(View, frozen=True):
    """One article. `first` and `last` are days since 0001-01-01, null for an open end.

    `after`, `before` and `either` hold the labels of the story's other articles: surely earlier than this
    one, surely later, and those where the order is open.
    """

    label: str
    name: str
    date: str
    precision: str
    first: int | None
    last: int | None
    reasons: tuple[ReasonView, ...]
    after: tuple[str, ...]
    before: tuple[str, ...]
    either: tuple[str, ...]


class DatingView(View, frozen=True):
    """The articles of one story on one axis, which `first` and `last` bound in days; null where none is dated."""

    anchor: str
    title: str
    entries: tuple[DatedView, ...]
    first: int | None
    last: int | None


def dating_views(index: Index) -> tuple[DatingView, ...]:
    """One view a story; articles of no story stand together at the end."""
    stories = index.collection.stories
    several = len(stories) > 1
    gathered: dict[str, list[Document]] = {story.id: [] for story in stories}
    for document in index.collection.documents:
        gathered.setdefault(index.stories.get(document.id, ""), []).append(document)
    titles = {story.id: story.title for story in stories}
    return tuple(
        _dating(index, index.label(story) or "none", titles.get(story, "Of no story") if several else "", documents)
        for story, documents in gathered.items()
        if documents
    )


def days_of(document: Document) -> tuple[int | None, int | None]:
    """The first and last day an article can have come out, as days since 0001-01-01."""
    first, last = iso_day(document.published.earliest), iso_day(document.published.latest)
    return (first.toordinal() if first else None), (last.toordinal() if last else None)


def _dating(index: Index, label: str, title: str, documents: Sequence[Document]) -> DatingView:
    spans = [(first, last) for first, last in map(days_of, documents)]
    close = [day for first, last in spans if first and last and last - first <= CLOSELY for day in (first, last)]
    finite = [day for span in spans for day in span if day]
    near = [day for day in finite if close and min(close) - _MARGIN <= day <= max(close) + _MARGIN]
    days = near or finite
    return DatingView(
        anchor=f"dates-{label}",
        title=title,
        entries=tuple(_dated(index, document, documents) for document in documents),
        first=min(days, default=None),
        last=max(days, default=None),
    )


def _dated(index: Index, document: Document, documents: Sequence[Document]) -> DatedView:
    first, last = days_of(document)
    ordered: dict[str, list[str]] = {"after": [], "before": [], "either": []}
    for other in documents:
        if other.id != document.id:
            ordered[_order((first, last), days_of(other))].append(index.labels[other.id])
    return DatedView(
        label=index.labels[document.id],
        name=index.source_name(document.id),
        date=interval_in_words(document.published),
        precision=spelled("granularity", document.published.granularity),
        first=first,
        last=last,
        reasons=reasons_of(index, document.published.basis),
        after=tuple(ordered["after"]),
        before=tuple(ordered["before"]),
        either=tuple(ordered["either"]),
    )


def _order(one: tuple[int | None, int | None], other: tuple[int | None, int | None]) -> str:
    """Whether one article came surely after the other, surely before, or either."""
    if one[0] is not None and other[1] is not None and one[0] > other[1]:
        return "after"
    if one[1] is not None and other[0] is not None and one[1] < other[0]:
        return "before"
    return "either"
