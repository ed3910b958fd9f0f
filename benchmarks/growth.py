"""Seconds and memory to group, de-duplicate and align ever more articles, and to add a hundred to a full store.

    python -m benchmarks.growth [--most 100000] [--added 100] [--jobs N]

Texts and readings are made up (`benchmarks.invented_pile`) and kept in a store before the clock starts; reading itself
is measured by `speed`. So is the sentence encoder: here a text's vector is made from its words. Stories are told as
`entente read` tells them, in as many processes; their memory counts. Each size runs in a process of its own.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice
from pathlib import Path

import numpy as np

from benchmarks.invented_pile import invented_readings
from benchmarks.memory import PeakMemory
from benchmarks.report import print_metrics, print_table
from entente.cli.synthesis import Synthesis, synthesise
from entente.cli.telling import Find, Keep, Tell
from entente.knowledge import load
from entente.language.meaning import WIDTH, Vectors
from entente.records import CONTRACT, Meta
from entente.store import Store, open_store
from entente.stories import compare, gist, moves, regroup, tell

SIZES = (1_000, 10_000, 100_000)


class WordMeaning:
    """Vectors made from words, in place of the encoder's."""

    def vectors(self, texts: Sequence[str]) -> Vectors:
        """(texts, WIDTH): the scaled sum of one arbitrary vector a word."""
        found = np.zeros((len(texts), WIDTH), dtype=np.float32)
        for row, text in zip(found, texts, strict=True):
            for word in text.split():
                row += _arbitrary(word)
            row /= float(np.linalg.norm(row)) or 1.0
        return found


@lru_cache(maxsize=50_000)
def _arbitrary(word: str) -> Vectors:
    seed = int.from_bytes(hashlib.blake2b(word.encode(), digest_size=8).digest(), "big")
    vector: Vectors = np.random.default_rng(seed).standard_normal(WIDTH).astype(np.float32)
    return vector


def telling(_find: Find, _keep: Keep) -> Tell:
    """What tells a story; vectors made from words are not worth keeping."""
    knowledge, meaning = load(), WordMeaning()
    return lambda readings, judgements: tell(readings, knowledge, meaning, judgements)


def grown(store: Store, jobs: int | None = None) -> float:
    """Seconds to bring the accounts of a store up to its readings."""
    synthesis = Synthesis(
        gist=gist,
        regroup=regroup,
        moves=moves,
        tell=telling(store.vectors, store.keep_vectors),
        compare=compare,
        teller="growth",
        elsewhere=telling,
    )
    meta = Meta(contract=CONTRACT, entente="growth", models={})
    began = time.perf_counter()
    synthesise(store, synthesis, meta, progress=lambda *_: None, jobs=jobs)
    return time.perf_counter() - began


def measure(count: int, added: int, jobs: int | None = None) -> dict[str, float]:
    """Figures of one size, in this process."""
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder), create=True) as store:
        readings = invented_readings(count + added, seed=1)
        for reading in islice(readings, count):
            store.save_reading(reading, reader="growth")
        begun = sum(os.times()[:4])
        with PeakMemory() as peak:
            seconds = grown(store, jobs)
        cores = sum(os.times()[:4]) - begun
        for reading in readings:
            store.save_reading(reading, reader="growth")
        with PeakMemory() as again:
            more = grown(store, jobs)
        stories = len(store.stories())
    most = max(peak.mib, again.mib)
    return {"seconds": seconds, "core_seconds": cores, "peak_mib": most, "added_seconds": more, "stories": stories}


def exponent(seconds: dict[int, float]) -> float:
    """The slope of the logarithm of the time over that of the number of articles, by least squares."""
    xs, ys = [math.log(one) for one in seconds], [math.log(one) for one in seconds.values()]
    middle, height = sum(xs) / len(xs), sum(ys) / len(ys)
    above = sum((x - middle) * (y - height) for x, y in zip(xs, ys, strict=True))
    return above / (sum((x - middle) ** 2 for x in xs) or 1.0)


def main() -> None:
    """Measures each size in a process of its own, prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--most", type=int, default=SIZES[-1], help="the largest number of articles")
    parser.add_argument("--added", type=int, default=100, help="how many are added to the full store")
    parser.add_argument("--jobs", type=int, help="processes that tell stories; left out: as many as pay")
    parser.add_argument("--one", type=int, help="measure this size alone and print it as JSON")
    options = parser.parse_args()
    if options.one:
        print(json.dumps(measure(options.one, options.added, options.jobs)))
        return
    found: dict[int, dict[str, float]] = {}
    for size in [one for one in SIZES if one <= options.most] or [options.most]:
        command = [sys.executable, "-m", "benchmarks.growth", "--one", str(size), "--added", str(options.added)]
        command += ["--jobs", str(options.jobs)] if options.jobs else []
        done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - this very program
        found[size] = json.loads(done.stdout.splitlines()[-1])
        rows = [(f"{size} articles, {name}", value, "") for name, value in found[size].items()]
        print_table(rows)
    largest = max(found)
    metrics = {
        f"seconds_{largest // 1000}k": found[largest]["seconds"],
        "peak_mib": found[largest]["peak_mib"],
        "exponent": exponent({size: one["seconds"] for size, one in found.items()}),
        "added_seconds": found[largest]["added_seconds"],
    }
    print_metrics("growth", metrics)


if __name__ == "__main__":
    main()
