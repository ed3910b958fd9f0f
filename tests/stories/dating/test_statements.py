"""A saying has the time of its own clause, and no other."""

import msgspec
import pytest

from entente.records import DateInterval, Published, Span
from entente.stories.dating.statements import date_statements
from tests.stories.dating.story import NOTHING, pile
from tests.stories.invented import PRK, Article

FRIDAY = Published(earliest="2031-05-16", latest="2031-05-16", granularity="day")


def date_of(text: str, content: str, cue: str | None = "said", when: Published = FRIDAY) -> DateInterval | None:
    article = Article("a.txt", text, published=when).names(PRK)
    made = article.says(PRK, content=content)
    start = text.index(cue) if cue else 0
    span = Span(start=start, end=start + len(cue)) if cue else None
    reading = msgspec.structs.replace(article.reading(), statements=(msgspec.structs.replace(made, cue=span),))
    (dated,) = date_statements(reading, pile([article]), NOTHING)
    return dated.date


@pytest.mark.parametrize(
    ("text", "content", "day"),
    [
        ("North Korea said on Tuesday that boats had sunk.", "boats had sunk", "2031-05-13"),
        ("On Monday, envoys of North Korea said boats had sunk.", "boats had sunk", "2031-05-12"),
        ("North Korea said boats had sunk on Tuesday.", "boats had sunk on Tuesday", None),
        ("North Korea said boats had sunk. It rained on Tuesday.", "boats had sunk", None),
        ("North Korea said in 2040 that boats had sunk.", "boats had sunk", None),
        ("North Korea said now that boats had sunk.", "boats had sunk", None),
    ],
)
def test_the_time_of_the_clause(text: str, content: str, day: str | None) -> None:
    found = date_of(text, content)
    assert (found.earliest if found else None) == day


def test_a_time_cut_off_from_what_is_said_is_of_the_saying() -> None:
    text = "North Korea said on Tuesday that boats had sunk."
    article = Article("a.txt", text, published=FRIDAY).names(PRK)
    made = article.says(PRK, content="boats had sunk")
    pieces = (article.span("on Tuesday"), article.span("boats had sunk"))
    changed = msgspec.structs.replace(made, cue=article.span("said"), content=pieces)
    reading = msgspec.structs.replace(article.reading(), statements=(changed,))
    (dated,) = date_statements(reading, pile([article]), NOTHING)
    assert dated.date == DateInterval(earliest="2031-05-13", latest="2031-05-13", granularity="day")


def test_a_wide_article_gives_a_wide_saying() -> None:
    week = Published(earliest="2031-05-14", latest="2031-05-20", granularity="week")
    found = date_of("North Korea said on Tuesday that boats had sunk.", "boats had sunk", when=week)
    assert found is not None
    assert (found.earliest, found.latest, found.granularity) == ("2031-05-13", "2031-05-20", "month")


def test_nothing_is_known_without_article_or_cue() -> None:
    text = "North Korea said on Tuesday that boats had sunk."
    assert date_of(text, "boats had sunk", when=Published()) is None
    assert date_of(text, "boats had sunk", cue=None) is None
