"""Who owes what to whom in a scenario.

    python -m benchmarks.whatif [--data CASES] [--out PREDICTIONS]

Input: one case a line. Either `treaty_facts` and `events` (see `whatif_facts`), or a scenario in the command's own
grammar (`scenario`, `command`, `whatif` or `question`) on a `date`, perhaps by a `reading`, judged by the library.
`expected` is opened only to score. Metric: the share of cases of which all that is expected is answered, and no more.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from benchmarks.event_identity import read_lines
from benchmarks.report import print_metrics, print_table, write_lines
from benchmarks.whatif_expected import misses
from benchmarks.whatif_facts import is_fact, world
from entente.errors import EntenteError
from entente.knowledge import bounds, load, load_library
from entente.system import Answer, answer, situation, what_if

_ROOM = Path("../shared/data/system")
_SCENARIO = ("scenario", "command", "whatif", "question")


def predict(case: Mapping[str, Any]) -> dict[str, Any]:
    """The command's JSON for a case, or its `error`."""
    try:
        return dict(json.loads(msgspec.json.encode(_answer(case))))
    except EntenteError as error:
        return {"error": error.line()}


def _answer(case: Mapping[str, Any]) -> Answer:
    day = bounds(case["date"])[0]
    events = case.get("events") or ()
    if case.get("treaty_facts") or any(is_fact(each) for each in events):
        told = world(case.get("treaty_facts", ()), case.get("events", ()))
        facts = situation(told.library, told.steps, day)
        return answer(facts, scenario="; ".join(case.get("events", ())), reading=told.reading, hops=told.hops)
    scenario = "; ".join(events) or next(case[field] for field in _SCENARIO if case.get(field))
    return what_if(scenario, library=load_library(), knowledge=load(), day=day, reading=case.get("reading"))


def wrong(case: Mapping[str, Any], predicted: Mapping[str, Any]) -> list[str]:
    """What is wrong with a prediction, in words."""
    if "error" in predicted:
        return [predicted["error"]]
    try:
        return misses(case["expected"], predicted, closed=bool(case.get("treaty_facts")))
    except (EntenteError, AttributeError, IndexError, KeyError, TypeError) as error:
        # A case that is written otherwise than known counts as missed; the others are still measured.
        return [f"what is expected is not understood: {error}"]


def main(arguments: Sequence[str] | None = None) -> None:
    """Answers, scores, prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, default=_ROOM / "whatif_cases.jsonl")
    parser.add_argument("--out", type=Path)
    options = parser.parse_args(arguments)
    cases = read_lines(options.data)
    asked = [{field: value for field, value in case.items() if field != "expected"} for case in cases]
    begun = time.perf_counter()
    predicted = [predict(case) for case in asked]
    seconds = time.perf_counter() - begun
    if options.out:
        named = zip(cases, predicted, strict=True)
        write_lines(options.out, ({"id": case.get("id"), **each} for case, each in named))
    faults = [wrong(case, each) for case, each in zip(cases, predicted, strict=True)]
    told = zip(cases, faults, strict=True)
    print_table((str(case.get("id")), float(not fault), "; ".join(fault)) for case, fault in told)
    print_table([("milliseconds a case", 1000 * seconds / max(len(cases), 1), "with proofs")])
    print_metrics("whatif", {"exact": sum(not fault for fault in faults) / max(len(cases), 1)})


if __name__ == "__main__":
    main()
