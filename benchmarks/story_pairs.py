"""Whether two articles tell one story: `python -m benchmarks.story_pairs [--data PATH] [--out PREDICTIONS]`.

Input: one JSON object a line with `text1` and `text2`, and under `overall` how far people found them to
differ, from 1 (one story) to 4. The similarity is the mean of the cosine of both articles' vectors of
meaning and of the root of the cosine of their words, each weighed by its rarity in open texts; nothing is
fitted. Pearson's correlation is with `overall`, its sign turned.
"""

from __future__ import annotations

import argparse
import json
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import correlation

from benchmarks.report import print_metrics, print_table, write_lines
from entente.language import Meaning, ShippedMeaning
from entente.stories.grouping.words import background, found_words

_DEFAULT = Path("../shared/data/stories/story_pairs.jsonl")


def word_vector(text: str) -> dict[str, float]:
    """The stems of a text, by how much they tell, scaled to length one."""
    counts = Counter(word.stem for word in found_words(text))
    rarity = background().rarity
    raw = {stem: (1 + math.log(count)) * rarity(stem) for stem, count in sorted(counts.items())}
    length = math.sqrt(math.fsum(weight * weight for weight in raw.values())) or 1.0
    return {stem: weight / length for stem, weight in raw.items()}


def cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The cosine of two vectors of length one."""
    return math.fsum(weight * other[stem] for stem, weight in one.items() if stem in other)


def by_words(one: str, other: str) -> float:
    """From 0 to 1: the root of the cosine of two texts' words, so that their first shared words count most."""
    return math.sqrt(min(1.0, cosine(word_vector(one), word_vector(other))))


def by_meaning(one: str, other: str, meaning: Meaning) -> float:
    """The cosine of two texts' vectors of meaning."""
    first, second = meaning.vectors([one, other])
    return float(first @ second)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measures and prints; with `--out` also writes the predictions, one pair a line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=_DEFAULT)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args(arguments)
    records = [json.loads(line) for line in options.data.read_text(encoding="utf-8").splitlines()]
    texts = [(one["text1"].strip(), one["text2"].strip()) for one in records]
    meaning = ShippedMeaning()
    words = [by_words(one, other) for one, other in texts]
    meanings = [by_meaning(one, other, meaning) for one, other in texts]
    found = [(one + other) / 2 for one, other in zip(words, meanings, strict=True)]
    if options.out:
        pairs = zip(records, found, strict=True)
        write_lines(options.out, ({"pair_id": one.get("pair_id"), "similarity": round(like, 4)} for one, like in pairs))
    gold = [-float(one["overall"]) for one in records]
    rows = (("words alone", words), ("meaning alone", meanings), ("both", found))
    print_table([(name, correlation(like, gold), f"Pearson over {len(gold)} pairs") for name, like in rows])
    print_metrics("story_pairs", {"pearson": correlation(found, gold)})


if __name__ == "__main__":
    main()
