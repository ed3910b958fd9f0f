"""Time expressions of news English: finding them, and setting them against a calendar.

A grammar over word classes (`words.toml` holds the words). Finding needs no anchor and no language
model and is linear in the text; resolving is interval arithmetic, so what is not known of the
anchor is not known of the result.
"""

from entente.reading.times.calendar import Days, interval
from entente.reading.times.find import find_times
from entente.reading.times.invert import is_deictic, is_vague, written_on
from entente.reading.times.resolve import resolve
from entente.reading.times.shapes import Tense, TimeExpression, Value
from entente.reading.times.timex import timex_value

__all__ = [
    "Days",
    "Tense",
    "TimeExpression",
    "Value",
    "find_times",
    "interval",
    "is_deictic",
    "is_vague",
    "resolve",
    "timex_value",
    "written_on",
]
