"""The tokeniser keeps the text and takes glued words apart."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entente.language import Pipeline


def words(pipeline: Pipeline, text: str) -> list[str]:
    return [token.text for token in pipeline.language.tokenizer(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("signed on FridaycontentMinisters met", ["signed", "on", "Friday", "content", "Ministers", "met"]),
        ("the budget andExpanding patrols", ["the", "budget", "and", "Expanding", "patrols"]),
        ("security arrangementsThe two", ["security", "arrangements", "The", "two"]),
    ],
)
def test_glued_words_come_apart(pipeline: Pipeline, text: str, expected: list[str]) -> None:
    assert words(pipeline, text) == expected


@pytest.mark.parametrize("word", ["McDonald", "YouTube", "iPhone", "MacArthur", "eBay", "DPRKish", "LeBron"])
def test_names_and_brands_stay_whole(pipeline: Pipeline, word: str) -> None:
    assert words(pipeline, word) == [word]


@given(st.text(max_size=300))
def test_tokens_make_up_the_text(pipeline: Pipeline, text: str) -> None:
    doc = pipeline.language.tokenizer(text)
    assert doc.text == text
    for token in doc:
        assert text[token.idx : token.idx + len(token)] == token.text


@given(
    st.lists(
        st.sampled_from(
            ["andExpanding", "treatyThe", '"', "…", "\u0301", "\u202e", "\r\n", "🤝", " ", "FridaycontentMinisters"]
        )
    )
)
def test_tokens_make_up_hostile_text(pipeline: Pipeline, pieces: list[str]) -> None:
    text = "".join(pieces)
    assert pipeline.language.tokenizer(text).text == text


@pytest.mark.parametrize("piece", ['"', "a", "(", "-", "aB", "́"])
def test_a_line_of_a_megabyte_takes_seconds(pipeline: Pipeline, piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    began = time.monotonic()
    assert pipeline.language.tokenizer(text).text == text
    assert time.monotonic() - began < 20
