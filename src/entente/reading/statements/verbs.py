"""Verbs that report speech, with their sources and the words they report."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from entente.reading.actors.cast import Cast
from entente.reading.page import Page
from entente.reading.statements.cues import Cue, cue_words, verb_cues
from entente.reading.statements.frames import case_of, contents, framing_clause, is_infinitive, source_of
from entente.reading.statements.issuers import Issuers, is_document_noun, source_actors
from entente.reading.statements.recipients import name_recipients
from entente.reading.statements.spans import runs, subtree
from entente.reading.statements.speech import Speech
from entente.records import Span

_INTRODUCING = frozenset({"that", "of", "for", "as", "with", "to", "on", "over", "about", "against"})
_QUOTING_FRAMES = frozenset({"clause", "infinitive", "predicate"})


def at_verb(page: Page, cast: Cast, issuers: Issuers, verb: Any) -> Iterator[Speech]:
    """The turn of speech that a verb reports, if it reports one."""
    if verb.dep_ == "amod" or is_unspoken(verb):
        return
    source = source_of(verb.head.head) if _goes_on(verb) else source_of(verb)
    negated = _is_negated(verb)
    cues = [cue for cue in verb_cues()[verb.lemma_] if _fits(verb, cue, negated)]
    for quoting in (False, True):
        for cue in cues:
            clause, frame = ((), "") if quoting else _clause(page, verb, source, cue)
            if clause or (quoting and _may_quote(page, verb, cue)):
                speech = Speech(
                    cue=Span(start=verb.idx, end=verb.idx + len(verb)),
                    sentence=verb.sent.start,
                    block=page.block_of(verb.idx),
                    act=cue.act,
                    certainty=cue.certainty,
                    verb=verb,
                    source=source,
                    clause=clause,
                    frame=frame,
                    negated=negated and not cue.negated,
                    weak=cue.weak,
                )
                _name_speakers(cast, issuers, speech)
                yield speech
                return


def _goes_on(verb: Any) -> bool:
    """ "X said the road was open, adding that …": X goes on, not the road."""
    reported = verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.head.dep_ == "ccomp"
    return reported and _is_firm(verb) and verb.head.head.lemma_ in verb_cues()


def is_unspoken(verb: Any) -> bool:
    """Whether nobody has said it yet, or may ever: "to condemn", "may deny", "if it denies"."""
    if is_infinitive(verb):
        return verb.dep_ not in ("xcomp", "advcl") or verb.head.lemma_ not in cue_words("aspect", "verbs")
    if verb.dep_ == "conj" and verb.tag_ == "VB" and not any(child.dep_ == "aux" for child in verb.children):
        return is_unspoken(verb.head)
    auxiliaries = {child.text.casefold() for child in verb.children if child.dep_ == "aux"}
    marks = {child.text.casefold() for child in verb.children if child.dep_ == "mark"}
    if marks & cue_words("unspoken", "conditions"):
        return True
    return bool(auxiliaries & cue_words("unspoken", "modals")) and not _is_negated(verb)


def _is_negated(verb: Any) -> bool:
    negations = cue_words("negations", "words")
    return any(child.text.casefold() in negations and child.dep_ in ("advmod", "det") for child in verb.children)


def _fits(verb: Any, cue: Cue, negated: bool) -> bool:
    """Whether the cue's particle stands beside the verb ("called for"), and the negation that it needs."""
    if cue.negated and not negated:
        return False
    beside = {child.text.casefold() for child in verb.children} | {case_of(child) for child in verb.children}
    return not cue.particles or bool(beside & cue.particles)


def _clause(page: Page, verb: Any, source: Any | None, cue: Cue) -> tuple[tuple[Span, ...], str]:
    without = [verb] if source is None else [verb, source]
    for frame, heads in contents(verb, cue):
        left_out = [*without, *(aside for head in heads for aside in _asides(head, frame))]
        apart = [source.head] if frame == "clause" and source is not None and source.dep_ == "appos" else []
        tokens = [i for head in (*apart, *heads) for i in subtree(head, left_out) if not introduces(page.doc[i], head)]
        return runs(page, tokens), frame
    framed = framing_clause(verb)
    if framed is not None and "clause" in cue.content and not cue.weak:
        return runs(page, subtree(framed, without)), "clause"
    return (), ""


def _asides(head: Any, frame: str) -> Iterator[Any]:
    """What stands inside the reported words and is not among them.

    Where they were said ("rejected it in a statement"), through whom ("according to …"), and what
    the speaker did next ("said it was late, adding that …").
    """
    for token in head.subtree:
        if case_of(token) == "according":
            yield token
        elif frame == "clause":
            if token.head == head and token.dep_ == "advcl" and token.tag_ == "VBG" and _is_firm(token):
                yield token
        elif token.i > head.i and token.right_edge.i == head.right_edge.i and _is_venue(token):
            yield token


def _is_venue(token: Any) -> bool:
    """ "in a statement", "at a hearing"."""
    return token.lemma_.casefold() in cue_words("relay", "venues") and case_of(token) in ("in", "at", "during")


def _is_firm(verb: Any) -> bool:
    return any("clause" in cue.content and not cue.weak for cue in verb_cues().get(verb.lemma_, ()))


def introduces(token: Any, head: Any) -> bool:
    """The word that only introduces the clause: "that", "of"; "to" belongs to an infinitive."""
    if token.head != head or token.dep_ not in ("mark", "case"):
        return False
    word = token.text.casefold()
    return word in _INTRODUCING and not (word == "to" and token.dep_ == "mark")


def _may_quote(page: Page, verb: Any, cue: Cue) -> bool:
    """Whether a quotation that touches the verb's sentence, or comes after its colon, could be what it reports."""
    if not cue.content & _QUOTING_FRAMES:
        return False
    first = verb.sent.start
    if any(page.quote_of(token) is not None for token in verb.doc[max(0, first - 1) : verb.sent.end]):
        return True
    return any(token.text == ":" for token in verb.doc[max(verb.i, verb.sent.end - 3) : verb.sent.end])


def _name_speakers(cast: Cast, issuers: Issuers, speech: Speech) -> None:
    """Fill in speakers, the texts or outlets it came through, and whom it was said to."""
    verb: Any = speech.verb
    if speech.source is not None:
        speech.speakers, speech.via = source_actors(cast, issuers, speech.source)
        for child in verb.children:
            if child.dep_ == "obl" and case_of(child) == "in" and is_document_noun(child):
                issuers.remember(child.lemma_.casefold(), speech.speakers)
    name_recipients(cast, speech)
