"""When something happened with whom.

    python -m benchmarks.timelines [--data DOCS] [--gold TIMELINES] [--out PREDICTIONS]

Input: dated news articles (MEANTIME), and for each row of the gold (SemEval-2015 task 4) its corpus and the name of its
entity; the gold events are opened only to score. The articles of a corpus are those of the topic that names its
entities most. Metric: the mean over rows of the F1 between the sets of dates, days or "2007-10-XX" or "2007-XX-XX";
gold events without any date are left out, as in date F1 of news-tls.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from benchmarks.event_identity import read_lines
from benchmarks.report import print_metrics, print_table, write_lines
from benchmarks.story_groups import bare_reading
from entente.reading.times import find_times, resolve
from entente.records import DateInterval, Document, Evidence, Published
from entente.stories.events.happenings import Happening, happenings, places_of

_ROOM = Path("../shared/data/stories")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_KINDS = frozenset({"industrial", "average", "index", "composite", "company", "corporation", "group", "worldwide"})
_HEAD = 200
"""Characters from the start of an article in which it may tell its date."""
_UNDATED = "XXXX"


def dated_document(record: Mapping[str, Any]) -> Document:
    """An article with the day it came out: its `date`, or else the first full date in its head."""
    document = bare_reading(record["doc_id"], record["text"]).document
    day = record.get("date") or ""
    if not _DAY.fullmatch(day):
        found = (resolve(one, DateInterval()) for one in find_times(document.text, 0, _HEAD))
        day = next((one.earliest for one in found if one.earliest and one.granularity == "day"), "")
    published = Published(earliest=day, latest=day, granularity="day") if day else Published()
    return msgspec.structs.replace(document, published=published)


def names_of(entity: str, texts: Iterable[str]) -> set[str]:
    """How texts may name an entity: whole, without its number or kind, by a model's number alone, by its letters."""
    every = "\n".join(texts)
    words = entity.split()
    names = {entity, *(word for word in words if any(map(str.isdigit, word)) and any(map(str.isalpha, word)))}
    while len(words) > 1 and (words[-1].casefold() in _KINDS or words[-1].isdigit()):
        words = words[:-1]
        names.add(" ".join(words))
    if words[0] == "US" and len(words) > 1:
        rest = " ".join(words[1:])
        names |= {rest, f"U.S. {rest}", f"United States {rest}"}
    letters = "".join(word[0] for word in words if word[0].isupper())
    if len(letters) > 1 and re.search(rf"\({letters}\)|\b{letters}\b", every):
        names.add(letters)
    return names


def predict(rows: Sequence[Mapping[str, Any]], records: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """One timeline a row: `corpus`, `entity`, `file`, and `timeline` as a list of `date` and `events`."""
    topics: dict[str, list[Document]] = defaultdict(list)
    for record in records:
        topics[record["topic"]].append(dated_document(record))
    entities: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        entities[row["corpus"]].add(row["entity"])
    read = {corpus: topics[_topic(named, topics)] for corpus, named in entities.items()}
    return [
        {
            "corpus": row["corpus"],
            "entity": row["entity"],
            "file": row.get("file"),
            "timeline": _timeline(row["entity"], read[row["corpus"]]),
        }
        for row in rows
    ]


def _topic(entities: Iterable[str], topics: Mapping[str, Sequence[Document]]) -> str:
    """The topic in whose articles the most entities are named, and these the most often."""

    def named(topic: str) -> tuple[int, int, str]:
        counts = [sum(len(places_of([entity], one.text)) for one in topics[topic]) for entity in sorted(entities)]
        return sum(map(bool, counts)), sum(counts), topic

    return max(topics, key=named)


def _timeline(entity: str, documents: Sequence[Document]) -> list[dict[str, Any]]:
    names = names_of(entity, [one.text for one in documents])
    dated: dict[str, list[Evidence]] = defaultdict(list)
    for document in documents:
        for one in happenings(document, places_of(names, document.text)):
            if (day := gold_style(one)) is not None:
                dated[day].append(one.evidence)
    return [{"date": day, "events": [_event(one) for one in told]} for day, told in sorted(dated.items())]


def gold_style(happening: Happening) -> str | None:
    """A day, month or year as the gold writes it; null for what is wider or of another grain."""
    first, last = happening.date.earliest, happening.date.latest
    if first is None or last is None:
        return None
    match happening.date.granularity:
        case "day" if first == last:
            return first
        case "month":
            return f"{first[:7]}-XX"
        case "year" if first[:4] == last[:4]:
            return f"{first[:4]}-XX-XX"
        case _:
            return None


def _event(evidence: Evidence) -> dict[str, Any]:
    return {"doc_id": evidence.document, "start": evidence.start, "end": evidence.end}


def date_f1(gold: Mapping[str, Any], found: Mapping[str, Any]) -> float:
    """F1 between the dates of two timelines."""
    wanted = {one["date"] for one in gold["timeline"] if _UNDATED not in one["date"]}
    got = {one["date"] for one in found["timeline"]}
    return 2 * len(wanted & got) / (len(wanted) + len(got)) if wanted and got else 0.0


def main(arguments: Sequence[str] | None = None) -> None:
    """Reads, scores, prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, default=_ROOM / "meantime_docs.jsonl")
    parser.add_argument("--gold", type=Path, default=_ROOM / "timelines_semeval2015t4.jsonl")
    parser.add_argument("--out", type=Path)
    options = parser.parse_args(arguments)
    rows = read_lines(options.gold)
    asked = [
        {"corpus": row.get("corpus") or row.get("topic"), "entity": row["entity"], "file": row.get("file")}
        for row in rows
    ]
    predicted = predict(asked, read_lines(options.data))
    if options.out:
        write_lines(options.out, predicted)
    scores = [date_f1(row, found) for row, found in zip(rows, predicted, strict=True)]
    by_corpus: dict[str, list[float]] = defaultdict(list)
    for row, score in zip(asked, scores, strict=True):
        by_corpus[row["corpus"]].append(score)
    print_table((corpus, sum(each) / len(each), f"{len(each)} timelines") for corpus, each in sorted(by_corpus.items()))
    print_metrics("timelines", {"date_f1": sum(scores) / len(scores)})


if __name__ == "__main__":
    main()
