"""The words for what the records of the system room hold as keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping

Label = Callable[[str], str]
"""How a state, place, agreement or item is named to a reader."""

ORDER = ("CERTAIN", "DEPENDS", "POSSIBLE")
"""As a reader wants them: what is sure, what turns on a reading, what hangs on what states choose."""

HOW: Mapping[str, str] = {
    "automatic": "automatically",
    "process": "by its own constitutional processes",
    "discretion": "by such action as it deems necessary itself",
    "consultation": "by consultation first",
    "none": "",
}
"""Automaticity as an adverb."""

HOW_EACH: Mapping[str, str] = {
    **HOW,
    "process": "each by its own constitutional processes",
    "discretion": "each by such action as it deems necessary itself",
}
"""The same, of several."""

AUTOMATICITY: Mapping[str, str] = {
    "automatic": "automatic: nothing else has to be decided",
    "process": "by each party's own constitutional processes",
    "discretion": "discretion: each party deems what action is necessary",
    "consultation": "consultation only",
    "none": "not a matter of help",
}


def cited(article: str, agreement: str, label: Label) -> str:
    """`Article 4, North Atlantic Treaty (nato_1949)`."""
    name = label(agreement)
    key = f" ({agreement})" if name != agreement else ""
    return f"{article}, {name}{key}" if article else f"{name}{key}"
