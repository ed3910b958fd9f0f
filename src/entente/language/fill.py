"""Write what the model says into a `Doc`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

import numpy as np
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, POS, TAG
from spacy.tokens import Doc

from entente.language.asides import Parsed
from entente.language.lemmas import Lemmas

_LAYERS = [HEAD, DEP, POS, TAG, LEMMA, ENT_IOB, ENT_TYPE]
_OUTSIDE, _INSIDE, _BEGINS = 2, 1, 3


def fill(doc: Doc, found: Sequence[Parsed], lemmas: Lemmas) -> None:
    """Set heads, relations, tags, lemmas and names; unread tokens each hang on their sentence's first."""
    strings = doc.vocab.strings
    table = np.zeros((len(doc), len(_LAYERS)), dtype=np.uint64)
    table[:, 1] = strings.add("dep")
    table[:, 2] = strings.add("X")
    table[:, 5] = _OUTSIDE
    heads = np.zeros(len(doc), dtype=np.int64)
    for sentence in doc.sents:
        heads[sentence.start : sentence.end] = sentence.start
    for one in found:
        root = one.tokens[0]
        for number, i in enumerate(one.tokens):
            label = one.names[number]
            heads[i] = one.heads[number]
            root = i if heads[i] == i else root
            table[i, 1:] = (
                strings.add(one.relations[number] if heads[i] != i else "ROOT"),
                strings.add(one.upos[number]),
                strings.add(one.xpos[number]),
                strings.add(lemmas.lemma(doc[i].text, one.upos[number])),
                _OUTSIDE if label == "O" else _BEGINS if label[0] == "B" else _INSIDE,
                0 if label == "O" else strings.add(label[2:]),
            )
        sentence = doc[root].sent
        for i in range(sentence.start, sentence.end):
            if doc[i].is_space:
                heads[i] = root
    for i in range(len(doc) - 2, 0, -1):
        if doc[i].is_space and table[i + 1, 5] == _INSIDE:
            table[i, 5:] = table[i + 1, 5:]  # a name goes on over a blank within it
    table[:, 0] = (heads - np.arange(len(doc))).astype(np.uint64)
    doc.from_array(_LAYERS, cast(Any, table))
