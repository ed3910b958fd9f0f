"""Answers of the system room in words and rows."""

from entente.cli.wording.differences import difference_lines
from entente.cli.wording.lines import Line, say_lines
from entente.cli.wording.prose import Telling, prose
from entente.cli.wording.rows import ANSWER_COLUMNS, answer_rows

__all__ = ["ANSWER_COLUMNS", "Line", "Telling", "answer_rows", "difference_lines", "prose", "say_lines"]
