"""Words to offsets: exactly once, the second time, or not at all."""

from __future__ import annotations

import pytest

from benchmarks.scoring.quoted_gold import build, locate

TEXT = "Vega spoke. “We agree,” Vega said."


def test_words_are_found_where_they_stand() -> None:
    start, end = locate(TEXT, "We agree")
    assert TEXT[start:end] == "We agree"


def test_the_second_time() -> None:
    assert locate(TEXT, "Vega@2")[0] == TEXT.rindex("Vega")


@pytest.mark.parametrize("words", ["We disagree", "Vega@3"])
def test_words_that_are_not_there_stop_the_run(words: str) -> None:
    with pytest.raises(LookupError, match="not found"):
        locate(TEXT, words)


def test_an_empty_target_is_null() -> None:
    marked = {
        "documents": [
            {
                "file": "a.txt",
                "events": [
                    {"anchor": "We agree", "types": ["AGREE"], "source": ["ARG"], "target": [""], "status": "actual"}
                ],
            }
        ],
        "dates": {},
        "names": {"aliases": []},
        "contested": [],
        "agreements": [],
    }
    assert build(marked, {"a.txt": TEXT})["events"][0]["target"] == [None]
