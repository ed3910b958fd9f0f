"""The shipped model as spaCy components, so that any other pipeline can take its place."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from entente.language.asides import join, plan_sentence
from entente.language.fill import fill
from entente.language.graphs import Graphs
from entente.language.lemmas import shipped_lemmas
from entente.language.repair import repair
from entente.language.sentences import mark_sentences
from entente.language.tokens import Tokeniser
from entente.records import Span

BLOCKS = "entente_blocks"
SKIPPED = "entente_skipped"
ASIDES = "entente_asides"
"""Keys in `Doc.user_data`: spans of the blocks to read, of what is not to be read, and of whole
quotations, which are parsed by themselves."""


@cache
def shared_graphs() -> Graphs:
    """The loaded graphs; they hold no state, so one copy serves every pipeline."""
    return Graphs()


@Language.component("entente_sentences")
def sentences(doc: Doc) -> Doc:
    """Sentence boundaries inside the blocks."""
    blocks = doc.user_data.get(BLOCKS) or [Span(start=0, end=len(doc.text))]
    mark_sentences(doc, blocks, shipped_lemmas(shared_graphs().vocabulary).common)
    return doc


@Language.component("entente_reader")
def reader(doc: Doc) -> Doc:
    """Parts of speech, tree, lemmas and names of every sentence outside the skipped spans."""
    graphs = shared_graphs()
    skipped: Sequence[Span] = doc.user_data.get(SKIPPED, ())
    plans = [
        plan_sentence(words, doc.user_data.get(ASIDES, ()))
        for sentence in doc.sents
        if not any(span.start < sentence.end_char and sentence.start_char < span.end for span in skipped)
        and (words := [token for token in sentence if not token.is_space])
    ]
    pieces = [piece for plan in plans for piece in plan]
    annotations = iter(graphs.annotate([piece.words for piece in pieces]))
    found = [repair(join([next(annotations) for _ in plan], plan)) for plan in plans]
    fill(doc, found, shipped_lemmas(graphs.vocabulary))
    return doc


def shipped_language() -> Language:
    """A spaCy pipeline of the shipped tokeniser, sentence rules and model."""
    import spacy

    language = spacy.blank("en")
    vocabulary = shared_graphs().vocabulary
    language.tokenizer = Tokeniser(language.tokenizer, vocabulary, shipped_lemmas(vocabulary))
    language.add_pipe("entente_sentences")
    language.add_pipe("entente_reader")
    return language
