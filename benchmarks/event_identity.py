"""Which mentions tell of one event.

    python -m benchmarks.event_identity [--data DOCS] [--mentions GOLD] [--out PREDICTIONS]

Input: articles and the places of their event mentions (ECB+). The articles are grouped into stories as the product
groups them, and the mentions of each story gathered as it gathers reports; gold topics, stories and types are not
looked at. Metric: CoNLL F1, singletons counted, over the mentions that were checked by the corpus's makers where the
file says so (`validated`); `conll_f1_all` takes in the others.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.report import print_metrics, print_table, write_lines
from benchmarks.scoring.coreference import conll_f1, score_clusters
from benchmarks.story_groups import article, day_of
from benchmarks.story_groups import predict as story_groups
from entente.records import Evidence, content_id
from entente.stories.events.mentions import gather_mentions

_ROOM = Path("../shared/data/stories")


def read_lines(path: Path) -> list[dict[str, Any]]:
    """The records of a file with one JSON object a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def stories_of(records: Sequence[Mapping[str, Any]]) -> list[list[str]]:
    """Document ids by story, as the product groups them; lines that hold an article's address are taken out first."""
    articles = [(article(one.get("title"), one["text"]), day_of(one.get("date"))) for one in records]
    stories: dict[str, list[str]] = defaultdict(list)
    for record, story in zip(records, story_groups(articles), strict=True):
        stories[story].append(record["doc_id"])
    return [documents for _, documents in sorted(stories.items())]


def predict(
    stories: Sequence[Sequence[str]], texts: Mapping[str, str], mentions: Iterable[Evidence]
) -> list[dict[str, Any]]:
    """One record a mention: `doc_id`, `start`, `end`, `cluster`."""
    told: dict[str, list[Evidence]] = defaultdict(list)
    for mention in mentions:
        told[mention.document].append(mention)
    found = []
    for story in stories:
        for one in gather_mentions([mention for document in story for mention in told[document]], texts):
            cluster = content_id("event", one[0].document, one[0].start, one[0].end)
            found += [{"doc_id": m.document, "start": m.start, "end": m.end, "cluster": cluster} for m in one]
    return found


def main(arguments: Sequence[str] | None = None) -> None:
    """Groups, gathers, scores, prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, default=_ROOM / "ecbplus_docs.jsonl")
    parser.add_argument("--mentions", type=Path, default=_ROOM / "ecbplus_mentions.jsonl")
    parser.add_argument("--out", type=Path)
    options = parser.parse_args(arguments)
    records = read_lines(options.data)
    given = [one for one in read_lines(options.mentions) if one.get("kind", "event") == "event"]
    texts = {one["doc_id"]: one["text"] for one in records}
    spans = {(one["doc_id"], one["start"], one["end"]) for one in given}
    asked = [Evidence(document=document, start=start, end=end) for document, start, end in sorted(spans)]
    predicted = predict(stories_of(records), texts, [one for one in asked if one.document in texts])
    if options.out:
        write_lines(options.out, predicted)
    report(given, predicted)


def report(given: Sequence[Mapping[str, Any]], predicted: Sequence[Mapping[str, Any]]) -> None:
    """Scores the checked mentions, and all."""
    found = {_key(one): one["cluster"] for one in predicted}
    every = {_key(one): one["cluster"] for one in given}
    checked = {_key(one): one["cluster"] for one in given if one.get("validated", True)}
    for name, gold in (("checked", checked), ("all", every)):
        scores = score_clusters(gold, found)
        print_table(
            (f"{name} {measure}", score.f1, f"P {score.precision:.3f} R {score.recall:.3f}")
            for measure, score in scores.items()
        )
        print(f"{name}: {len(gold)} mentions, {len(set(gold.values()))} events")
    print_metrics("event_identity", {"conll_f1": conll_f1(checked, found), "conll_f1_all": conll_f1(every, found)})


def _key(one: Mapping[str, Any]) -> tuple[str, int, int]:
    return one["doc_id"], one["start"], one["end"]


if __name__ == "__main__":
    main()
