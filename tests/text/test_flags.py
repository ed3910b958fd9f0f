"""Doubts about a text, with the words that show them."""

from __future__ import annotations

import pytest

from tests.text.texts import BODY, LEAD, QUOTE, flagged, read


@pytest.mark.parametrize(
    "token",
    [
        "treatycontentLeaders",
        "andExpanding",
        "agreementThe",
        "VesselAfter",
        "toReopening",
        "TuesdaycontentNorland",
        "ConclusionIn",
    ],
)
def test_glued_words_are_shown(token: str) -> None:
    assert flagged(read(f"{LEAD} They met {token} again.\n\n{QUOTE}"), "glued_words") == [token]


@pytest.mark.parametrize(
    "token",
    [
        "McDonald", "MacArthur", "O’Brien", "DiCaprio", "LaGuardia", "YouTube", "DeepMind", "iPhone", "LinkedIn",
        "TikTok", "WhatsApp", "SpaceX", "OpenAI", "openDemocracy", "AstraZeneca", "BuzzFeed", "NATO", "ROK-US", "PhD",
        "HQs", "FitzGerald", "deSantis", "VanDyke", "AlJazeera", "JoongAng", "HanKook", "https://example.org/andExpanding",
        "@andExpanding", "#StopTheWar", "desk@vesselObserver.example", "mRNA", "DeSantis", "BioNTech", "ExxonMobil",
    ],
)  # fmt: skip
def test_names_with_capitals_inside_are_not_glued(token: str) -> None:
    assert flagged(read(f"{LEAD} They met {token} again.\n\n{QUOTE}"), "glued_words") == []


def test_a_foreign_notice_makes_the_text_mixed_and_leaves_it_english() -> None:
    notice = "Сообщения с оскорблениями удаляются без предупреждения."
    document = read(f"{BODY}\n\nPost a comment\n{notice}")
    assert document.language == "en"
    assert flagged(document, "mixed_language") == [notice]


@pytest.mark.parametrize(
    "text", [BODY, f"{BODY}\n\nAspect Norland Sudmark", f"{BODY}\n\nPro-Norland vote to go on, say no to do"]
)
def test_english_alone_is_not_mixed(text: str) -> None:
    assert flagged(read(text), "mixed_language") == []


@pytest.mark.parametrize(
    ("end", "shown"),
    [
        ("and the ministers of the two states said that they would meet again in the...", "..."),
        ("and the ministers of the two states said that they would meet again […]", "[…]"),
        ("and the ministers of the two states said that they would meet again in the", "the"),
        ("and the ministers of the two states said that they would meet again,", "again,"),
        ("They will meet again.\n\nSubscribe to continue reading", "Subscribe to continue reading"),
        ("They will meet again, the ministers of both states told the newspapers in the\n\nFacebook\nTwitter", "the"),
    ],
)
def test_texts_that_break_off(end: str, shown: str) -> None:
    assert flagged(read(f"{BODY}\n\n{end}"), "truncated") == [shown]


@pytest.mark.parametrize(
    "end",
    [
        "They will meet again.",
        "They will meet again, in the harbour of Vessel, which has its seventieth anniversary",
        "“We will meet again,” he said, “and soon.”",
        "Aspect Norland Sudmark",
        "Facebook\nTwitter",
    ],
)
def test_texts_that_end(end: str) -> None:
    assert flagged(read(f"{BODY}\n\n{end}"), "truncated") == []


def test_a_notice_of_machine_translation() -> None:
    assert flagged(
        read(f"{BODY}\n\nThis article was automatically translated from Norlandic."), "machine_translated"
    ) == ["This article was automatically translated"]


def test_a_report_on_machine_translation_is_none() -> None:
    text = f"{BODY}\n\nThe ministry said its officials had used Google Translate during the talks."
    assert flagged(read(text), "machine_translated") == []
