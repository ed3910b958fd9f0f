"""The shipped model behind spaCy's `Doc`."""

from __future__ import annotations

import pytest

from entente.errors import MissingExtraError
from entente.language import NAME_LABELS, Pipeline, load_pipeline
from entente.records import Span

SENTENCE = "South Korean envoy Baek Tae-rim told reporters in Manila on Monday that Japan had signed the treaty."


def test_tree_tags_and_names(pipeline: Pipeline) -> None:
    doc = pipeline.parse(SENTENCE)
    told = next(token for token in doc if token.text == "told")
    signed = next(token for token in doc if token.text == "signed")
    assert (told.dep_, told.pos_, told.lemma_, told.tag_) == ("ROOT", "VERB", "tell", "VBD")
    assert (signed.dep_, signed.head.text) == ("ccomp", "told")
    assert {(span.text, span.label_) for span in doc.ents} >= {
        ("Baek Tae-rim", "PERSON"),
        ("Manila", "LOC"),
        ("Japan", "LOC"),
    }
    assert {span.label_ for span in doc.ents} <= set(NAME_LABELS)


def test_one_root_a_sentence(pipeline: Pipeline) -> None:
    doc = pipeline.parse(SENTENCE + " They left, “We will be back,” she said.  \n\n Nobody spoke.")
    for sentence in doc.sents:
        assert sum(token.head == token for token in sentence) == 1
        assert all(token.head.sent == sentence for token in sentence)


def test_what_is_skipped_is_not_read(pipeline: Pipeline) -> None:
    text = "Ministers met.\nShare this on a network\nThey left."
    blocks = [Span(start=0, end=14), Span(start=15, end=38), Span(start=39, end=49)]
    doc = pipeline.parse(text, blocks, [blocks[1]])
    skipped = doc.char_span(15, 38)
    assert skipped is not None
    assert {token.pos_ for token in skipped} == {"X"}
    assert doc[0].pos_ == "NOUN"


def test_a_quotation_does_not_lend_its_subject_to_the_frame(pipeline: Pipeline) -> None:
    quote = "Our governments condemn the launch and urge the neighbours to return to the table"
    text = f"The ministers also stressed, “{quote},” adding, “{quote}.”"
    starts = [text.index(quote), text.rindex(quote)]
    asides = [Span(start=start, end=start + len(quote)) for start in starts]
    doc = pipeline.parse(text, asides=asides)
    stressed = next(token for token in doc if token.text == "stressed")
    assert stressed.dep_ == "ROOT"
    assert any(child.text == "ministers" and child.dep_ == "nsubj" for child in stressed.children)
    assert doc.text == text
    assert sum(token.head == token for token in doc) == 1


def test_the_same_text_gives_the_same_parse(pipeline: Pipeline) -> None:
    one, other = pipeline.parse(SENTENCE), pipeline.parse(SENTENCE)
    assert [(t.dep_, t.head.i, t.ent_type_) for t in one] == [(t.dep_, t.head.i, t.ent_type_) for t in other]


def test_a_name_goes_on_over_two_blanks(pipeline: Pipeline) -> None:
    doc = pipeline.parse("South Korean envoy Baek  Tae-rim met President  Abena   Quaye on Monday.")
    assert any(span.text.startswith("Baek  ") for span in doc.ents)


def test_given_words_are_kept(pipeline: Pipeline) -> None:
    spans = pipeline.annotate([["They", "met", "."], ["Nobody", "spoke", "."]])
    assert [[token.text for token in span] for span in spans] == [["They", "met", "."], ["Nobody", "spoke", "."]]
    assert spans[1].root.text == "spoke"


def test_encoder_alone_sees_every_word(pipeline: Pipeline) -> None:
    doc = pipeline.parse(SENTENCE)
    assert pipeline.encode_only(doc) == len(doc) + len(list(doc.sents))


def test_an_unknown_pipeline_says_what_to_do() -> None:
    with pytest.raises(MissingExtraError, match="no_such_pipeline"):
        load_pipeline("no_such_pipeline")


def test_empty_and_blank_text(pipeline: Pipeline) -> None:
    assert pipeline.parse("").text == ""
    assert pipeline.parse(" \n \n").text == " \n \n"
