"""Train the reader, with checkpoints: a run that is stopped goes on from the last one."""

from __future__ import annotations

import copy
import random
import time
from pathlib import Path
from typing import Any

import torch
from torch.nn.functional import cross_entropy

from training.reader.augment import augment
from training.reader.batches import Batch, collate, group, targets
from training.reader.corpora import Sentence
from training.reader.network import Reader
from training.reader.score import score

AVERAGE_DECAY = 0.998
CHECKPOINT_STEPS = 400
NAMES_SHARE = 0.4
"""Share of the named sentences seen in an epoch: GMB's tags are partly a machine's, and are soon learnt by heart."""
NAMES_SMOOTHING = 0.1


def label_lists(trees: list[Sentence], named: list[Sentence]) -> dict[str, list[str]]:
    """The labels of each layer, sorted."""
    return {
        "upos": sorted({label for one in trees for label in one.upos}),
        "xpos": sorted({label for one in trees for label in one.xpos}),
        "relations": sorted({label for one in trees for label in one.relations}),
        "names": sorted({label for one in named for label in one.names}),
    }


def loss_of(model: Reader, batch: Batch, index: dict[str, dict[str, int]]) -> torch.Tensor:
    """The joint loss of one batch, over the layers its sentences have."""
    words = model.drop(model.encoder(batch.ids, batch.mask, batch.first, batch.shapes))
    heads = model.heads
    if batch.sentences[0].names:
        gold = targets(batch, "names", index["names"])
        return cross_entropy(heads.names(words).transpose(1, 2), gold, label_smoothing=NAMES_SMOOTHING)
    real = batch.real.clone()
    real[:, 0] = True
    gold = targets(batch, "heads", None)
    arcs = heads.arcs(words, real)
    relations = model.relations(heads.relation_dependent(words), heads.relation_head(words), gold.clamp(min=0))
    return (
        cross_entropy(arcs.transpose(1, 2), gold)
        + cross_entropy(relations.transpose(1, 2), targets(batch, "relations", index["relations"]))
        + 0.5 * cross_entropy(heads.upos(words).transpose(1, 2), targets(batch, "upos", index["upos"]))
        + 0.5 * cross_entropy(heads.xpos(words).transpose(1, 2), targets(batch, "xpos", index["xpos"]))
    )


def plan(trees: list[Sentence], named: list[Sentence], draw: random.Random) -> list[list[Sentence]]:
    """One epoch's groups in random order, freshly varied."""
    some = draw.sample(named, int(len(named) * NAMES_SHARE))
    groups = group([augment(one, draw) for one in trees], 900, draw) + group(
        [augment(one, draw) for one in some], 900, draw
    )
    draw.shuffle(groups)
    return groups


def train(
    model: Reader,
    tokenizer: Any,
    labels: dict[str, list[str]],
    trees: list[Sentence],
    named: list[Sentence],
    held_out: tuple[list[Sentence], list[Sentence]],
    *,
    epochs: int,
    seed: int,
    checkpoint: Path,
) -> Reader:
    """Train for `epochs` and return the running average of the weights."""
    draw = random.Random(seed)
    torch.manual_seed(seed)
    index = {layer: {label: number for number, label in enumerate(values)} for layer, values in labels.items()}
    epoch_groups = plan(trees, named, draw)
    steps = epochs * len(epoch_groups)
    optimizer = torch.optim.AdamW(
        [
            {"params": model.encoder.bert.parameters(), "lr": 2e-4},
            {"params": [p for n, p in model.named_parameters() if not n.startswith("encoder.bert.")], "lr": 2e-3},
        ],
        weight_decay=0.01,
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min((s + 1) / 200, max(0.01, (steps - s) / steps))
    )
    average = copy.deepcopy(model).eval()
    step, seen, began = 0, 0, time.monotonic()
    if checkpoint.exists():
        state = torch.load(checkpoint, weights_only=True)
        model.load_state_dict(state["model"])
        average.load_state_dict(state["average"])
        optimizer.load_state_dict(state["optimizer"])
        schedule.load_state_dict(state["schedule"])
        step = state["step"]
    print(f"{len(trees)} trees, {len(named)} named sentences, {steps} steps", flush=True)
    while step < steps:
        for sentences in epoch_groups:
            batch = collate(tokenizer, sentences)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                value = loss_of(model, batch, index)
            optimizer.zero_grad()
            value.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            seen += sum(len(one.words) for one in sentences)
            _follow(average, model, min(AVERAGE_DECAY, step / (step + 10)))
            if step % 100 == 0:
                print(step, f"loss {value.item():.3f}", f"{seen / (time.monotonic() - began):.0f} words/s", flush=True)
            if step % CHECKPOINT_STEPS == 0 or step == steps:
                _save(checkpoint, model, average, optimizer, schedule, step)
            if step % 900 == 0 or step == steps:
                print(step, score(average, tokenizer, labels, *held_out), flush=True)
            if step >= steps:
                break
        epoch_groups = plan(trees, named, draw)
    return average


@torch.no_grad()
def _follow(average: Reader, model: Reader, decay: float) -> None:
    for mean, now in zip(average.parameters(), model.parameters(), strict=True):
        mean.lerp_(now, 1 - decay)


def _save(path: Path, model: Reader, average: Reader, optimizer: Any, schedule: Any, step: int) -> None:
    state = {
        "model": model.state_dict(),
        "average": average.state_dict(),
        "optimizer": optimizer.state_dict(),
        "schedule": schedule.state_dict(),
        "step": step,
    }
    part = path.with_suffix(".part")
    torch.save(state, part)
    part.replace(path)
