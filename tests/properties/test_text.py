"""Whatever comes in, spans lie inside the text and blocks hold all of it exactly once."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entente.errors import InputError
from entente.records import Document
from entente.text import Source, paragraphs, read_source

PIECES = st.sampled_from(
    [
        *(
            "Facebook",
            "Twitter",
            "Total",
            "0",
            "Shares",
            "advertise",
            "Image by boats.example",
            "Booking.com",
            "Read more",
        ),
        *(
            "Be the first to comment",
            "UYARI: hakaret silinir",
            "Related Posts",
            "3 hours ago",
            "Reply",
            "© 2031",
            "댓글",
        ),
        *(
            "a small fragment of a caption.",
            "(Photo: AFP)",
            "By Ola Nordby",
            "VESSEL (AA) - ",
            "June 3, 2031",
            "andExpanding",
        ),
        *(
            "The ministers of the two states met in the town and agreed to meet again soon.",
            "“We agree,” the minister said.",
        ),
        *(
            "...",
            "\ufeff",
            "👩‍🚢",
            "e\u0301",
            "שלום",
            "\u202e",
            "\x85",
            "\u2028",
            "\r\n",
            "\r",
            "\n",
            "\n\n",
            " ",
            "\u00a0",
            "\t",
        ),
        *("'", "“", "(", "["),
    ]
)
TEXTS = st.one_of(
    st.text(max_size=300), st.lists(PIECES, max_size=40).map("".join), st.lists(PIECES, max_size=40).map("\n".join)
)


def spans(document: Document) -> Iterator[tuple[int, int]]:
    yield from ((each.start, each.end) for each in document.noise)
    yield from ((each.start, each.end) for flag in document.flags for each in flag.evidence)
    yield from ((each.start, each.end) for basis in document.published.basis for each in basis.evidence)
    if document.title_span is not None:
        yield document.title_span.start, document.title_span.end


@given(TEXTS)
def test_blocks_hold_every_character_that_is_not_blank_once(text: str) -> None:
    blocks = paragraphs(text)
    covered = [position for block in blocks for position in range(block.start, block.end)]
    assert len(covered) == len(set(covered))
    assert sorted(covered) == covered
    assert {index for index, character in enumerate(text) if not character.isspace()} <= set(covered)
    for block in blocks:
        assert text[block.start : block.end].strip() == text[block.start : block.end] != ""


@given(TEXTS)
def test_spans_of_a_document_lie_in_its_text(text: str) -> None:
    (result,) = read_source(Source(name="a.txt", data=text.encode("utf-8", "replace")))
    if isinstance(result, Document):
        for start, end in spans(result):
            assert 0 <= start < end <= len(result.text)
            assert result.text[start:end].strip()
        starts = [each.start for each in result.noise]
        ends = [each.end for each in result.noise]
        assert starts == sorted(starts)
        assert all(end <= start for end, start in zip(ends, starts[1:], strict=False))


@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.md", "a.html", "a.jsonl", "-", "a.pdf"]))
def test_any_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    results = read_source(Source(name=name, data=data))
    assert results
    for result in results:
        assert isinstance(result, InputError) or result.text.strip()


@given(TEXTS)
def test_reading_twice_gives_the_same(text: str) -> None:
    source = Source(name="a.txt", data=text.encode("utf-8", "replace"))
    assert [str(each) for each in read_source(source)] == [str(each) for each in read_source(source)]


HOSTILE = {
    "one line of words": "the strait is open " * 55_000,
    "one line without a blank": "a" * 1_000_000,
    "one line of brackets": "(" * 1_000_000,
    "one line of opened credits": "(photo " * 140_000,
    "one line of stops": ". " * 500_000,
    "one line of quotes": "“" * 1_000_000,
    "one line of capitals inside": "aB" * 500_000,
    "glued words in a long line": "the andExpanding " * 60_000,
    "lines of one letter": "a\n" * 40_000,
    "blank lines": "the strait\n" + "\n" * 900_000 + "is open",
    "combining marks": "e" + "\u0301" * 900_000,
    "emoji": "👩‍🚢 the strait is open " * 40_000,
    "right to left": "the strait is open \u202e" * 50_000,
    "dates": "June 3, 2031 " * 70_000,
    "links": "www.a/" * 160_000,
    "buttons": "Facebook\nTwitter\n" * 15_000,
    "captions": "a fragment.\nImage by boats.example\n\n" * 10_000,
    "labels": "Related Posts\nA headline\n" * 15_000,
    "boxes": "Comments\nReply\n" * 15_000,
    "by": "By " * 330_000,
    "dashes": "VESSEL, " * 120_000 + "- ",
}


@pytest.mark.parametrize("case", sorted(HOSTILE))
def test_long_lines_and_many_lines_are_read_in_seconds(case: str) -> None:
    begin = time.process_time()
    (result,) = read_source(Source(name="a.txt", data=HOSTILE[case].encode()))
    assert time.process_time() - begin < 10
    assert isinstance(result, InputError) or len(result.text) > 100
