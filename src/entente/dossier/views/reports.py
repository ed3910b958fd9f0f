"""What each article tells of one event, side by side, with what differs set apart."""

from __future__ import annotations

from collections.abc import Sequence

from entente.dossier.views.dates import interval_in_words
from entente.dossier.views.index import Index
from entente.dossier.views.references import Words
from entente.dossier.views.view import View
from entente.records import DateInterval, Event, Report

__all__ = ["NumberView", "ReportView", "report_views"]


class NumberView(View, frozen=True):
    """A number as the article words it; `alone` where another report with numbers has it not."""

    text: str
    alone: bool


class ReportView(View, frozen=True):
    """One article's telling. `date` and `place` are null where it gives none.

    `date_differs` where another's interval neither lies within its own nor holds it: "June" and "19 June"
    agree. `place_differs` where another names another place, which may be the same more closely.
    """

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
        """Whether a number or a date of it is told differently elsewhere."""
        return self.date_differs or any(number.alone for number in self.numbers)


def report_views(index: Index, event: Event) -> tuple[ReportView, ...]:
    """The reports of an event, in the order of the articles; none where the event has none."""
    known = sorted(
        (report for report in event.reports if report.document in index.documents),
        key=lambda report: int(index.labels[report.document][1:]),
    )
    return tuple(_report(index, report, known) for report in known)


def _report(index: Index, report: Report, reports: Sequence[Report]) -> ReportView:
    others = [other for other in reports if other is not report]
    return ReportView(
        article=index.labels[report.document],
        source=index.source_name(report.document),
        words=index.all_words(report.evidence),
        date=_date(report.date),
        date_differs=any(_disagree(report.date, other.date) for other in others),
        place=report.place,
        place_differs=report.place is not None and any(other.place not in (None, report.place) for other in others),
        numbers=tuple(
            NumberView(text=number, alone=any(other.numbers and number not in other.numbers for other in others))
            for number in report.numbers
        ),
    )


def _date(date: DateInterval | None) -> str | None:
    return interval_in_words(date) if date and (date.earliest or date.latest) else None


def _disagree(one: DateInterval | None, other: DateInterval | None) -> bool:
    """Whether neither date lies within the other; no date at all agrees with any."""
    return not (_within(one, other) or _within(other, one))


def _within(inner: DateInterval | None, outer: DateInterval | None) -> bool:
    first, last = _ends(inner)
    low, high = _ends(outer)
    return low <= first and last <= high


def _ends(date: DateInterval | None) -> tuple[str, str]:
    """ISO days compare as text; an open end lies beyond every day."""
    return (date.earliest or "", date.latest or "~") if date else ("", "~")
