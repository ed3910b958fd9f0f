"""Blocks: lines, and hard-wrapped paragraphs put together."""

from __future__ import annotations

import pytest

from entente.text import paragraphs

WRAPPED = (
    "The foreign ministers of Norland and Sudmark met on Tuesday in the\n"
    "harbour town of Vessel and agreed to open the joint patrol of the\n"
    "strait again, which had been given up two years ago after a quarrel\n"
    "over fish.\n"
    "\n"
    "Both sides called the talks friendly. The patrol will start again in\n"
    "spring, when the ice is gone, with two boats from each of the navies\n"
    "and a common command in Vessel."
)


def blocks(text: str) -> list[str]:
    return [text[block.start : block.end] for block in paragraphs(text)]


def test_each_line_is_a_block_without_its_blanks() -> None:
    assert blocks("  One line.\u00a0\n\n\tAnother. \nA third.") == ["One line.", "Another.", "A third."]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r", "\u2028", "\x85"])
def test_every_line_end_counts(line_end: str) -> None:
    assert blocks(f"One.{line_end}Two.{line_end}{line_end}Three.") == ["One.", "Two.", "Three."]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_hard_wrapped_paragraphs_are_joined(line_end: str) -> None:
    found = blocks(WRAPPED.replace("\n", line_end))
    assert [block.split()[0] for block in found] == ["The", "Both"]
    assert found[0].endswith("over fish.")


def test_a_title_stuck_to_a_wrapped_paragraph_stays_apart() -> None:
    assert blocks("Patrol to start again\n" + WRAPPED)[0] == "Patrol to start again"


def test_a_list_in_a_wrapped_text_stays_lines() -> None:
    assert blocks(WRAPPED + "\n\n- boats\n- money\n- fish")[-3:] == ["- boats", "- money", "- fish"]


def test_lines_of_many_lengths_are_not_joined() -> None:
    lines = [
        "Short line.",
        "A line that is a good deal longer than that one was.",
        "Middling line here.",
        "Word",
        "Two words",
    ]
    assert blocks("\n".join(lines)) == lines


def test_one_paragraph_a_line_is_not_joined() -> None:
    lines = ["The patrol of the strait began on Tuesday, the two governments said in Vessel." for _ in range(6)]
    longer = [
        line + " They gave no reason, and none was asked for by the newspapers." * (index % 3)
        for index, line in enumerate(lines)
    ]
    assert blocks("\n".join(longer)) == longer


def test_no_text_has_no_blocks() -> None:
    assert paragraphs(" \n\t\r\n\u00a0 ") == ()
