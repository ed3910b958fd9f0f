"""What names a deed, what is counted in it, and when a sentence says something happened."""

import pytest

from entente.records import DateInterval, Document, Evidence, Published
from entente.stories.events.days import meet, shared
from entente.stories.events.deeds import are_near, deeds, kin_of, plain
from entente.stories.events.gather import gather
from entente.stories.events.happenings import happenings, places_of
from entente.stories.events.mentions import gather_mentions
from entente.stories.events.numbers import numbers_in
from entente.stories.events.sight import KIN_WORD, LIGHT_WORD, SAME_WORD, common_name, sight


@pytest.mark.parametrize(
    ("one", "other", "counts"),
    [
        ("sank", "sinking", SAME_WORD),
        ("broke out", "break", SAME_WORD),
        ("bought", "acquisition", KIN_WORD),
        ("said", "says", LIGHT_WORD),
        ("bought", "sank", 0.0),
    ],
)
def test_what_two_names_of_events_have_in_common(one: str, other: str, counts: float) -> None:
    assert common_name(sight(one, one), sight(other, other)) == counts


def test_the_words_of_the_tables_are_in_their_plain_form() -> None:
    assert kin_of(plain("murdered")) & kin_of(plain("slain"))
    assert plain("sought") == plain("seek")
    assert not {form for form in deeds().forms if form in deeds().forms.values()}
    assert are_near("AGREE", "CONSULT")
    assert are_near("CONSULT", "AGREE")
    assert not are_near("AGREE", "ASSAULT")


@pytest.mark.parametrize(
    ("clause", "counts"),
    [
        ("held more than 60 trilateral meetings in 2023", ("more than 60 trilateral meetings",)),
        ("sank 2 boats and wounded at least fourteen sailors", ("2 boats", "at least fourteen sailors")),
        ("a loan of $3.5 billion was signed on 14 May", ("$3.5 billion",)),
        ("met on May 14, 2031", ()),
        ("raised tariffs by 12 percent", ("12 percent",)),
    ],
)
def test_counts_are_read_with_what_they_count(clause: str, counts: tuple[str, ...]) -> None:
    assert numbers_in([clause]) == counts


def test_dates_that_meet_share_the_narrowest() -> None:
    may = DateInterval(earliest="2031-05-01", latest="2031-05-31", granularity="month")
    until = DateInterval(latest="2031-05-16")
    day = DateInterval(earliest="2031-05-14", latest="2031-05-14", granularity="day")
    assert shared((may, None, until, day)) == day
    assert shared((may, until)) == DateInterval(earliest="2031-05-01", latest="2031-05-16", granularity="month")
    assert shared((None, None)) is None
    assert meet(may, until)
    assert not meet(day, DateInterval(earliest="2031-05-15"))


def test_groups_join_on_average_over_what_was_compared_unless_forbidden() -> None:
    bonds = {(0, 1): 0.9, (1, 2): 0.6, (0, 2): 0.2, (2, 3): 0.7}
    assert gather("abcd", bonds, 0.5) == [["a", "b"], ["c", "d"]]
    assert gather("abcd", bonds, 0.5, lambda one, other: "b" not in (*one, *other)) == [["a"], ["b"], ["c", "d"]]


def test_mentions_of_one_deed_are_gathered_and_their_order_does_not_matter() -> None:
    texts = {
        "a": "The ferry sank off Oshima at dawn. The mayor said so.",
        "b": "A ferry sinking off Oshima took the harbour by surprise. Nobody said why the bell rang.",
    }

    def mention(document: str, words: str) -> Evidence:
        start = texts[document].index(words)
        return Evidence(document=document, start=start, end=start + len(words))

    sank, sinking = mention("a", "sank"), mention("b", "sinking")
    mentions = [mention("b", "said"), sinking, mention("a", "said"), sank]
    groups = gather_mentions(mentions, texts)
    assert [sank, sinking] in groups
    assert len(groups) == 3
    assert gather_mentions(mentions[::-1], texts) == groups


def _document(text: str) -> Document:
    written = Published(earliest="2031-05-16", latest="2031-05-16", granularity="day")
    return Document(id="d", path="d", sha256="0", media_type="text/plain", text=text, published=written)


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("On Wednesday Halden Motors closed a plant.", [("2031-05-14", False)]),
        ("Halden Motors closed a plant.", [("2031-05-16", True)]),
        ("Halden Motors is a maker of ferries.", []),
        ("Sales of Halden Motors were the lowest since 2024.", []),
    ],
)
def test_a_sentence_is_dated_by_its_times_or_by_its_article(sentence: str, days: list[tuple[str, bool]]) -> None:
    document = _document(f"Rain fell in Oshima on Monday. {sentence}")
    found = happenings(document, places_of(["halden motors"], document.text))
    assert [(one.date.earliest, one.written) for one in found] == days


def test_names_are_found_whole() -> None:
    text = "HaldenMotors and Halden  Motors, not Haldens Motors"
    assert [text[one.start : one.end] for one in places_of(["Halden Motors"], text)] == [
        "HaldenMotors",
        "Halden  Motors",
    ]
    assert places_of([" "], text) == []
