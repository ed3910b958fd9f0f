"""Sentences into padded tensors."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Any

import torch

from entente.language.shapes import ROOT_SHAPE, word_shape
from training.reader.corpora import Sentence

IGNORED = -100
LONGEST_PIECES = 256


@dataclass
class Batch:
    """Inputs of the network and, where the layer is known, the labels (IGNORED elsewhere)."""

    ids: torch.Tensor
    mask: torch.Tensor
    first: torch.Tensor
    shapes: torch.Tensor
    real: torch.Tensor
    sentences: list[Sentence]


def group(sentences: list[Sentence], words: int, draw: random.Random) -> list[list[Sentence]]:
    """Sentences of like length together, at most `words` positions a group."""
    ordered = sorted(sentences, key=lambda one: len(one.words) + draw.random() * 3)
    groups: list[list[Sentence]] = []
    current: list[Sentence] = []
    for sentence in ordered:
        if current and max(len(sentence.words), len(current[-1].words)) * (len(current) + 1) > words:
            groups.append(current)
            current = []
        current.append(sentence)
    return [*groups, current] if current else groups


def collate(tokenizer: Any, sentences: list[Sentence]) -> Batch:
    """Pad a group; a word past LONGEST_PIECES is not real."""
    pieces = tokenizer(
        [list(one.words) for one in sentences],
        is_split_into_words=True,
        padding=True,
        truncation=True,
        max_length=LONGEST_PIECES,
        return_tensors="pt",
    )
    n = max(len(one.words) for one in sentences) + 1
    first = torch.zeros(len(sentences), n, dtype=torch.long)
    shapes = torch.zeros(len(sentences), n, dtype=torch.long)
    real = torch.zeros(len(sentences), n, dtype=torch.bool)
    for row, sentence in enumerate(sentences):
        seen: set[int] = set()
        for position, word in enumerate(pieces.word_ids(row)):
            if word is not None and word not in seen:
                seen.add(word)
                first[row, word + 1] = position
                real[row, word + 1] = True
        shapes[row, 0] = ROOT_SHAPE
        for number, text in enumerate(sentence.words):
            shapes[row, number + 1] = word_shape(text)
    return Batch(pieces["input_ids"], pieces["attention_mask"], first, shapes, real, sentences)


def targets(batch: Batch, layer: str, index: dict[str, int] | None) -> torch.Tensor:
    """Labels of one layer as (b, n); heads are numbers already (`index` None)."""
    wanted = torch.full(batch.real.shape, IGNORED)
    for row, sentence in enumerate(batch.sentences):
        for number, value in enumerate(getattr(sentence, layer)):
            if batch.real[row, number + 1]:
                label = value if index is None else index.get(value, IGNORED)
                wanted[row, number + 1] = label if label < batch.real.shape[1] or index else IGNORED
    return wanted
