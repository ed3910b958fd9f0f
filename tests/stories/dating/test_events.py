"""Which time expression of a sentence is an event's own."""

import pytest

from entente.records import DateInterval, Published
from entente.stories.tell import tell
from tests.stories.invented import JPN, KOR, MEANING, PRK, RUS, Article, knowledge, treaty

FRIDAY = Published(earliest="2031-05-16", latest="2031-05-16", granularity="day")
FACTS = knowledge(agreements=(treaty("ford_2031", "2031-04-08", "RUS", "PRK"),))


def date_of(text: str, words: str, kind: str = "COERCE", **more: object) -> tuple[str | None, str | None]:
    article = Article("a.txt", text, published=FRIDAY).names(PRK).names(JPN).names(RUS)
    article.event(kind, PRK, JPN, words, **more)  # type: ignore[arg-type]
    found = tell([article.reading()], FACTS, MEANING).events[0].date or DateInterval()
    return found.earliest, found.latest


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("North Korea fired rockets over Japan on Wednesday.", "2031-05-14"),
        ("On Monday, North Korea, which had warned of it, fired rockets over Japan.", "2031-05-12"),
        ("North Korea, whose leader took office on May 2, fired rockets over Japan.", None),
        ("North Korea now fired rockets over Japan.", None),
        ("North Korea fired rockets over Japan. It rained on Monday.", None),
    ],
)
def test_the_expression_of_the_clause_counts(text: str, day: str | None) -> None:
    assert date_of(text, "fired rockets over Japan") == (day, day)


def test_what_is_planned_lies_ahead() -> None:
    text = "North Korea will visit Japan on Wednesday."
    assert date_of(text, "visit Japan", "CONSULT", status="planned") == ("2031-05-21", "2031-05-21")


def test_what_happened_does_not_lie_ahead() -> None:
    assert date_of("North Korea fired rockets over Japan in 2040.", "fired rockets over Japan") == (None, None)


def test_a_known_signing_has_its_day() -> None:
    text = "Russia and North Korea signed a treaty last month."
    assert date_of(text, "signed a treaty", "AGREE") == ("2031-04-08", "2031-04-08")


def test_the_day_of_the_saying_is_not_the_day_of_the_deed() -> None:
    article = Article("a.txt", "South Korea on Tuesday accused North Korea of ramming a trawler.", published=FRIDAY)
    article.names(PRK).names(KOR)
    said = article.says(KOR, content="North Korea of ramming a trawler", act="accuse")
    article.event("ASSAULT", PRK, KOR, "ramming a trawler", asserted_by=(said,))
    assert tell([article.reading()], FACTS, MEANING).events[0].date is None
