"""Who speaks, to whom, through whom, and when."""

from __future__ import annotations

import pytest

from entente.records import Published
from tests.reading.conftest import Read
from tests.reading.statements.views import of_words, only, statements


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Karel Novak, the Czech transport minister, said the road was open.", ["Karel Novak"]),
        ("Czech Transport Minister Karel Novak said the road was open.", ["Karel Novak"]),
        ("Karel Novak, who opened the talks, said the road was open.", ["Karel Novak"]),
        ("Karel Novak arrived on Monday. He said the road was open.", ["Karel Novak"]),
        (
            "Poland, Latvia and Estonia said in a joint statement that the road was open.",
            ["Poland", "Latvia", "Estonia"],
        ),
        (
            "Polish Foreign Minister Jan Kos and his Latvian counterpart, Ilze Ozola, said the road was open.",
            ["Jan Kos", "Ilze Ozola"],
        ),
        ("U.S. officials said the road was open.", ["American officials"]),
        ("A senior Japanese diplomat said the road was open.", ["Japanese diplomat"]),
        ("Sources in Seoul said the road was open.", ["South Korean sources"]),
        ("Analysts said the road was open.", ["analysts"]),
        ("Moscow said the road was open.", ["Russia"]),
        ("The Polish foreign ministry said the road was open.", ["Polish foreign ministry"]),
        ("A statement by the Polish foreign ministry said the road was open.", ["Polish foreign ministry"]),
        ("The statement, issued by the Polish foreign ministry, said the road was open.", ["Polish foreign ministry"]),
        (
            "The Polish foreign ministry issued a statement on Monday. The statement said the road was open.",
            ["Polish foreign ministry"],
        ),
        (
            "The statement by the Polish foreign ministry named the road. It said the road was open.",
            ["Polish foreign ministry"],
        ),
        ("An editorial in Kaiyo Press said the road was open.", ["Kaiyo Press"]),
    ],
)
def test_speakers(read: Read, text: str, speakers: list[str]) -> None:
    found = of_words(read(text), "the road was open")
    assert found.speakers == speakers


def test_they_are_those_who_met(read: Read) -> None:
    found = of_words(read("Poland and Latvia met on Monday. They agreed to open the road."), "to open")
    assert found.speakers == ["Poland", "Latvia"]


def test_a_source_the_reader_does_not_know_is_shown_without_a_speaker(read: Read) -> None:
    found = only(read("The consortium said the road was open."))
    assert (found.speakers, found.source) == ([], "The consortium")


def test_a_weak_verb_needs_a_speaker_who_is_known(read: Read) -> None:
    assert statements(read("The figures suggest that the road is open.")) == []


def test_the_source_is_the_whole_phrase_that_names_the_speaker(read: Read) -> None:
    found = only(read("Czech Transport Minister Karel Novak said on Monday the road was open."))
    assert found.source == "Czech Transport Minister Karel Novak"


@pytest.mark.parametrize(
    "text",
    [
        "Jan Kos told Kaiyo Press that the road was open.",
        "Jan Kos told the Tokyo-based agency Kaiyo Press that the road was open.",
        "Jan Kos said in an interview with Kaiyo Press that the road was open.",
        "Jan Kos was quoted by Kaiyo Press as saying the road was open.",
        "Jan Kos, quoted by Kaiyo Press, said the road was open.",
        "Jan Kos said the road was open, according to Kaiyo Press.",
        "According to Kaiyo Press, Jan Kos said the road was open.",
    ],
)
def test_an_outlet_that_passes_words_on_is_a_relay(read: Read, text: str) -> None:
    found = only(read(text))
    assert (found.speakers, found.via, found.words) == (["Jan Kos"], ["Kaiyo Press"], "the road was open")


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Kaiyo Press, citing the Polish foreign ministry, reported the road was open.", ["Polish foreign ministry"]),
        ("Citing U.S. officials, Kaiyo Press reported that the road was open.", ["American officials"]),
        ("Citing two officials, Kaiyo Press reported that the road was open.", []),
    ],
)
def test_whom_an_outlet_cites_speaks(read: Read, text: str, speakers: list[str]) -> None:
    found = only(read(text))
    assert (found.speakers, found.via) == (speakers, ["Kaiyo Press"])


