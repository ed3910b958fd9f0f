"""Cutting a text at its highlights loses nothing, whatever the spans."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from entente.dossier.shown import exact
from entente.dossier.views.segments import MarkedSpan, cut
from tests.dossier.page import read_page

LENGTH = 24
SPANS = st.lists(
    st.builds(
        lambda start, length, layer, fact: MarkedSpan(
            start=start, end=start + length, layer=layer, fact=fact, anchored=True
        ),
        st.integers(0, LENGTH),
        st.integers(1, 10),
        st.sampled_from(("statement", "event", "actor")),
        st.sampled_from(("S1", "E1", "A1", None)),
    ),
    max_size=8,
)
TEXTS = st.text(min_size=LENGTH, max_size=LENGTH)


@given(TEXTS, st.integers(0, LENGTH), st.integers(0, LENGTH), SPANS)
def test_segments_join_to_the_slice(text: str, first: int, last: int, spans: list[MarkedSpan]) -> None:
    start, end = sorted((first, last))
    assert "".join(segment.text for segment in cut(text, start, end, spans)) == text[start:end]


@given(TEXTS, SPANS)
def test_each_code_point_carries_the_facts_of_the_spans_over_it(text: str, spans: list[MarkedSpan]) -> None:
    position = 0
    for segment in cut(text, 0, LENGTH, spans):
        for offset in range(position, position + len(segment.text)):
            over = [span for span in spans if span.start <= offset < span.end]
            assert set(segment.facts) == {span.fact for span in over if span.fact}
            assert set(segment.layers) == {span.layer for span in over}
        position += len(segment.text)


@given(TEXTS, SPANS)
def test_each_anchored_start_inside_has_one_anchor(text: str, spans: list[MarkedSpan]) -> None:
    anchors = [segment.anchor for segment in cut(text, 0, LENGTH, spans) if segment.anchor is not None]
    assert anchors == sorted({span.start for span in spans if span.start < LENGTH})


@given(st.text(st.characters(codec=None), max_size=60))
def test_any_text_comes_back_from_its_markup(text: str) -> None:
    markup = str(exact(text))
    markup.encode("utf-8")
    assert read_page(f"<p>{markup}</p>").root.text() == text
