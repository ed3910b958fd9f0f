"""Train the reader, with checkpoints: a run that is stopped goes on from the last one."""

from __future__ import annotations

import copy
import random
import time
from collections.abc import Callable
from dataclasses import dataclass
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

Index = dict[str, dict[str, int]]
"""Label of each layer to its column."""


def label_lists(trees: list[Sentence], named: list[Sentence]) -> dict[str, list[str]]:
    """The labels of each layer, sorted."""
    return {
        "upos": sorted({label for one in trees for label in one.upos}),
        "xpos": sorted({label for one in trees for label in one.xpos}),
        "relations": sorted({label for one in trees for label in one.relations}),
        "names": sorted({label for one in named for label in one.names}),
    }


def loss_of(model: Reader, batch: Batch, index: Index, smoothing: float) -> torch.Tensor:
    """The joint loss of one batch, over the layers its sentences have."""
    words = model.drop(model.encoder(batch.ids, batch.mask, batch.first, batch.shapes))
    heads = model.heads
    if batch.sentences[0].names:
        gold = targets(batch, "names", index["names"])
        return cross_entropy(heads.names(words).transpose(1, 2), gold, label_smoothing=smoothing)
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


@dataclass(frozen=True)
class Stage:
    """A stretch of training: shares of either corpus seen in an epoch, learning rate over the first stage's."""

    epochs: int
    trees: float
    names: float
    rate: float
    smoothing: float


STAGES = (
    Stage(epochs=4, trees=1.0, names=0.4, rate=1.0, smoothing=0.1),
    Stage(epochs=1, trees=0.4, names=1.0, rate=0.4, smoothing=0.0),
)
"""GMB's tags are partly a machine's and are soon learnt by heart: few passes, the last a gentle one."""


def plan(trees: list[Sentence], named: list[Sentence], stage: Stage, draw: random.Random) -> list[list[Sentence]]:
    """One epoch's groups in random order, freshly varied."""
    groups: list[list[Sentence]] = []
    for sentences, share in ((trees, stage.trees), (named, stage.names)):
        some = draw.sample(sentences, int(len(sentences) * share))
        groups += group([augment(one, draw) for one in some], 900, draw)
    draw.shuffle(groups)
    return groups


def train(
    model: Reader,
    tokenizer: Any,
    labels: dict[str, list[str]],
    corpora: tuple[list[Sentence], list[Sentence]],
    held_out: tuple[list[Sentence], list[Sentence]],
    *,
    seed: int,
    checkpoint: Path,
    stages: tuple[Stage, ...] = STAGES,
) -> Reader:
    """Train through all stages and return the running average of the weights.

    `corpora` and `held_out` are (trees, sentences with names); a stage done or begun is taken from its checkpoint.
    """
    index = {layer: {label: number for number, label in enumerate(values)} for layer, values in labels.items()}
    for number, stage in enumerate(stages):
        run = Run(model, tokenizer, index, stage, random.Random(seed + number), checkpoint.with_suffix(f".{number}.pt"))
        print(f"stage {number}: {run.steps(corpora)} steps", flush=True)
        model = run.through(corpora, lambda average: print(score(average, tokenizer, labels, *held_out), flush=True))
    return model


class Run:
    """One stage under way."""

    def __init__(
        self, model: Reader, tokenizer: Any, index: Index, stage: Stage, draw: random.Random, checkpoint: Path
    ) -> None:
        self.model, self.tokenizer, self.index, self.stage = model, tokenizer, index, stage
        self.draw, self.checkpoint = draw, checkpoint
        self.average = copy.deepcopy(model).eval()
        slow = [p for n, p in model.named_parameters() if n.startswith("encoder.bert.")]
        fast = [p for n, p in model.named_parameters() if not n.startswith("encoder.bert.")]
        rates = [{"params": slow, "lr": 2e-4 * stage.rate}, {"params": fast, "lr": 2e-3 * stage.rate}]
        self.optimizer = torch.optim.AdamW(rates, weight_decay=0.01)

    def steps(self, corpora: tuple[list[Sentence], list[Sentence]]) -> int:
        """How many steps the stage takes."""
        return self.stage.epochs * len(plan(*corpora, self.stage, random.Random(0)))

    def through(self, corpora: tuple[list[Sentence], list[Sentence]], report: Callable[[Reader], None]) -> Reader:
        """Train to the end of the stage; the running average of the weights."""
        torch.manual_seed(self.draw.randrange(2**31))
        steps = self.steps(corpora)
        schedule = torch.optim.lr_scheduler.LambdaLR(
            self.optimizer, lambda s: min((s + 1) / 200, max(0.01, (steps - s) / steps))
        )
        step, began = self._resume(schedule), time.monotonic()
        self.model.train()
        while step < steps:
            for sentences in plan(*corpora, self.stage, self.draw)[: steps - step]:
                value = self._learn(sentences)
                schedule.step()
                step += 1
                _follow(self.average, self.model, min(AVERAGE_DECAY, step / (step + 10)))
                if step % 100 == 0:
                    print(step, f"loss {value:.3f}", f"{(time.monotonic() - began) / 60:.1f} min", flush=True)
                if step % CHECKPOINT_STEPS == 0 or step == steps:
                    self._save(schedule, step)
                    report(self.average)
        return self.average

    def _learn(self, sentences: list[Sentence]) -> float:
        batch = collate(self.tokenizer, sentences)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            value = loss_of(self.model, batch, self.index, self.stage.smoothing)
        self.optimizer.zero_grad()
        value.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        return float(value.item())

    def _resume(self, schedule: Any) -> int:
        """Take up the checkpoint of this stage, if there is one; the step it stands at."""
        if not self.checkpoint.exists():
            return 0
        state = torch.load(self.checkpoint, weights_only=True)
        for name, held in self._parts(schedule).items():
            held.load_state_dict(state[name])
        return int(state["step"])

    def _save(self, schedule: Any, step: int) -> None:
        state = {name: held.state_dict() for name, held in self._parts(schedule).items()}
        part = self.checkpoint.with_suffix(".part")
        torch.save({**state, "step": step}, part)
        part.replace(self.checkpoint)

    def _parts(self, schedule: Any) -> dict[str, Any]:
        return {"model": self.model, "average": self.average, "optimizer": self.optimizer, "schedule": schedule}


@torch.no_grad()
def _follow(average: Reader, model: Reader, decay: float) -> None:
    for mean, now in zip(average.parameters(), model.parameters(), strict=True):
        mean.lerp_(now, 1 - decay)
