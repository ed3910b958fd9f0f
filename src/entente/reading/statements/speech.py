"""One turn of speech while it is being read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from entente.records import Act, Certainty, Span


@dataclass(slots=True, eq=False)
class Speech:
    """A cue with what hangs on it.

    `clause` is the reported words as a stretch of the tree, quoted or not; `quotes` are numbers of
    the page's quotations that belong to it; `words` are spoken words without quotation marks.
    `source` is the head of the phrase that speaks; a `weak` cue needs a speaker who is known.
    """

    cue: Span
    sentence: int
    block: int
    act: Act
    certainty: Certainty = "certain"
    verb: Any | None = None
    source: Any | None = None
    speakers: list[str] = field(default_factory=list)
    clause: tuple[Span, ...] = ()
    frame: str = ""
    quotes: list[int] = field(default_factory=list)
    via: list[str] = field(default_factory=list)
    addressees: list[str] = field(default_factory=list)
    negated: bool = False
    weak: bool = False
    words: tuple[Span, ...] = ()

    @property
    def quotable(self) -> bool:
        """Whether words in quotation marks beside the cue may be its content."""
        return self.frame in ("", "clause", "infinitive", "as")
