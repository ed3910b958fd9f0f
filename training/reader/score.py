"""Score the network on held-out sentences, before it is exported."""

from __future__ import annotations

import random
from typing import Any

import torch

from training.reader.batches import collate, group
from training.reader.corpora import Sentence
from training.reader.network import Reader


def name_spans(tags: list[str]) -> set[tuple[int, int, str]]:
    """(start, end, label) of the names in BIO tags."""
    spans: set[tuple[int, int, str]] = set()
    start: int | None = None
    label = ""
    for position, tag in enumerate([*tags, "O"]):
        if start is not None and (tag == "O" or tag[0] == "B" or tag[2:] != label):
            spans.add((start, position, label))
            start = None
        if tag != "O" and start is None:
            start, label = position, tag[2:]
    return spans


@torch.no_grad()
def score(
    model: Reader, tokenizer: Any, labels: dict[str, list[str]], trees: list[Sentence], named: list[Sentence]
) -> str:
    """UPOS, UAS, LAS over words and F1 over names, as a line to print."""
    model.eval()
    words = tags = attached = labelled = 0
    for sentences in group(trees, 2000, random.Random(0)):
        batch = collate(tokenizer, sentences)
        real = batch.real.clone()
        real[:, 0] = True
        out = model.heads(model.encoder(batch.ids, batch.mask, batch.first, batch.shapes), real)
        chosen = out[3].argmax(-1)
        relations = model.relations(out[4], out[5], chosen).argmax(-1)
        upos = out[0].argmax(-1)
        for row, one in enumerate(sentences):
            for number, head in enumerate(one.heads):
                right = chosen[row, number + 1].item() == head
                words += 1
                attached += right
                labelled += right and labels["relations"][relations[row, number + 1]] == one.relations[number]
                tags += labels["upos"][upos[row, number + 1]] == one.upos[number]
    found = right_names = wanted = 0
    for sentences in group(named, 2000, random.Random(0)):
        batch = collate(tokenizer, sentences)
        best = model.heads.names(model.encoder(batch.ids, batch.mask, batch.first, batch.shapes)).argmax(-1)
        for row, one in enumerate(sentences):
            got = name_spans([labels["names"][best[row, number + 1]] for number in range(len(one.words))])
            gold = name_spans(list(one.names))
            found, wanted, right_names = found + len(got), wanted + len(gold), right_names + len(got & gold)
    f1 = 2 * right_names / max(1, found + wanted)
    return f"UPOS {tags / words:.4f} UAS {attached / words:.4f} LAS {labelled / words:.4f} names F1 {f1:.4f}"
