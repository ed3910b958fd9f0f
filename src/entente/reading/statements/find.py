"""Find the cues of a page with their sources and the clauses they report."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from entente.reading.actors.cast import Cast
from entente.reading.actors.coordination import SUBJECTS, parties
from entente.reading.page import Page
from entente.reading.statements.cues import Cue, cue_words, verb_cues
from entente.reading.statements.frames import case_of, child_of, contents, framing_clause, is_passive, source_of
from entente.reading.statements.issuers import Issuers, is_document_noun
from entente.reading.statements.spans import runs, subtree
from entente.reading.statements.speech import Speech
from entente.records import Span

_ISSUING = frozenset({"issue", "release", "make", "deliver", "publish", "sign", "adopt", "give", "send", "read"})
_SPOKEN_TO = frozenset({"tell", "ask", "urge", "warn", "inform", "assure", "remind", "call", "advise", "implore"})


def find_speech(page: Page, cast: Cast, issuers: Issuers) -> list[Speech]:
    """Every cue with a source or a clause, in the order of the text; quotations are tied to them later."""
    found: list[Speech] = []
    for sentence in page.sentences():
        for token in sentence:
            if page.quote_of(token) is not None:
                continue
            if token.pos_ == "VERB" and token.lemma_ in _ISSUING:
                _remember_issue(cast, issuers, token)
            if token.pos_ in ("VERB", "AUX") and token.lemma_ in verb_cues():
                found += _at_verb(page, cast, issuers, token)
            elif token.pos_ in ("VERB", "ADP", "ADV", "SCONJ", "ADJ") and token.text.casefold() == "according":
                found += _at_according(page, cast, issuers, token)
    return found


def _at_verb(page: Page, cast: Cast, issuers: Issuers, verb: Any) -> Iterator[Speech]:
    if verb.tag_ == "VB" and any(child.dep_ == "mark" and child.text.casefold() == "to" for child in verb.children):
        return  # "to condemn": nobody has said it yet
    source = source_of(verb)
    for cue in verb_cues()[verb.lemma_]:
        if cue.particles and not _has_particle(verb, cue):
            continue
        chosen = next(contents(verb, cue), None)
        clause, frame = _clause(page, verb, source, cue, chosen)
        if source is None and not clause and cue.act != "assert":
            continue
        if clause or (frame == "" and _may_quote(page, verb, cue)):
            speech = _speech(page, verb, cue, source, clause, frame)
            _name_speakers(cast, issuers, speech)
            yield speech
            return


def _has_particle(verb: Any, cue: Cue) -> bool:
    """ "called for", "pressed on": the particle stands beside the verb or before its phrase."""
    beside = {child.text.casefold() for child in verb.children} | {case_of(child) for child in verb.children}
    return bool(beside & cue.particles)


def _clause(
    page: Page, verb: Any, source: Any | None, cue: Cue, chosen: tuple[str, Any] | None
) -> tuple[tuple[Span, ...], str]:
    without = [verb] if source is None else [verb, source]
    if chosen is not None:
        frame, head = chosen
        tokens = [i for i in subtree(head, without) if not _opens(page.doc[i], head)]
        return runs(page, tokens), frame
    framed = framing_clause(verb)
    if framed is not None and "clause" in cue.content and _says(verb):
        return runs(page, subtree(framed, [verb])), "clause"
    return (), ""


def _opens(token: Any, head: Any) -> bool:
    """The word that only introduces the clause: "that", "of"."""
    return (
        token.head == head and token.dep_ in ("mark", "case") and token.text.casefold() in ("that", "of", "for", "as")
    )


def _says(verb: Any) -> bool:
    return verb.lemma_ in (
        "say",
        "add",
        "tell",
        "note",
        "state",
        "warn",
        "explain",
        "report",
        "write",
        "insist",
        "claim",
    )


def _may_quote(page: Page, verb: Any, cue: Cue) -> bool:
    """Whether a quotation that touches the verb's sentence could be what it reports."""
    if "clause" not in cue.content and not cue.quotation and "infinitive" not in cue.content:
        return False
    return any(page.quote_of(token) is not None for token in verb.sent)


def _speech(page: Page, verb: Any, cue: Cue, source: Any | None, clause: tuple[Span, ...], frame: str) -> Speech:
    negations = cue_words("negations", "words")
    return Speech(
        cue=Span(start=verb.idx, end=verb.idx + len(verb)),
        sentence=verb.sent.start,
        block=page.block_of(verb.idx),
        act=cue.act,
        certainty=cue.certainty,
        verb=verb,
        source=source,
        clause=clause,
        frame=frame,
        negated=any(child.text.casefold() in negations and child.dep_ in ("advmod", "det") for child in verb.children),
    )


