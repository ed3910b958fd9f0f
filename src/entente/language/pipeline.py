"""One face for the shipped model and for any spaCy pipeline in its place."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from entente.errors import MissingExtraError
from entente.language.clearnlp import is_clearnlp, to_universal
from entente.language.labels import shipped_digest
from entente.records import Span

SHIPPED = "entente-reader"

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class Pipeline:
    """A spaCy pipeline with what the records need to know of it: `name` and `digest`.

    A pipeline that speaks ClearNLP's relations, as spaCy's own English models do, is translated.
    """

    def __init__(self, language: Any, *, name: str, digest: str) -> None:
        self.language = language
        self.name = name
        self.digest = digest
        self._clearnlp = "parser" in language.pipe_names and is_clearnlp(language.get_pipe("parser").labels)

    def parse(
        self, text: str, blocks: Sequence[Span] = (), skipped: Sequence[Span] = (), asides: Sequence[Span] = ()
    ) -> Any:
        """`text` -> spaCy `Doc`, with `doc.text == text` but for lone surrogates, which spaCy cannot hold.

        These count as U+FFFD, one for one, so that every offset stays.

        Each of `blocks` begins a sentence; sentences that meet a span of `skipped` are not annotated;
        `asides` are whole quotations, disjoint and in order, which the shipped model parses by themselves.
        """
        from entente.language.component import ASIDES, BLOCKS, SKIPPED

        doc = self.language.tokenizer(_LONE_SURROGATE.sub("\ufffd", text))
        doc.user_data[BLOCKS] = list(blocks)
        doc.user_data[SKIPPED] = list(skipped)
        doc.user_data[ASIDES] = list(asides)
        if self.name != SHIPPED and blocks:
            starts = {block.start for block in blocks}
            for token in doc:
                if token.idx in starts or token.i == 0:
                    token.is_sent_start = True
        for _, component in self.language.pipeline:
            doc = component(doc)
        return to_universal(doc) if self._clearnlp else doc

    def annotate(self, sentences: Sequence[Sequence[str]]) -> list[Any]:
        """Sentences whose words are given -> a spaCy `Span` each; for measuring against gold tokens."""
        from spacy.tokens import Doc

        starts: list[bool | int | None] = [number == 0 for words in sentences for number in range(len(words))]
        doc = Doc(self.language.vocab, words=[word for words in sentences for word in words], sent_starts=starts)
        for name, component in self.language.pipeline:
            if name != "entente_sentences":
                doc = component(doc)
        edges = [0]
        for words in sentences:
            edges.append(edges[-1] + len(words))
        return [doc[start:end] for start, end in pairwise(edges)]

    def encode_only(self, doc: Any) -> int:
        """Run the bare encoder over the sentences of `doc`; the number of words encoded."""
        from entente.language.component import shared_graphs

        sentences = [[token.text for token in sentence if not token.is_space] for sentence in doc.sents]
        return shared_graphs().encode_only([words for words in sentences if words])


def load_pipeline(name: str | None = None) -> Pipeline:
    """The shipped pipeline, or the installed spaCy pipeline called `name`.

    Raises MissingExtraError when no pipeline of that name is installed.
    """
    if name is None or name == SHIPPED:
        from entente.language.component import shipped_language

        return Pipeline(shipped_language(), name=SHIPPED, digest=shipped_digest())
    import spacy

    try:
        language = spacy.load(name)
    except OSError as error:
        raise MissingExtraError(
            f"no spaCy pipeline called {name!r} is installed.",
            where="--pipeline",
            remedy=f"Install it, or see what is there with: python -m spacy info. (spaCy says: {str(error)[:80]})",
        ) from error
    described = json.dumps([language.meta.get(key) for key in ("lang", "name", "version")])
    return Pipeline(language, name=name, digest=hashlib.sha256(described.encode()).hexdigest())
