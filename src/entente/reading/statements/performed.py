"""The act that the quoted words themselves perform: "we condemn", said plainly, condemns."""

from __future__ import annotations

from typing import Any

from entente.reading.actors.cast import Cast
from entente.reading.actors.coordination import SUBJECTS, parties
from entente.reading.data import reading_table
from entente.reading.page import Page
from entente.reading.statements.cues import verb_cues
from entente.reading.statements.speech import Speech
from entente.records import Act

_NEUTRAL = frozenset({"assert", "believe"})


def performed_act(page: Page, cast: Cast, speech: Speech) -> Act:
    """The cue's act, or that of a performative verb whose subject is the speaker.

    Austin 1962: an explicit performative stands in the first person and the present tense; news
    also lets a state's spokesman say "Japan condemns".
    """
    if speech.act not in _NEUTRAL or not speech.quotes:
        return speech.act
    quote = page.quotes[speech.quotes[0]]
    tokens = page.doc.char_span(quote.inner.start, quote.inner.end, alignment_mode="contract") or ()
    inside = {token.i for token in tokens}
    root = next((token for token in tokens if token.head == token or token.head.i not in inside), None)
    if root is None or not _spoken_by(cast, speech, root):
        return speech.act
    for verb in (root, *(child for child in root.children if child.dep_ == "conj")):
        if verb.tag_ in ("VBP", "VBZ", "VB") and verb.lemma_ in verb_cues():
            act = next((cue.act for cue in verb_cues()[verb.lemma_] if cue.act not in _NEUTRAL), None)
            if act is not None:
                return act
    return speech.act


def _spoken_by(cast: Cast, speech: Speech, verb: Any) -> bool:
    """Whether the verb's subject is "we", a speaker, or the state a speaker serves."""
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if subject is None:
        return False
    if subject.text.casefold() in reading_table("anaphora")["pronouns"]["first"]:
        return True
    named = set(parties(cast, subject))
    own = {*speech.speakers, *(f"state:{code}" for code in cast.country_of(speech.speakers))}
    return bool(named) and named <= own
