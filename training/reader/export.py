"""Write the trained reader as three ONNX graphs with int8 weights, its labels and its lemma table.

encoder.onnx    ids, mask (b, t); first, shapes (b, n)      -> words (b, n, h)
heads.onnx      words, real (b, n)                          -> upos, xpos, names, arcs, dependent, head
relations.onnx  dependent, head (b, n, k); chosen (b, n)    -> relations (b, n, r)

Relations are a graph of their own so that they are scored for the arcs of the decoded tree alone.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers import optimizer
from onnxruntime.transformers.fusion_options import FusionOptions

from training.reader.corpora import read_lemmas
from training.reader.network import Reader

OPSET = 17
LEMMA_SOURCES = ("ewt_train.conllu", "gum_train.conllu")


def export(model: Reader, tokenizer: Any, labels: dict[str, list[str]], data: Path, out: Path) -> None:
    """Write the model folder `out`; the graphs are checked by `python -m benchmarks.syntax`."""
    out.mkdir(parents=True, exist_ok=True)
    model.eval()
    model.encoder.bert.set_attn_implementation("eager")
    words = torch.zeros(2, 5, model.encoder.size)
    real = torch.ones(2, 5, dtype=torch.bool)
    ids = torch.ones(2, 7, dtype=torch.long)
    numbers = torch.zeros(2, 5, dtype=torch.long)
    projection = torch.zeros(2, 5, 100)
    write_graph(
        model.encoder,
        (ids, ids, numbers, numbers),
        ["ids", "mask", "first", "shapes"],
        ["words"],
        out / "encoder.onnx",
        bert=True,
    )
    names = ["upos", "xpos", "names", "arcs", "dependent", "head"]
    write_graph(model.heads, (words, real), ["words", "real"], names, out / "heads.onnx")
    write_graph(
        model.relations,
        (projection, projection, numbers),
        ["dependent", "head", "chosen"],
        ["relations"],
        out / "relations.onnx",
    )
    tokenizer.backend_tokenizer.no_truncation()
    tokenizer.backend_tokenizer.no_padding()
    tokenizer.backend_tokenizer.save(str(out / "tokenizer.json"))
    (out / "labels.json").write_text(json.dumps(labels, indent=1) + "\n", encoding="utf-8")
    (out / "lemmas.json").write_text(
        json.dumps(lemma_table(data), ensure_ascii=False, sort_keys=True, indent=0) + "\n", encoding="utf-8"
    )
    for path in sorted(out.iterdir()):
        print(
            f"{path.name:16} {path.stat().st_size / 2**20:6.2f} MiB",
            hashlib.sha256(path.read_bytes()).hexdigest()[:16],
        )


def write_graph(
    module: torch.nn.Module,
    example: tuple[torch.Tensor, ...],
    inputs: list[str],
    outputs: list[str],
    path: Path,
    *,
    bert: bool = False,
) -> None:
    """Export one module with free batch and length, fuse what can be fused, quantise its weights."""
    axes = {name: {0: "b", 1: "t" if name in ("ids", "mask") else "n"} for name in inputs + outputs}
    if "arcs" in axes:
        axes["arcs"][2] = "n"
    with tempfile.TemporaryDirectory() as folder:
        whole, fused = Path(folder) / "whole.onnx", Path(folder) / "fused.onnx"
        torch.onnx.export(
            module,
            example,
            str(whole),
            input_names=inputs,
            output_names=outputs,
            dynamic_axes=axes,
            opset_version=OPSET,
            dynamo=False,
        )
        if bert:
            options = FusionOptions("bert")
            better = optimizer.optimize_model(
                str(whole), "bert", num_heads=12, hidden_size=384, optimization_options=options
            )
            better.save_model_to_file(str(fused))
        else:
            onnx.save(onnx.load(str(whole)), str(fused))
        quantize_dynamic(
            str(fused),
            str(path),
            weight_type=QuantType.QInt8,
            per_channel=True,
            extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
        )


def lemma_table(data: Path) -> dict[str, dict[str, str]]:
    """UPOS -> form in lower case -> lemma, for forms whose lemma is not the form itself.

    A very short lemma met once that is nowhere a word itself is a slip of an annotator, and is left out.
    """
    seen: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for name in LEMMA_SOURCES:
        for form, upos, lemma in read_lemmas(data / "syntax" / name):
            seen[upos, form.casefold().replace("’", "'")][lemma.casefold()] += 1
    words = {form for _, form in seen}
    table: dict[str, dict[str, str]] = defaultdict(dict)
    for (upos, form), lemmas in seen.items():
        best = min(lemmas, key=lambda lemma: (-lemmas[lemma], lemma))
        slip = lemmas[best] == 1 and best not in words and len(best) < 4
        if best != form and upos not in ("PROPN", "PUNCT", "X", "NUM", "SYM") and not slip:
            table[upos][form] = best
    return dict(table)
