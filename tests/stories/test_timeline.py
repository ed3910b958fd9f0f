"""Events by date, each once."""

from entente.records import Account, Published
from entente.stories.tell import tell
from tests.stories.invented import JPN, KOR, MEANING, PRK, RUS, Article, actor, knowledge

FRIDAY = Published(earliest="2031-05-16", latest="2031-05-16", granularity="day")
AGENCY = actor("outlet", "Halden Wire")


def collected(*articles: Article) -> Account:
    return tell([one.reading() for one in articles], knowledge(), MEANING)


def fired(path: str, text: str) -> Article:
    article = Article(path, text, published=FRIDAY).names(PRK).names(JPN).names(KOR)
    article.event("COERCE", PRK, JPN, text)
    return article


def test_an_event_told_twice_is_one_entry_with_both_evidences() -> None:
    found = collected(
        fired("a.txt", "North Korea fired two rockets over Japan on Wednesday."),
        fired("b.txt", "On Wednesday North Korea fired rockets over northern Japan."),
    )
    (entry,) = found.timeline
    assert (entry.date.earliest, entry.date.latest) == ("2031-05-14", "2031-05-14")
    assert len(entry.events) == len(entry.evidence) == 2
    assert entry.independent_origins == 2
    assert entry.label.startswith("North Korea → Japan: COERCE — ")


def test_different_days_stay_two_entries_in_order() -> None:
    found = collected(
        fired("a.txt", "North Korea fired two rockets over Japan on Wednesday."),
        fired("b.txt", "North Korea fired two rockets over Japan on Monday."),
    )
    assert [entry.date.earliest for entry in found.timeline] == ["2031-05-12", "2031-05-14"]


def test_events_through_one_agency_are_one_origin() -> None:
    articles = []
    for number in range(3):
        text = f"South Korea told Halden Wire that North Korea fired rockets on Wednesday, paper {number} says."
        article = Article(f"{number}.txt", text, published=FRIDAY).names(PRK).names(KOR)
        said = article.says(KOR, content="North Korea fired rockets on Wednesday", via=(AGENCY,))
        article.event("COERCE", PRK, KOR, "North Korea fired rockets on Wednesday", asserted_by=(said,))
        articles.append(article)
    (entry,) = collected(*articles).timeline
    assert entry.independent_origins == 1


def test_undated_and_hypothetical_events_stay_out() -> None:
    article = Article("a.txt", "Russia may arm North Korea. Russia praised North Korea.", published=FRIDAY)
    article.names(RUS).names(PRK)
    article.event("AID", RUS, PRK, "Russia may arm North Korea", status="conditional")
    article.event("SUPPORT", RUS, PRK, "Russia praised North Korea")
    assert collected(article).timeline == ()


def test_without_a_date_of_its_own_a_weekday_stays_unknown() -> None:
    article = Article("a.txt", "North Korea fired rockets over Japan on Wednesday.").names(PRK).names(JPN)
    article.event("COERCE", PRK, JPN, "North Korea fired rockets over Japan on Wednesday")
    found = collected(article)
    assert found.timeline == ()
    assert found.events[0].date is None
