"""Run the shipped ONNX graphs over sentences.

Shapes: b sentences, n words of the longest sentence plus the root at position 0, t word pieces,
h the size of a word's vector, r relations.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from entente.language.labels import model_file, shipped_labels
from entente.language.names import decode_names
from entente.language.shapes import ROOT_SHAPE, word_shape
from entente.language.tree import decode_tree

LONGEST_PIECES = 256
"""Pieces the model was trained to see at once; later words of a longer sentence are read as unknown."""
BATCH_PIECES = 2048
"""Padded word pieces in one run of the encoder."""

Words = Sequence[str]


@dataclass(frozen=True, slots=True)
class Annotation:
    """What the model says of one sentence. `heads` are word numbers in the sentence; the root is its own head."""

    upos: list[str]
    xpos: list[str]
    heads: list[int]
    relations: list[str]
    names: list[str]


@dataclass(frozen=True, slots=True)
class _Batch:
    order: list[int]
    ids: NDArray[np.int64]
    mask: NDArray[np.int64]
    first: NDArray[np.int64]
    shapes: NDArray[np.int64]
    real: NDArray[np.bool_]


class Graphs:
    """The encoder and its heads, loaded once; `threads` of the machine's cores, 0 for all.

    `vocabulary` holds the whole words the encoder knows, in lower case.
    """

    def __init__(self, *, threads: int = 0) -> None:
        import onnxruntime as runtime
        from tokenizers import Tokenizer

        def session(name: str, workers: int) -> Any:
            options = runtime.SessionOptions()
            options.intra_op_num_threads = workers
            options.log_severity_level = 3
            return runtime.InferenceSession(str(model_file(name)), options, providers=["CPUExecutionProvider"])

        self._encoder = session("encoder.onnx", threads)
        # The heads are small: waiting workers of theirs would take the cores from the encoder's.
        self._heads = session("heads.onnx", 1)
        self._relations = session("relations.onnx", 1)
        self._tokenizer = Tokenizer.from_file(str(model_file("tokenizer.json")))
        self._labels = shipped_labels()
        self.vocabulary = frozenset(word for word in self._tokenizer.get_vocab() if word.isalpha())

    def annotate(self, sentences: Sequence[Words]) -> list[Annotation]:
        """Tags, tree and names of each sentence, in the order given; no sentence may be empty."""
        found: list[Annotation | None] = [None] * len(sentences)
        for batch in self._batches(sentences):
            words = self._encode(batch)
            outputs = self._heads.run(None, {"words": words, "real": batch.real})
            upos, xpos, names, arcs, dependent, head = outputs
            chosen = np.zeros(batch.first.shape, dtype=np.int64)
            for row, number in enumerate(batch.order):
                n = len(sentences[number]) + 1
                chosen[row, 1:n] = decode_tree(arcs[row, :n, :n])
            inputs = {"dependent": dependent, "head": head, "chosen": chosen}
            relations = self._relations.run(None, inputs)[0].argmax(-1)
            best_upos, best_xpos = upos.argmax(-1), xpos.argmax(-1)
            for row, number in enumerate(batch.order):
                n = len(sentences[number]) + 1
                found[number] = Annotation(
                    upos=[self._labels.upos[value] for value in best_upos[row, 1:n]],
                    xpos=[self._labels.xpos[value] for value in best_xpos[row, 1:n]],
                    heads=[int(head) - 1 if head else word for word, head in enumerate(chosen[row, 1:n])],
                    relations=[
                        self._labels.relations[value] if head else "root"
                        for value, head in zip(relations[row, 1:n], chosen[row, 1:n], strict=True)
                    ],
                    names=decode_names(names[row, 1:n], self._labels.names),
                )
        return [one for one in found if one is not None]

    def encode_only(self, sentences: Sequence[Words]) -> int:
        """Run the bare encoder over the sentences and give the number of words: the yardstick of `speed`."""
        return sum(int(batch.real.sum()) for batch in self._batches(sentences) if self._encode(batch) is not None)

    def _encode(self, batch: _Batch) -> NDArray[np.float32]:
        inputs = {"ids": batch.ids, "mask": batch.mask, "first": batch.first, "shapes": batch.shapes}
        words: NDArray[np.float32] = self._encoder.run(None, inputs)[0]
        return words

    def _batches(self, sentences: Sequence[Words]) -> Iterator[_Batch]:
        """Sentences of like length together, so that little is padded."""
        pieces = self._tokenizer.encode_batch([list(words) for words in sentences], is_pretokenized=True)
        order = sorted(range(len(sentences)), key=lambda number: (len(pieces[number].ids), number))
        current: list[int] = []
        for number in order:
            if current and min(len(pieces[number].ids), LONGEST_PIECES) * (len(current) + 1) > BATCH_PIECES:
                yield _pad(sentences, pieces, current)
                current = []
            current.append(number)
        if current:
            yield _pad(sentences, pieces, current)


def _pad(sentences: Sequence[Words], pieces: Any, order: list[int]) -> _Batch:
    t = min(LONGEST_PIECES, max(len(pieces[number].ids) for number in order))
    n = max(len(sentences[number]) for number in order) + 1
    ids = np.zeros((len(order), t), dtype=np.int64)
    mask = np.zeros((len(order), t), dtype=np.int64)
    first = np.zeros((len(order), n), dtype=np.int64)
    shapes = np.zeros((len(order), n), dtype=np.int64)
    real = np.zeros((len(order), n), dtype=np.bool_)
    real[:, 0] = True
    shapes[:, 0] = ROOT_SHAPE
    for row, number in enumerate(order):
        one = pieces[number]
        length = min(len(one.ids), t)
        ids[row, :length] = one.ids[:length]
        mask[row, :length] = 1
        for position in range(length - 1, -1, -1):
            word = one.word_ids[position]
            if word is not None:
                first[row, word + 1] = position
                real[row, word + 1] = True
        shapes[row, 1 : len(sentences[number]) + 1] = [word_shape(word) for word in sentences[number]]
    return _Batch(order, ids, mask, first, shapes, real)