def test_an_outlet_that_cites_nobody_speaks_itself(read: Read) -> None:
    found = only(read("Kaiyo Press reported on Monday that the road was open."))
    assert (found.speakers, found.via) == (["Kaiyo Press"], [])


def test_a_summary_relays_what_its_issuer_says(read: Read) -> None:
    found = only(read("A summary of the talks by the Polish foreign ministry stated that the road was open."))
    assert (found.speakers, found.via) == (["Polish foreign ministry"], ["Polish foreign ministry"])


@pytest.mark.parametrize(
    ("text", "addressees"),
    [
        ("Poland told Latvia that the road was open.", ["Latvia"]),
        ("Poland urged Russia to open the road.", ["Russia"]),
        ("Poland called on Russia to open the road.", ["Russia"]),
        ("Poland warned Russia against closing the road.", ["Russia"]),
        ("Poland thanked Latvia for its help.", ["Latvia"]),
        ("Jan Kos told reporters that the road was open.", ["reporters"]),
        ("Poland said the road was open.", []),
    ],
)
def test_addressees(read: Read, text: str, addressees: list[str]) -> None:
    assert only(read(text)).to == addressees


def test_a_statement_is_dated_by_its_sentence(read: Read) -> None:
    day = Published(earliest="2025-03-12", latest="2025-03-12", granularity="day")
    found = only(read("Poland said on Tuesday that the road was open.", published=day))
    assert found.date == "2025-03-11"


def test_confidence_is_unknown_until_it_is_calibrated(read: Read) -> None:
    assert [one.confidence for one in read("Poland said the road was open.").statements] == [None]


def test_a_short_article_read_whole(read: Read) -> None:
    reading = read(
        "Road to the border opens again\n\n"
        "Poland accused Russia on Monday of closing the border road, a charge that Moscow rejected.\n\n"
        "“We have seen the barriers with our own eyes,” Polish Foreign Minister Jan Kos told Kaiyo Press.\n\n"
        "He called on Russia to remove them. “There is no excuse,” he added.\n\n"
        "Russian Foreign Minister Pavel Orlov denied that any barrier had been built.\n\n"
        "“It is a fairy tale,” said Orlov, “and a poor one.”"
    )
    found = {one.words: (one.speakers, one.act) for one in statements(reading)}
    assert found["We have seen the barriers with our own eyes"] == (["Jan Kos"], "assert")
    assert found["to remove them"] == (["Jan Kos"], "demand")
    assert found["There is no excuse"] == (["Jan Kos"], "assert")
    assert found["any barrier had been built"] == (["Pavel Orlov"], "deny")
    assert found["It is a fairy tale … and a poor one."] == (["Pavel Orlov"], "assert")
    assert (["Poland"], "accuse") in found.values()


@pytest.mark.parametrize(
    "dateline",
    ["OSTBY, Norway, Nov 21, 2022 (Harbour Wire) - ", "OSTBY, 21 November 2022 (Harbour Wire) — ", "Ostby - "],
)
def test_a_dateline_is_not_the_speaker(read: Read, dateline: str) -> None:
    assert only(read(f"{dateline}Norway’s army said on Monday that the road was open.")).speakers == ["Norwegian army"]


def test_an_aside_between_dashes_is_no_dateline(read: Read) -> None:
    assert only(read("Karl Brandt - the president of Norway - said the road was open.")).speakers == ["Karl Brandt"]


def test_the_text_is_the_statement_named_before(read: Read) -> None:
    text = "Norway and Sweden issued a joint statement on Monday. The document says the road was open."
    assert only(read(text)).speakers == ["Norway", "Sweden"]
