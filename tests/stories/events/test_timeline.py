"""Happenings in the order of time, placed by their dates or by what bounds them."""

from entente.records import Account, EventStatus, Published
from entente.stories.events.timeline import actor_timeline
from entente.stories.pile import Pile
from entente.stories.tell import tell
from tests.stories.invented import JPN, KOR, MEANING, PRK, RUS, Article, actor, knowledge

FRIDAY = Published(earliest="2031-05-16", latest="2031-05-16", granularity="day")
AGENCY = actor("outlet", "Halden Wire")


def collected(*articles: Article) -> Account:
    return tell([one.reading() for one in articles], knowledge(), MEANING)


def fired(path: str, text: str, status: EventStatus = "actual") -> Article:
    article = Article(path, text, published=FRIDAY).names(PRK).names(JPN).names(KOR)
    article.event("COERCE", PRK, JPN, text, status=status)
    return article


def days(found: Account) -> list[tuple[str | None, str | None]]:
    return [(entry.date.earliest, entry.date.latest) for entry in found.timeline]


def test_an_event_told_twice_is_one_entry_with_both_evidences() -> None:
    found = collected(
        fired("a.txt", "North Korea fired two rockets over Japan on Wednesday."),
        fired("b.txt", "On Wednesday North Korea fired rockets over northern Japan."),
    )
    (entry,) = found.timeline
    assert (entry.date.earliest, entry.date.latest) == ("2031-05-14", "2031-05-14")
    assert entry.events == (found.events[0].id,)
    assert len(entry.evidence) == 2
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


def test_the_same_happening_under_another_status_is_one_entry() -> None:
    found = collected(
        fired("a.txt", "North Korea fired rockets over Japan on Wednesday."),
        fired("b.txt", "North Korea denied it had fired rockets over Japan on Wednesday.", "denied"),
    )
    (entry,) = found.timeline
    assert set(entry.events) == {event.id for event in found.events}
    assert len(entry.events) == 2
    assert "(denied)" not in entry.label


def test_background_is_an_entry_of_its_own() -> None:
    found = collected(
        fired("a.txt", "North Korea fired rockets over Japan."),
        fired("b.txt", "North Korea fired rockets over Japan.", "background"),
    )
    assert len(found.timeline) == 2


def test_hypothetical_events_stay_out() -> None:
    assert collected(fired("a.txt", "North Korea may fire rockets over Japan.", "conditional")).timeline == ()


def test_news_without_a_date_lies_in_the_week_before_its_article() -> None:
    article = Article("a.txt", "Russia praised North Korea.", published=FRIDAY).names(RUS).names(PRK)
    article.event("SUPPORT", RUS, PRK, "praised")
    assert days(collected(article)) == [("2031-05-09", "2031-05-16")]


def test_what_is_no_news_is_bounded_by_its_article_alone() -> None:
    ties = Article("a.txt", "Support of Russia for North Korea is old.", published=FRIDAY).names(RUS).names(PRK)
    ties.event("SUPPORT", RUS, PRK, "Support of Russia for North Korea")
    past = Article("b.txt", "North Korea once attacked Japan.", published=FRIDAY).names(PRK).names(JPN)
    past.event("ASSAULT", PRK, JPN, "North Korea once attacked Japan", status="background")
    assert days(collected(ties)) == days(collected(past)) == [(None, "2031-05-16")]


def test_plans_lie_ahead() -> None:
    dated = fired("a.txt", "North Korea will fire rockets over Japan in August.", "planned")
    undated = fired("b.txt", "North Korea will ram a dinghy off Japan.", "planned")
    assert days(collected(dated)) == [("2031-08-01", "2031-08-31")]
    assert days(collected(undated)) == [("2031-05-16", None)]


def test_what_nothing_bounds_comes_last_without_a_date() -> None:
    undated = Article("a.txt", "A trawler off Japan was seized by North Korea on Wednesday.").names(PRK).names(JPN)
    undated.event("COERCE", PRK, JPN, "A trawler off Japan was seized by North Korea on Wednesday")
    found = collected(undated, fired("b.txt", "North Korea fired rockets over Japan on Monday."))
    assert days(found) == [("2031-05-12", "2031-05-12"), (None, None)]


def test_an_actor_has_a_timeline_of_its_own() -> None:
    article = Article("a.txt", "North Korea fired rockets over Japan. Russia praised North Korea.", published=FRIDAY)
    article.names(PRK).names(JPN).names(RUS)
    article.event("COERCE", PRK, JPN, "North Korea fired rockets over Japan")
    article.event("SUPPORT", RUS, PRK, "Russia praised North Korea")
    found = collected(article)
    pile = Pile([article.reading()], found.actors)
    assert len(actor_timeline(PRK.id, found.events, pile)) == 2
    (entry,) = actor_timeline(RUS.id, found.events, pile)
    assert entry.label.startswith("Russia → North Korea: SUPPORT")
    assert actor_timeline(KOR.id, found.events, pile) == []
