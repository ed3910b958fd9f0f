"""Articles of one story date each other, each reason with its words in both."""

from entente.stories.dating.documents import date_documents
from tests.stories.dating.story import NOTHING, agency, dates, made_from, on, pile
from tests.stories.invented import Article

SAME = (
    "On Tuesday Harbour Minister Ilse Brandvik told reporters that coast guards had searched the ferry Marigold "
    "near Gull Rock."
)
WEEK_AFTER = ("2033-05-17", "2033-05-23")


def test_the_same_thing_on_the_same_weekday() -> None:
    assert dates([agency(), Article("b.txt", SAME)])["b.txt"] == WEEK_AFTER


def test_another_weekday_is_another_thing() -> None:
    assert dates([agency(), Article("b.txt", SAME.replace("Tuesday", "Friday"))])["b.txt"] == (None, None)


def test_another_thing_on_the_same_weekday_bounds_nothing() -> None:
    other = "On Tuesday the parliament of Ostmark voted on a fishing bill that Brandvik had drafted."
    assert dates([agency(), Article("b.txt", other)])["b.txt"] == (None, None)


def test_two_tuesdays_that_fit_alike_fix_nothing() -> None:
    earlier = Article("agency_before.txt", agency().text + " ", published=on("2033-05-10"))
    assert dates([agency(), earlier, Article("b.txt", SAME)])["b.txt"] == (None, None)


def test_in_a_story_of_months_a_weekday_alone_is_no_sign() -> None:
    later = Article("later.txt", "The inquiry closed.", published=on("2033-09-30"))
    met = Article("b.txt", "Harbour Minister Ilse Brandvik told mariners in Wenlock on Tuesday that wages would rise.")
    assert dates([agency(), met])["b.txt"] == WEEK_AFTER
    assert dates([agency(), later, met])["b.txt"] == (None, None)


def test_words_of_a_quotation_keep_the_time_of_the_saying() -> None:
    quoting = f"Ferries sail. “{SAME}”"
    assert dates([agency(), Article("b.txt", quoting)])["b.txt"] == (None, None)


def test_the_day_of_shared_words() -> None:
    quoting = "Passengers wept. “They turned over every suitcase and found two bicycles,” the minister said on Tuesday."
    assert dates([agency(), Article("b.txt", quoting)])["b.txt"] == WEEK_AFTER
    assert dates([agency(), Article("b.txt", quoting.replace("Tuesday", "Wednesday"))])["b.txt"] == (None, None)


def test_the_one_statement_of_the_story() -> None:
    statement = Article("s.txt", "JOINT STATEMENT\n\nWe regret the search.", published=on("2033-05-20"))
    telling = Article("b.txt", "The joint statement of last month has changed little at sea.")
    assert dates([statement, telling])["b.txt"] == ("2033-06-01", "2033-06-30")
    second = Article("t.txt", "JOINT STATEMENT\n\nWe regret the regret.", published=on("2033-05-28"))
    assert dates([statement, second, telling])["b.txt"] == (None, None)


def test_an_outlet_cited_with_a_time_dates_both_ways() -> None:
    citing = "The search was staged, the Gull Rock Mirror reported last week."
    mirror = "GULL ROCK MIRROR\n\nThe search was staged."
    known, unknown = Article("m.txt", mirror, published=on("2033-05-18")), Article("m.txt", mirror)
    assert dates([known, Article("b.txt", citing)])["b.txt"] == ("2033-05-23", "2033-05-29")
    assert dates([unknown, Article("b.txt", citing, published=on("2033-05-26"))])["m.txt"] == (
        "2033-05-16",
        "2033-05-22",
    )


def test_a_copy_is_no_older_than_its_source() -> None:
    source, copy = agency(), Article("copy.txt", "Coast guards searched a ferry.")
    found = dates([source, copy], made_from(copy, source))
    assert found["copy.txt"] == ("2033-05-17", "2033-05-23")
    assert dates([source, copy], made_from(copy, source, "partial"))["copy.txt"] == ("2033-05-17", None)
    assert dates([source, copy], made_from(copy, source, directed=False))["copy.txt"] == (None, None)


def test_a_dated_copy_anchors_its_source() -> None:
    source = Article("source.txt", "Coast guards searched a ferry.")
    copy = Article("copy.txt", "Coast guards searched it.", published=on("2033-05-19"))
    assert dates([source, copy], made_from(copy, source, "partial"))["source.txt"] == (None, "2033-05-19")


def test_what_opens_with_the_weekday_of_its_source() -> None:
    source = agency()
    copy = Article("copy.txt", "On Tuesday a minister was angry.")
    assert dates([source, copy], made_from(copy, source, "partial"))["copy.txt"] == WEEK_AFTER


def test_dates_are_handed_on() -> None:
    middle = Article("middle.txt", f"{SAME} Pilots of the Ostmark guild struck over it in Wenlock on Thursday night.")
    last = Article("last.txt", "Pilots of the Ostmark guild struck in Wenlock on Thursday night, a witness said.")
    alone = dates([agency(), last])
    assert alone["last.txt"] == (None, None)
    chained = dates([agency(), middle, last], made_from(last, middle))
    assert chained["last.txt"] == ("2033-05-17", "2033-05-29")


def test_every_reason_shows_its_words_in_both_articles() -> None:
    made = pile([agency(), Article("b.txt", SAME)])
    (found,) = (when for one, when in date_documents(made, NOTHING).items() if made.documents[one].path == "b.txt")
    (basis,) = (one for one in found.basis if "2033-05-17" in one.rule)
    assert [made.words(one) for one in basis.evidence] == ["Tuesday", "Tuesday"]
    assert len({one.document for one in basis.evidence}) == 2


def test_a_cue_that_contradicts_the_source_is_set_aside() -> None:
    source = agency()
    copy = Article("copy.txt", "On 3 June 2033 a ferry burnt.")
    early = made_from(source, copy, "partial")
    made = pile([source, copy], early)
    found = date_documents(made, NOTHING)[copy.document.id]
    assert (found.earliest, found.latest) == (None, "2033-05-17")
    assert any(one.rule.startswith("set aside") and "3 June 2033" in one.rule for one in found.basis)
