"""What holds of the quotations of any text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from entente.reading.quotes import find_quotes
from entente.records import Span

PIECES = st.sampled_from(
    [
        "“",
        "”",
        '"',
        "‘",
        "’",
        "'",
        "''",
        "``",
        "„",
        "«",
        "»",
        " ",
        " ",
        "\n",
        ".",
        ", ",
        "we go",
        "No",
        "a",
        "said Ann",
        "6",
    ]
)
TEXTS = st.lists(PIECES, max_size=40).map("".join)


def whole(text: str) -> list[Span]:
    return [Span(start=0, end=len(text))]


@given(TEXTS)
def test_quotations_are_in_order_apart_and_inside_the_text(text: str) -> None:
    last = 0
    for quote in find_quotes(text, whole(text)):
        assert last <= quote.start <= quote.inner.start < quote.inner.end <= quote.end <= len(text)
        last = quote.end


@given(TEXTS)
def test_the_words_of_a_quotation_have_no_blanks_at_their_edges(text: str) -> None:
    for quote in find_quotes(text, whole(text)):
        words = text[quote.inner.start : quote.inner.end]
        assert words == words.strip()


@given(TEXTS, TEXTS)
def test_quotations_stay_inside_their_blocks(left: str, right: str) -> None:
    text = left + "\n\n" + right
    blocks = [Span(start=0, end=len(left)), Span(start=len(left) + 2, end=len(text))]
    for quote in find_quotes(text, blocks):
        assert blocks[quote.block].start <= quote.start
        assert quote.end <= blocks[quote.block].end


@given(st.text(alphabet=st.characters(exclude_characters="“”„«»\"'‘’`"), max_size=200))
def test_without_marks_there_is_no_quotation(text: str) -> None:
    assert find_quotes(text, whole(text)) == []