def _name_speakers(cast: Cast, issuers: Issuers, speech: Speech) -> None:
    """Fill in speakers, the texts or outlets it came through, and whom it was said to."""
    verb: Any = speech.verb
    source = speech.source
    if source is not None:
        speech.speakers, speech.via = source_actors(cast, issuers, source)
        for child in verb.children:
            if child.dep_ == "obl" and case_of(child) == "in" and is_document_noun(child):
                issuers.remember(child.lemma_.casefold(), speech.speakers)
    speech.addressees = [actor for actor in _spoken_to(cast, verb) if actor not in speech.speakers]
    outlets = [actor for actor in speech.addressees if cast.draft(actor).kind == "outlet"]
    speech.addressees = [actor for actor in speech.addressees if actor not in outlets]
    speech.via += [one for one in [*outlets, *_occasion(cast, verb), *_quoted_by(cast, verb)] if one not in speech.via]


def source_actors(cast: Cast, issuers: Issuers, source: Any) -> tuple[list[str], list[str]]:
    """(speakers, via) of a source phrase; a text's issuer speaks, and relays where it records others' words."""
    if is_document_noun(source) and cast.at(source.i) is None:
        issued = issuers.of(source)
        records = source.lemma_.casefold() in cue_words("nouns", "record")
        return issued, (list(issued) if records else [])
    return parties(cast, source), []


def _remember_issue(cast: Cast, issuers: Issuers, verb: Any) -> None:
    """ "issued a joint statement": from here on the statement is theirs."""
    source = source_of(verb)
    text = child_of(verb, "nsubj:pass" if is_passive(verb) else "obj")
    if source is not None and text is not None and is_document_noun(text):
        issuers.remember(text.lemma_.casefold(), parties(cast, source))


def _spoken_to(cast: Cast, verb: Any) -> list[str]:
    for child in verb.children:
        inverted = child.dep_ in SUBJECTS and any(one.dep_ in SUBJECTS and one.i < verb.i for one in verb.children)
        if (child.dep_ in ("iobj", "obj") or inverted) and verb.lemma_ in _SPOKEN_TO and child.i > verb.i:
            return parties(cast, child)
        if child.dep_ == "obl" and case_of(child) == "to":
            return parties(cast, child)
    return []


def _occasion(cast: Cast, verb: Any) -> list[str]:
    """Outlets of "in an interview with the broadcaster", "wrote in the daily", "on its website"."""
    for child in verb.children:
        if child.dep_ != "obl" or case_of(child) not in ("in", "on", "to", "with", "by", "through", "via"):
            continue
        for part in [child, *(c for c in child.children if c.dep_ in ("nmod", "compound", "appos", "nmod:poss"))]:
            found = cast.at(part.i)
            outlets = [actor for actor in found.actors if cast.draft(actor).kind == "outlet"] if found else []
            if outlets:
                return outlets
    return []


def _quoted_by(cast: Cast, verb: Any) -> list[str]:
    """ "was quoted by the agency as saying"."""
    above = verb
    while above.dep_ in ("advcl", "xcomp", "obl", "ccomp") and above.head != above:
        above = above.head
        if above.lemma_ in cue_words("relay", "quoting"):
            agent = child_of(above, "obl:agent", "obl") if is_passive(above) else child_of(above, *SUBJECTS)
            return parties(cast, agent) if agent is not None else []
    return []


def _at_according(page: Page, cast: Cast, issuers: Issuers, token: Any) -> Iterator[Speech]:
    """ "according to X": X speaks, or relays what the sentence says somebody said."""
    source = _according_source(token)
    if source is None:
        return
    speakers, via = source_actors(cast, issuers, source)
    relayed = via or _released_by(cast, source)
    top = _reported_clause(source)
    clause = runs(page, subtree(top, [source, token])) if top != source else ()
    speech = Speech(
        cue=Span(start=token.idx, end=token.nbor(1).idx + len(token.nbor(1))),
        sentence=token.sent.start,
        block=page.block_of(token.idx),
        act="assert",
        source=source,
        speakers=speakers,
        via=list(relayed),
        clause=clause,
        frame="according",
    )
    yield speech


def _reported_clause(source: Any) -> Any:
    """The clause that "according to" comments on: the nearest main or coordinated clause with a subject."""
    top = source.head
    while top.head != top and not (top.dep_ in ("conj", "parataxis") and child_of(top, *SUBJECTS) is not None):
        top = top.head
    return top


def _according_source(token: Any) -> Any | None:
    if token.i + 1 >= len(token.doc) or token.nbor(1).text.casefold() != "to":
        return None
    if token.dep_ == "case" and token.head != token:
        return token.head
    return child_of(token, "obl", "nmod", "obj", "pobj")


def _released_by(cast: Cast, source: Any) -> list[str]:
    """The outlet through which the text came: "the pact announced by the agency"."""
    for part in source.subtree:
        found = cast.at(part.i)
        if found is None or part.dep_ not in ("obl:agent", "obl", "nmod", "appos", "conj", "flat", "compound"):
            continue
        outlets = [actor for actor in found.actors if cast.draft(actor).kind == "outlet"]
        if outlets:
            return outlets
    return []
