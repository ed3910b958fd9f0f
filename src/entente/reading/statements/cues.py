"""The cues of reported speech, from `knowledge/reading/cues.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from entente.reading.data import reading_table
from entente.records import Act, Certainty


@dataclass(frozen=True, slots=True)
class Cue:
    """One way a word reports speech; `content` names the places where the reported words may stand.

    `particles` must stand beside the verb; `objects` are the only nouns its object may be, `barred`
    those it may not be; a `target` belongs to the words ("accused X of …"); a `weak` cue needs a speaker
    who is known; one that is `negated` reports only so.
    """

    act: Act
    content: frozenset[str]
    certainty: Certainty = "certain"
    particles: frozenset[str] = frozenset()
    objects: frozenset[str] = frozenset()
    barred: frozenset[str] = frozenset()
    target: bool = False
    weak: bool = False
    negated: bool = False


@cache
def verb_cues() -> dict[str, tuple[Cue, ...]]:
    """Lemma of a verb -> the ways it reports speech, in the order of the file."""
    return _cues("verb")


@cache
def noun_cues() -> dict[str, tuple[Cue, ...]]:
    """Lemma of a noun -> the ways it reports speech, in the order of the file."""
    return _cues("noun")


def _cues(kind: str) -> dict[str, tuple[Cue, ...]]:
    table: dict[str, list[Cue]] = {}
    for entry in reading_table("cues")[kind]:
        cue = Cue(
            act=entry["act"],
            content=frozenset(entry["content"]),
            certainty=entry.get("certainty", "certain"),
            particles=frozenset(entry.get("particle", ())),
            objects=frozenset(entry.get("objects", ())),
            barred=frozenset(entry.get("barred", ())),
            target=entry.get("target", False),
            weak=entry.get("weak", False),
            negated=entry.get("negated", False),
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
