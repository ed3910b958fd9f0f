"""Which turns of speech are worth a record: words, and somebody who says them."""

from __future__ import annotations

from typing import Any

from entente.reading.statements.cues import cue_words
from entente.reading.statements.frames import is_passive
from entente.reading.statements.speech import Speech

_FIRM_FRAMES = frozenset({"clause", "according", "infinitive", ""})
_FIRM_ACTS = frozenset({"deny", "accuse", "condemn", "warn", "demand"})


def is_statement(speech: Speech) -> bool:
    """A statement has words and, unless it is quoted, somebody who says them."""
    if speech.quotes or speech.words:
        return True
    if not speech.clause:
        return False
    return bool(speech.speakers) or (not speech.weak and _may_speak(speech))


def _may_speak(speech: Speech) -> bool:
    """Whether somebody speaks whom the text names no further: "the bloc said", "has been accused of"."""
    source = speech.source
    if source is None:
        return speech.act == "accuse" and speech.verb is not None and is_passive(speech.verb)
    if speech.frame not in _FIRM_FRAMES and (speech.act not in _FIRM_ACTS or not _acts(speech, source)):
        return False
    return source.pos_ in ("NOUN", "PROPN", "PRON") and source.text.casefold() not in cue_words("unspoken", "pronouns")


def _acts(speech: Speech, source: Any) -> bool:
    """Whether the noun is a plural or has an article, people or a body rather than a quality, and is a subject."""
    if speech.verb is not None and any(one == source for one in speech.verb.ancestors):
        return False
    if source.pos_ != "NOUN" or source.tag_ == "NNS":
        return True
    return any(child.text.casefold() in ("the", "a", "an") for child in source.children)
