"""Speech between quotation marks: where the speaker stands, which marks, over which paragraphs."""

from __future__ import annotations

import pytest

from tests.reading.conftest import Read
from tests.reading.statements.views import of_words, only, statements

OPEN = "The road is open"


@pytest.mark.parametrize(
    "text",
    [
        "“The road is open,” Karel Novak said.",
        "“The road is open,” said Karel Novak.",
        "“The road is open,” said Karel Novak, the Czech transport minister.",
        "“The road is open,” Karel Novak, the Czech transport minister, said on Monday.",
        "Karel Novak said: “The road is open.”",
        "Karel Novak said, “The road is open.”",
        "Karel Novak told reporters in Prague, “The road is open.”",
        "Said Karel Novak: “The road is open.”",
        '"The road is open," Karel Novak said.',
        "''The road is open,'' Karel Novak said.",
        "``The road is open,'' Karel Novak said.",
        "‘The road is open,’ Karel Novak said.",
        "'The road is open,' Karel Novak said.",
        "„The road is open“, Karel Novak said.",
        "«The road is open», Karel Novak said.",
        '“The road is open," Karel Novak said.',
        '"The road is open,” Karel Novak said.',
        "”The road is open,” Karel Novak said.",
        "“The road is open, Karel Novak said on Monday.",
    ],
)
def test_direct_speech_in_every_order_and_in_all_marks(read: Read, text: str) -> None:
    found = only(read(text))
    assert (found.speakers, found.mode, found.words.rstrip(".")) == (["Karel Novak"], "direct", OPEN)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“The road,” Karel Novak said, “is open.”", "The road … is open."),
        ("“The road is open,” Karel Novak said. “It will stay open.”", "The road is open … It will stay open."),
        ("“The road is open,” Karel Novak said. “No doubt.”", "The road is open … No doubt."),
        ("“We have opened it.\n\n“And it stays open,” Karel Novak said.", "We have opened it. … And it stays open"),
        ("Karel Novak said on Monday:\n\n“The road is open, and it stays so.”", "The road is open, and it stays so."),
        (
            "Karel Novak said on Monday:\n\n“The road is open to all.\n\n“It will not be closed again.”",
            "The road is open to all. … It will not be closed again.",
        ),
        ("Karel Novak added:\n\nThe road is open, and it stays so.", "The road is open, and it stays so"),
        ("Karel Novak: The road is open.", "The road is open"),
    ],
)
def test_one_turn_of_speech_is_one_statement(read: Read, text: str, words: str) -> None:
    found = only(read(text))
    assert (found.speakers, found.mode, found.words) == (["Karel Novak"], "direct", words)


def test_a_quotation_inside_a_quotation_belongs_to_the_outer_speaker(read: Read) -> None:
    found = only(read("“He told me ‘never again’ and left the room,” Karel Novak said."))
    assert found.words == "He told me ‘never again’ and left the room"


def test_an_apostrophe_does_not_end_single_quotation_marks(read: Read) -> None:
    found = only(read("‘We will back the allies’ plan,’ Karel Novak said."))
    assert found.words == "We will back the allies’ plan"


def test_a_question_that_is_asked_is_speech(read: Read) -> None:
    assert only(read("“Is the road open?” asked Karel Novak.")).words == "Is the road open?"


def test_an_exclamation_ends_no_turn_of_speech(read: Read) -> None:
    assert only(read("“Open the road now!” Karel Novak said.")).speakers == ["Karel Novak"]


def test_a_mixed_statement_holds_the_quoted_words_and_its_proposition_the_clause(read: Read) -> None:
    found = only(read("Karel Novak said the road was “open for good.”"))
    assert (found.mode, found.words) == ("mixed", "open for good.")
    assert found.proposition == "the road was “open for good"


def test_two_quoted_stretches_in_one_clause_are_one_mixed_statement(read: Read) -> None:
    found = only(read("Karel Novak said the road was “open for good” and the bridge “closed for ever.”"))
    assert found.words == "open for good … closed for ever."


def test_one_word_in_quotation_marks_is_a_term_in_a_reported_clause(read: Read) -> None:
    found = only(read("Karel Novak said the “buffer” had been abolished."))
    assert (found.mode, found.words) == ("indirect", "the “buffer” had been abolished")


def test_a_quotation_with_no_cue_is_speech_of_somebody_unknown(read: Read) -> None:
    found = only(read("The ministers met in Prague.\n\n“We have opened the road for everybody.”"))
    assert (found.speakers, found.source, found.mode) == ([], None, "direct")


def test_two_speakers_in_one_paragraph_keep_their_words(read: Read) -> None:
    reading = read("“The road is open,” Karel Novak said. “It is closed to us,” Jan Kos replied.")
    assert of_words(reading, "The road").speakers == ["Karel Novak"]
    assert of_words(reading, "It is").speakers == ["Jan Kos"]


@pytest.mark.parametrize(
    "text",
    [
        "Karel “the Fox” Novak opened the road.",
        "The so-called “peace road” opened on Monday.",
        "The “peace road” opened on Monday.",
        "Karel Novak wrote “The Long Road to Peace” in Prague.",
        "The 6'2\" tall minister opened the road.",
    ],
)
def test_names_titles_and_scare_quotes_are_not_speech(read: Read, text: str) -> None:
    assert statements(read(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Karel “the Fox” Novak said the road was open.",
        "Karel Novak said on “Good Morning Prague” that the road was open.",
        "In his book “The Long Road,” Karel Novak wrote that the road was open.",
    ],
)
def test_a_nickname_or_a_title_beside_a_cue_is_not_what_was_said(read: Read, text: str) -> None:
    found = only(read(text))
    assert (found.mode, found.words) == ("indirect", "the road was open")


def test_headlines_are_not_read_for_statements(read: Read) -> None:
    reading = read("Novak says road is open\n\n“The road is open,” Karel Novak said in Prague on Monday.")
    assert [one.words for one in statements(reading)] == ["The road is open"]
