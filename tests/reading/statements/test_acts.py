"""What a statement does, its polarity, and how sure the speaker is."""

from __future__ import annotations

import pytest

from tests.reading.conftest import Read
from tests.reading.statements.views import only, statements


@pytest.mark.parametrize(
    ("text", "act", "words"),
    [
        ("Poland said that the road was open.", "assert", "the road was open"),
        ("The road was open, Poland said on Monday.", "assert", "The road was open"),
        ("The road, Poland said, was open.", "assert", "The road … was open"),
        ("As Poland said on Monday, the road was open.", "assert", "the road was open"),
        ("According to Poland, the road was open.", "assert", "the road was open"),
        ("The road was open, according to Poland.", "assert", "The road was open"),
        ("Poland said in a statement that the road was open.", "assert", "the road was open"),
        ("Poland asked whether the road was open.", "assert", "whether the road was open"),
        ("Poland expressed concern about the road.", "assert", "concern about the road"),
        ("Poland described the closure as a mistake.", "assert", "the closure … a mistake"),
        ("Russia denied that it had closed the road.", "deny", "it had closed the road"),
        ("Russia denied closing the road.", "deny", "closing the road"),
        ("Russia denied the accusation.", "deny", "the accusation"),
        ("Russia rejected the claim in a statement on Monday.", "deny", "the claim"),
        ("Russia continued to deny that the road was closed.", "deny", "the road was closed"),
        ("The accusation was rejected by Russia.", "deny", "The accusation"),
        ("Poland accused Russia of closing the road.", "accuse", "Russia … closing the road"),
        ("Russia was accused by Poland of closing the road.", "accuse", "Russia … closing the road"),
        ("Poland blamed Russia for closing the road.", "accuse", "Russia … closing the road"),
        ("Poland appeared to blame Russia for the closure.", "accuse", "Russia … the closure"),
        ("Poland condemned the closure of the road.", "condemn", "the closure of the road"),
        ("Poland praised Latvia for opening the road.", "praise", "opening the road"),
        ("Poland thanked Latvia for its help.", "praise", "its help"),
        ("Poland promised that the road would stay open.", "promise", "the road would stay open"),
        ("Poland vowed to keep the road open.", "promise", "to keep the road open"),
        ("Poland pledged to keep the road open.", "promise", "to keep the road open"),
        ("Poland demanded that Russia open the road.", "demand", "Russia open the road"),
        ("Poland urged Russia to open the road.", "demand", "to open the road"),
        ("Poland called on Russia to open the road.", "demand", "to open the road"),
        ("Poland called for the opening of the road.", "demand", "the opening of the road"),
        ("Poland told its envoys to open the road.", "demand", "to open the road"),
        ("Poland warned that the road was unsafe.", "warn", "the road was unsafe"),
        ("Poland warned Russia against closing the road.", "warn", "closing the road"),
        ("Poland threatened to close the road.", "warn", "to close the road"),
        ("Poland issued a warning that the road was unsafe.", "warn", "the road was unsafe"),
        ("Poland declined to comment.", "decline", "to comment"),
        ("Poland refused to open the road.", "decline", "to open the road"),
        ("Poland did not respond to a request for comment.", "decline", "a request for comment"),
        ("Poland announced new road tolls.", "announce", "new road tolls"),
        ("Poland and Latvia agreed to open the road.", "agree", "to open the road"),
        ("Poland believes the road is open.", "believe", "the road is open"),
    ],
)
def test_the_act_and_its_words(read: Read, text: str, act: str, words: str) -> None:
    found = only(read(text))
    assert (found.act, found.words, found.mode) == (act, words, "indirect")


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Russia denied the report.", "negative"),
        ("Russia did not deny the report.", "positive"),
        ("Russia has never denied that it closed the road.", "positive"),
        ("Poland never said that the road was open.", "negative"),
        ("Poland declined to comment.", "negative"),
        ("Poland did not respond to a request for comment.", "negative"),
        ("Poland said that the road was open.", "positive"),
    ],
)
def test_polarity(read: Read, text: str, polarity: str) -> None:
    assert only(read(text)).polarity == polarity


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("Poland said the road was open.", "certain"),
        ("Poland said the road might be open.", "possible"),
        ("The road is probably open, Poland said.", "probable"),
        ("Poland believes the road is open.", "probable"),
    ],
)
def test_certainty(read: Read, text: str, certainty: str) -> None:
    assert only(read(text)).certainty == certainty


def test_a_denied_accusation_is_two_statements(read: Read) -> None:
    found = statements(read("Russia dismissed Poland’s accusation that it had closed the road."))
    assert [(one.speakers, one.act) for one in found] == [(["Russia"], "deny"), (["Poland"], "accuse")]


def test_an_accusation_by_nobody_named_is_kept_as_such(read: Read) -> None:
    found = only(read("Russia has been accused of closing the road."))
    assert (found.act, found.speakers, found.source) == ("accuse", [], None)


def test_who_is_accused_stands_in_the_proposition_of_a_quoted_accusation(read: Read) -> None:
    found = only(read("Poland accused Russia of “reckless folly on the road.”"))
    assert found.words == "reckless folly on the road."
    assert found.proposition.startswith("Russia")


def test_quoted_words_that_condemn_condemn(read: Read) -> None:
    assert only(read("“Poland condemns the closure of the road,” Polish President Jan Kos said.")).act == "condemn"


@pytest.mark.parametrize(
    "text",
    [
        "Poland may condemn the closure.",
        "If Poland condemns the closure, Russia will answer.",
        "Poland is expected to condemn the closure on Monday.",
        "Poland opened the road without accusing Russia of anything.",
        "It is said that the road is open.",
        "We said the road was open.",
        "Is the road open?",
        "Poland opened the road on Monday.",
    ],
)
def test_what_nobody_has_said_is_no_statement(read: Read, text: str) -> None:
    assert statements(read(text)) == []


def test_what_the_speaker_went_on_to_say_is_a_statement_of_its_own(read: Read) -> None:
    found = statements(read("Jan Kos said the road was open, adding that the bridge was closed."))
    assert [one.words for one in found] == ["the road was open", "the bridge was closed"]
    assert all(one.speakers == ["Jan Kos"] for one in found)


def test_an_attack_on_a_thing_is_no_speech(read: Read) -> None:
    assert statements(read("Norwegian troops attacked one of its patrols.")) == []
    assert only(read("The Norwegian minister attacked the plan.")).act == "condemn"
