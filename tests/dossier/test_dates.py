"""Dates in words."""

from __future__ import annotations

import pytest

from entente.dossier.views.dates import interval_in_words, span_in_words, tenure_in_words
from entente.records import DateInterval


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        ("2031-05-04", "2031-05-04", "4 May 2031"),
        ("2031-05-04", "2031-05-09", "4–9 May 2031"),
        ("2031-04-28", "2031-05-09", "28 April – 9 May 2031"),
        ("2030-12-28", "2031-01-02", "28 December 2030 – 2 January 2031"),
        ("2031-05-01", "2031-05-31", "May 2031"),
        ("2032-02-01", "2032-02-29", "February 2032"),
        ("2031-02-01", "2031-02-27", "1–27 February 2031"),
        ("2031-06-01", "2031-08-31", "June–August 2031"),
        ("2030-12-01", "2031-02-28", "December 2030 – February 2031"),
        ("2019-01-01", "2019-12-31", "2019"),
        ("2019-01-01", "2021-12-31", "2019–2021"),
        ("2031-05-04", None, "not before 4 May 2031"),
        (None, "2031-05-04", "by 4 May 2031"),
        (None, None, "date unknown"),
        ("soon", "later", "date unknown"),
        ("2031-05-09", "2031-05-04", "9 May 2031 or 4 May 2031 (order unclear)"),
    ],
)
def test_an_interval_in_words(earliest: str | None, latest: str | None, words: str) -> None:
    assert span_in_words(earliest, latest) == words


def test_no_interval_is_an_unknown_date() -> None:
    assert interval_in_words(None) == interval_in_words(DateInterval()) == "date unknown"


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2021-10-04", "2024-10-01", "4 October 2021 – 1 October 2024"),
        ("2024-01", None, "since January 2024"),
        (None, "2019", "until 2019"),
        (None, None, None),
    ],
)
def test_a_tenure_in_words(start: str | None, end: str | None, words: str | None) -> None:
    assert tenure_in_words(start, end) == words
