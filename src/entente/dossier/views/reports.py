"""What each article tells of one event, side by side, with what differs set apart."""

from __future__ import annotations

from collections.abc import Sequence

from entente.dossier.views.dates import interval_in_words
from entente.dossier.views.index import Index
from entente.dossier.views.references import Words
from entente.dossier.views.view import View
from entente.records import Event, Report

__all__ = ["NumberView", "ReportView", "report_views"]


class NumberView(View, frozen=True):
    """A number as the article words it; `alone` where another report with numbers has it not."""

    text: str
    alone: bool


class ReportView(View, frozen=True):
    """One article's telling. `date` and `place` are null where it gives none; the flags say that another's differs."""

    article: str
    source: str
    words: tuple[Words, ...]
    date: str | None
    date_differs: bool
    place: str | None
    place_differs: bool
    numbers: tuple[NumberView, ...]

    @property
    def differs(self) -> bool:
        """Whether anything it tells is told differently elsewhere."""
        return self.date_differs or self.place_differs or any(number.alone for number in self.numbers)


def report_views(index: Index, event: Event) -> tuple[ReportView, ...]:
    """The reports of an event, in the order of the articles; none where the event has none."""
    known = sorted(
        (report for report in event.reports if report.document in index.documents),
        key=lambda report: int(index.labels[report.document][1:]),
    )
    return tuple(_report(index, report, known) for report in known)


def _report(index: Index, report: Report, reports: Sequence[Report]) -> ReportView:
    others = [other for other in reports if other is not report]
    date = _date(report)
    return ReportView(
        article=index.labels[report.document],
        source=index.source_name(report.document),
        words=index.all_words(report.evidence),
        date=date,
        date_differs=date is not None and any(_date(other) not in (None, date) for other in others),
        place=report.place,
        place_differs=report.place is not None and any(other.place not in (None, report.place) for other in others),
        numbers=tuple(
            NumberView(text=number, alone=any(other.numbers and number not in other.numbers for other in others))
            for number in report.numbers
        ),
    )


def _date(report: Report) -> str | None:
    if report.date is None or not (report.date.earliest or report.date.latest):
        return None
    return interval_in_words(report.date)
