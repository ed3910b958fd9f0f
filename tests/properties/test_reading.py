"""Whatever the text, every span of a reading slices to the words it claims."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entente.knowledge import load
from entente.language import load_pipeline
from entente.reading import read_document
from entente.records import Document, Evidence, Reading, Span

PIECES = [
    "Peru", "Chile’s Foreign Ministry", "Envoy Luz Arana", "said", "told the Lima Wire", "denied the charge",
    "“We will not sign", "”", '"', "that", "the two ministers", "they", "he", "according to", "on Monday", "met",
    "signed",
    "the treaty", "North Korea", "U.S.", ",", ".", ". ", "\n", "\r\n", "\n\n", " ", "🤝🏽", "e\u0301",
    "\u202eabc\u202c",
    "\x00", "\ufeff", "ا", "的", "<script>alert(1)</script>", "contentMinisters", "\u2028", "\ud83d", "—", "(AP) -",
]  # fmt: skip
"""What news is made of, and what breaks programs."""

texts = st.one_of(st.text(max_size=400), st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join))


Read = Callable[[str], Reading]


@pytest.fixture(scope="module")
def read() -> Read:
    pipeline, knowledge = load_pipeline(), load()

    def reading(text: str) -> Reading:
        document = Document(id="d", path="p", sha256="", media_type="text/plain", text=text)
        return read_document(document, pipeline, knowledge)

    return reading


def spans_of(reading: Reading) -> Iterator[tuple[int, int]]:
    """Every span of every record of a reading."""
    for mention in reading.mentions:
        yield mention.start, mention.end
    for statement in reading.statements:
        for span in (*statement.content, *statement.proposition, statement.source, statement.cue):
            if isinstance(span, Span):
                yield span.start, span.end
    evidence: list[Evidence] = []
    for records in (reading.statements, reading.events, reading.agreements, reading.positions):
        evidence += [one for record in records for one in record.evidence]
    evidence += [one for flag in reading.document.flags for one in flag.evidence]
    evidence += [one for agreement in reading.agreements for clause in agreement.clauses for one in clause.evidence]
    for event in reading.events:
        evidence += [event.cue] if event.cue else []
        yield from ((one.start, one.end) for one in event.participants)
    for one in evidence:
        assert one.document == reading.document.id
        yield one.start, one.end


@settings(max_examples=60)
@given(text=texts)
def test_every_span_slices_to_words(read: Read, text: str) -> None:
    reading = read(text)
    assert reading.document.text == text
    known = {one.id for one in reading.actors}
    for start, end in spans_of(reading):
        assert 0 <= start < end <= len(text)
        assert text[start:end].strip()
    for mention in reading.mentions:
        assert mention.actor in known
    for statement in reading.statements:
        assert {*statement.speakers, *statement.via, *statement.addressees} <= known
    for event in reading.events:
        assert {*event.source, *event.target} <= known


@settings(max_examples=15)
@given(text=texts)
def test_reading_again_gives_the_same(read: Read, text: str) -> None:
    assert read(text) == read(text)
