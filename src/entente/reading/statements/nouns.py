"""Nouns that report an act of speech: "Oslo's denial that …", "issued a warning of …"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from entente.reading.actors.cast import Cast
from entente.reading.actors.coordination import parties
from entente.reading.page import Page
from entente.reading.statements.cues import cue_words, noun_cues
from entente.reading.statements.frames import case_of, of_noun, source_of
from entente.reading.statements.spans import runs, subtree
from entente.reading.statements.speech import Speech
from entente.reading.statements.verbs import introduces, is_unspoken
from entente.records import Span

_MODIFIERS = frozenset({"nmod:poss", "compound", "amod", "nmod:desc", "nmod:unmarked"})


def at_noun(page: Page, cast: Cast, noun: Any) -> Iterator[Speech]:
    """The turn of speech a noun reports, where the text names who speaks."""
    source, speakers = _source(cast, noun)
    if not speakers:
        return
    for cue in noun_cues()[noun.lemma_]:
        for frame, heads in of_noun(noun, cue):
            tokens = [i for head in heads for i in subtree(head, [source]) if not introduces(page.doc[i], head)]
            yield Speech(
                cue=Span(start=noun.idx, end=noun.idx + len(noun)),
                sentence=noun.sent.start,
                block=page.block_of(noun.idx),
                act=cue.act,
                certainty=cue.certainty,
                source=source,
                speakers=speakers,
                clause=runs(page, tokens),
                frame=frame,
                weak=True,
            )
            return


def _source(cast: Cast, noun: Any) -> tuple[Any, list[str]]:
    """(head of the phrase that speaks, the actors): a possessor, an adjective, "by X", or a light verb's subject."""
    for child in noun.children:
        if child.dep_ in _MODIFIERS or (child.dep_ in ("nmod", "acl") and case_of(child) in ("by", "from")):
            found = cast.at(child.i)
            speakers = parties(cast, child) or (list(found.actors) if found is not None else [])
            if speakers:
                return child, speakers
    if noun.dep_ == "obj" and noun.head.lemma_ in cue_words("light", "verbs") and not is_unspoken(noun.head):
        source = source_of(noun.head)
        if source is not None:
            return source, parties(cast, source)
    return None, []
