"""The network: a shared encoder and its heads.

Shapes in this file: b sentences, n words of the longest sentence plus the root at position 0,
t word pieces, h hidden size.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import nn

from entente.language.shapes import ROOT_SHAPE

SHAPES = ROOT_SHAPE + 1


def _layer(size: int, out: int) -> nn.Sequential:
    return nn.Sequential(nn.Linear(size, out), nn.ReLU(), nn.Dropout(0.2))


class Encoder(nn.Module):
    """MiniLM plus the shape of each word: one vector a word, taken at its first piece."""

    def __init__(self, bert: Any, shape_size: int = 16) -> None:
        super().__init__()
        self.bert = bert
        self.shape = nn.Embedding(SHAPES, shape_size)
        self.size = bert.config.hidden_size + shape_size

    def forward(self, ids: torch.Tensor, mask: torch.Tensor, first: torch.Tensor, shapes: torch.Tensor) -> torch.Tensor:
        """ids, mask (b, t); first, shapes (b, n) -> (b, n, h)."""
        hidden = self.bert(input_ids=ids, attention_mask=mask).last_hidden_state
        words = hidden.gather(1, first.unsqueeze(-1).expand(-1, -1, hidden.shape[-1]))
        return torch.cat([words, self.shape(shapes)], -1)


class Heads(nn.Module):
    """Tags, names, arc scores and the two projections that relations are scored from."""

    def __init__(self, size: int, upos: int, xpos: int, names: int, arc: int = 256, relation: int = 100) -> None:
        super().__init__()
        self.upos, self.xpos, self.names = nn.Linear(size, upos), nn.Linear(size, xpos), nn.Linear(size, names)
        self.arc_head, self.arc_dependent = _layer(size, arc), _layer(size, arc)
        self.relation_head, self.relation_dependent = _layer(size, relation), _layer(size, relation)
        self.arc = nn.Parameter(torch.randn(arc + 1, arc) * 0.02)

    def arcs(self, words: torch.Tensor, real: torch.Tensor) -> torch.Tensor:
        """(b, n, n): score of each position as head of each word; positions not `real` are shut out."""
        dependent = self.arc_dependent(words)
        ones = torch.ones_like(dependent[..., :1])
        scores = torch.cat([dependent, ones], -1) @ self.arc @ self.arc_head(words).transpose(1, 2)
        return scores + (real.unsqueeze(1).float() - 1.0) * 1e4

    def forward(self, words: torch.Tensor, real: torch.Tensor) -> tuple[torch.Tensor, ...]:
        """words (b, n, h), real (b, n) -> upos, xpos, name scores, arc scores, two projections."""
        return (
            self.upos(words),
            self.xpos(words),
            self.names(words),
            self.arcs(words, real),
            self.relation_dependent(words),
            self.relation_head(words),
        )


class Relations(nn.Module):
    """The relation of each word to its chosen head."""

    def __init__(self, relations: int, size: int = 100) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.randn(relations, size + 1, size + 1) * 0.02)

    def forward(self, dependent: torch.Tensor, head: torch.Tensor, chosen: torch.Tensor) -> torch.Tensor:
        """Projections (b, n, k) and chosen heads (b, n) -> relation scores (b, n, relations)."""
        head = head.gather(1, chosen.unsqueeze(-1).expand(-1, -1, head.shape[-1]))
        one = torch.ones_like(dependent[..., :1])
        left = torch.cat([dependent, one], -1)
        right = torch.cat([head, one], -1)
        b, n, k = left.shape
        mixed = left.reshape(b * n, k) @ self.weight.permute(1, 0, 2).reshape(k, -1)
        mixed = mixed.reshape(b * n, self.weight.shape[0], k)
        return (mixed @ right.reshape(b * n, k, 1)).reshape(b, n, -1)


class Reader(nn.Module):
    """Everything that is trained together."""

    def __init__(self, bert: Any, labels: dict[str, list[str]]) -> None:
        super().__init__()
        self.encoder = Encoder(bert)
        self.drop = nn.Dropout(0.2)
        self.heads = Heads(self.encoder.size, len(labels["upos"]), len(labels["xpos"]), len(labels["names"]))
        self.relations = Relations(len(labels["relations"]))
