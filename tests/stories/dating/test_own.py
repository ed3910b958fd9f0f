"""What an article's own dates leave open."""

import pytest

from tests.stories.dating.story import dates, on
from tests.stories.invented import Article


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("The pact was signed in 1996, 28 years ago.", "2024-01-01", "2025-12-31"),
        ("Deliveries are to start in 2041, an envoy explained.", None, None),
        ("They intend to fly it in November 2041.", None, None),
        ("The port has been shut since 2031.", "2031-01-01", None),
        ("The lease will end on 4 May 2031.", None, "2031-05-04"),
        ("On 4 May 2031 guards shot at a ferry.", "2031-05-04", None),
        ("FORDHAM, 4 May 2031 (Tidewater Wire) — Guards shot at a ferry.", "2031-05-04", "2031-05-06"),
        ("The lease dates from 4 May 2031. Ferries sail.", "2031-05-04", None),
    ],
)
def test_a_date_told(text: str, first: str | None, last: str | None) -> None:
    assert dates([Article("a.txt", text)])["a.txt"] == (first, last)


def test_a_weekday_tells_the_year_within_a_story() -> None:
    dated = Article("dated.txt", "Ferries sail.", published=on("2033-06-02"))
    right = Article("a.txt", "Guards shot at a ferry on Tuesday, 17 May.")
    wrong = Article("a.txt", "Guards shot at a ferry on Saturday, 17 May.")
    assert dates([dated, right])["a.txt"] == ("2033-05-17", "2033-05-19")
    assert dates([dated, wrong])["a.txt"] == (None, None)
    assert dates([right])["a.txt"] == (None, None)


def test_a_day_in_the_background_is_no_news() -> None:
    text = "FORDHAM, 4 May 2031 (Tidewater Wire) — Guards shot at a ferry. It sank on 9 May 2031."
    assert dates([Article("a.txt", text)])["a.txt"] == ("2031-05-09", None)
