"""How fast a folder of articles is read, what that costs over the bare encoder, and in how much memory.

    python -m benchmarks.speed [--data FOLDER] [--articles N]

The articles are read again and again until N have been read. `over_encoder` is the time of the whole
reading (files to records, of all documents) over the time of the bare encoder on the sentences of the same
text, in one run. `cold_start` is one whole `entente read` in a process of its own, whose peak memory is
`peak_mib`.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.pile import documents, read_pile
from benchmarks.report import print_metrics, print_table
from entente.language import Pipeline, load_pipeline
from entente.records import Document


@dataclass(frozen=True)
class Timing:
    """One measured run over some articles."""

    articles: int
    words: int
    reading: float
    encoder: float

    def metrics(self) -> dict[str, float]:
        """What goes on the last line, memory left out."""
        return {
            "articles_per_second": self.articles / self.reading,
            "words_per_second": self.words / self.reading,
            "over_encoder": self.reading / self.encoder,
        }


def measure(folder: Path, articles: int) -> Timing:
    """Reads the folder whole until `articles` have been read, the encoder alone after each time."""
    pipeline = load_pipeline()
    pile = documents(folder)
    words = sum(len(document.text.split()) for document in pile)
    read_pile(folder, pipeline)  # the first reading loads graphs and knowledge
    rounds = max(1, -(-articles // len(pile)))
    reading = encoder = 0.0
    for _ in range(rounds):
        reading += _seconds_reading(folder, pipeline)
        encoder += _seconds_encoding(pile, pipeline)
    return Timing(articles=rounds * len(pile), words=rounds * words, reading=reading, encoder=encoder)


def _seconds_reading(folder: Path, pipeline: Pipeline) -> float:
    started = time.perf_counter()
    read_pile(folder, pipeline)
    return time.perf_counter() - started


def _seconds_encoding(pile: list[Document], pipeline: Pipeline) -> float:
    parsed = [pipeline.parse(document.text) for document in pile]
    started = time.perf_counter()
    for doc in parsed:
        pipeline.encode_only(doc)
    return time.perf_counter() - started


def cold_start(folder: Path) -> tuple[float, float]:
    """Seconds of one `entente read` in a fresh process, and its peak memory in MiB."""
    with tempfile.TemporaryDirectory() as out:
        command = [sys.executable, "-m", "entente", "read", str(folder), "-o", out]
        started = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603
        seconds = time.perf_counter() - started
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return seconds, peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/seeds"))
    parser.add_argument("--articles", type=int, default=25, help="how many articles to read at least")
    options = parser.parse_args()
    seconds, peak = cold_start(options.data)
    timing = measure(options.data, options.articles)
    metrics = {**timing.metrics(), "peak_mib": peak}
    remark = f"{timing.articles} articles, {timing.words} words"
    print_table([(name, figure, remark) for name, figure in metrics.items()])
    print_table([("cold_start", seconds, "seconds of one entente read")])
    print_metrics("speed", metrics)


if __name__ == "__main__":
    main()
