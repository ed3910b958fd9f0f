"""The cues of reported speech, from `knowledge/reading/cues.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from entente.reading.data import reading_table
from entente.records import Act, Certainty


@dataclass(frozen=True, slots=True)
class Cue:
    """One way a verb reports speech; `content` names the places where the reported words may stand.

    `particles` must stand beside the verb; `objects` are the only nouns its object may be.
    """

    act: Act
    content: frozenset[str]
    certainty: Certainty = "certain"
    quotation: bool = False
    particles: frozenset[str] = frozenset()
    objects: frozenset[str] = frozenset()


@cache
def verb_cues() -> dict[str, tuple[Cue, ...]]:
    """Lemma -> the ways it reports speech, in the order of the file."""
    table: dict[str, list[Cue]] = {}
    for entry in reading_table("cues")["verb"]:
        cue = Cue(
            act=entry["act"],
            content=frozenset(entry["content"]),
            certainty=entry.get("certainty", "certain"),
            quotation=entry.get("quotation", False),
            particles=frozenset(entry.get("particle", ())),
            objects=frozenset(entry.get("objects", ())),
        )
        for lemma in entry["lemmas"]:
            table.setdefault(lemma, []).append(cue)
    return {lemma: tuple(cues) for lemma, cues in table.items()}


@cache
def cue_words(section: str, name: str) -> frozenset[str]:
    """A list of words of the cue file: ("nouns", "document"), ("modals", "possible")."""
    return frozenset(reading_table("cues")[section][name])


@cache
def document_nouns() -> frozenset[str]:
    """Nouns for texts that speak for somebody: statements, readouts, editorials."""
    return cue_words("nouns", "document") | cue_words("nouns", "record") | cue_words("nouns", "column")
