"""Whether a wording denies, dismisses or only takes up what somebody else said."""

from __future__ import annotations

from collections.abc import Sequence

from entente.records import Statement
from entente.stories.claims.words import claim_words
from entente.stories.vocabulary import vocabulary
from entente.stories.wording import stem, words

_ANAPHORIC_WORDS = 8
_OPENING, _NEAR = 10, 4
"""Words of a clause within which its negation stands, and how near to it "will" makes it a promise."""


def negated(text: str) -> bool:
    """Whether the main clause says that something is or was not so; what shall not be is no denial."""
    known = claim_words()
    plain = text.casefold().replace("n't", " not").replace("n’t", " not")
    for phrase in known.idle:
        plain = plain.replace(phrase, "")
    spoken = words(plain)[: _OPENING + _NEAR]
    for place, word in enumerate(spoken[:_OPENING]):
        if place and word in known.breaks:
            return False
        if word in known.negation:
            return not known.future & set(spoken[max(0, place - 2) : place + _NEAR])
    return False


def anaphoric(text: str) -> bool:
    """Whether a short wording names only what another said: "the accusation", "it", "the figure of 31"."""
    spoken = words(text)
    if not spoken or len(spoken) > _ANAPHORIC_WORDS:
        return False
    bare = all(word in vocabulary().stop for word in spoken)
    return bare or bool(set(spoken) & (vocabulary().accusation | claim_words().takes_up))


def dismissive(text: str) -> bool:
    """Whether a wording calls what another said an invention."""
    return bool({stem(word) for word in words(text)} & claim_words().dismissal)


def denies(statement: Statement, texts: Sequence[str]) -> bool:
    """Whether a statement denies by its act, its polarity or its words."""
    if statement.act == "deny":
        return True
    if statement.act not in ("assert", "announce", "believe"):
        return False
    return statement.polarity == "negative" or any(negated(text) for text in texts)
