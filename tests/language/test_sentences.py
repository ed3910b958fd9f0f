"""Sentence boundaries."""

from __future__ import annotations

import pytest

from entente.language import Pipeline
from entente.records import Span


def sentences(pipeline: Pipeline, text: str, blocks: list[Span] | None = None) -> list[str]:
    return [sentence.text.strip() for sentence in pipeline.parse(text, blocks or [Span(start=0, end=len(text))]).sents]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The ministers met. They left.", 2),
        ("The U.S. Senior Envoy met Mr. Okafor on Jan. 5 in Manila.", 1),
        ("They praised the U.S. The talks went on.", 2),
        ("“We met. We agreed,” she said.", 2),
        ("“Is that so?” he asked.", 1),
        ("It cost 3.5 million dollars. Nobody paid.", 2),
        ("The pact was signed (see above). It holds.", 2),
        ("New security arrangementsThe two sides met.", 2),
        ("They met on FridaycontentMinisters spoke.", 1),
    ],
)
def test_count(pipeline: Pipeline, text: str, count: int) -> None:
    assert len(sentences(pipeline, text)) == count


def test_a_block_begins_a_sentence(pipeline: Pipeline) -> None:
    text = "A heading without a stop\nThe body begins."
    blocks = [Span(start=0, end=24), Span(start=25, end=len(text))]
    assert sentences(pipeline, text, blocks) == ["A heading without a stop", "The body begins."]


def test_no_sentence_is_longer_than_the_model_reads(pipeline: Pipeline) -> None:
    doc = pipeline.parse("word, " * 2000)
    assert max(len(sentence) for sentence in doc.sents) <= 125
