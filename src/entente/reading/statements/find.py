"""Find the cues of a page with their sources and the clauses they report."""

from __future__ import annotations

from entente.reading.actors.cast import Cast
from entente.reading.page import Page
from entente.reading.statements.according import at_according
from entente.reading.statements.cues import noun_cues, verb_cues
from entente.reading.statements.dialogue import find_dialogue
from entente.reading.statements.issuers import Issuers
from entente.reading.statements.nouns import at_noun
from entente.reading.statements.speech import Speech
from entente.reading.statements.verbs import at_verb


def find_speech(page: Page, cast: Cast, issuers: Issuers) -> list[Speech]:
    """Every cue with a source or a clause, in the order of the text; quotations are tied to them later."""
    found: list[Speech] = []
    for sentence in page.sentences():
        for token in sentence:
            if page.quote_of(token) is not None:
                continue
            if token.pos_ == "VERB":
                issuers.watch(token)
            if token.pos_ in ("VERB", "AUX") and token.lemma_ in verb_cues():
                found += at_verb(page, cast, issuers, token)
            elif token.pos_ == "NOUN" and token.lemma_ in noun_cues():
                found += at_noun(page, cast, token)
            elif token.pos_ in ("VERB", "ADP", "ADV", "SCONJ", "ADJ") and token.text.casefold() == "according":
                found += at_according(page, cast, issuers, token)
    return found + list(find_dialogue(page, cast, found))
