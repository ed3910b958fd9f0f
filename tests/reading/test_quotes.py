"""Where quotations begin and end."""

from __future__ import annotations

from time import perf_counter

import pytest

from entente.reading.quotes import Quote, find_quotes
from entente.records import Span


def quotes(text: str) -> list[Quote]:
    """Quotations of a text whose paragraphs are parted by blank lines."""
    blocks, start = [], 0
    for part in text.split("\n\n"):
        blocks.append(Span(start=start, end=start + len(part)))
        start += len(part) + 2
    return find_quotes(text, blocks)


def inner(text: str) -> list[str]:
    return [text[one.inner.start : one.inner.end] for one in quotes(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We go,” he said. “Now.”", ["We go", "Now."]),
        ('"We go," he said. "Now."', ["We go", "Now."]),
        ("''We go,'' he said.", ["We go"]),
        ("``We go,'' he said.", ["We go"]),
        ("‘We go,’ he said.", ["We go"]),
        ("„We go“, he said. «We stay», she said.", ["We go", "We stay"]),
        ("”Wrong start,” he said. “Wrong end,“ she said.", ["Wrong start", "Wrong end"]),
        ("“He said “one” here,” she said.", ["He said “one” here"]),
        ('"He called it "sad" today," she said.', ['He called it "sad" today']),
        ("“The ‘old threat’ is back,” she said.", ["The ‘old threat’ is back"]),
        ("‘We back the workers’ plan,’ he said. It is the ministers’ own.", ["We back the workers’ plan"]),
        ('the 6\'2" tall man said "no."', ["no."]),
        ("the ministers’ plan, the ’90s and rock ’n’ roll", []),
        ("He said “ ” nothing.", []),
    ],
)
def test_the_words_between_the_marks(text: str, expected: list[str]) -> None:
    assert inner(text) == expected


def test_a_mark_that_opens_a_sentence_says_the_last_was_never_closed() -> None:
    text = "“We go. “We stay,” he said."
    assert inner(text) == ["We go.", "We stay"]
    assert [one.closed for one in quotes(text)] == [False, True]


def test_a_quotation_never_closed_ends_where_the_reporter_goes_on() -> None:
    assert inner("“We go at dawn, Karel Novak said on Monday.") == ["We go at dawn"]


def test_a_quotation_never_closed_ends_with_its_paragraph_and_goes_on_in_the_next() -> None:
    found = quotes("“We go.\n\n“We stay,” he said.\n\n“Others,” she said.")
    assert [(one.closed, one.continues) for one in found] == [(False, False), (True, True), (True, False)]


@pytest.mark.parametrize("unit", ["“", '"', "'a ", "''", "‘a", "a’ ", "“a. ", "“Aa, ", "“A a. ", "’’ “"])
def test_time_is_linear_in_hostile_text(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    start = perf_counter()
    find_quotes(text, [Span(start=0, end=len(text))])
    assert perf_counter() - start < 5
