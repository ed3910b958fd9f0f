"""From turns of speech to `Statement` records."""

from __future__ import annotations

from collections.abc import Iterable

from entente.reading.actors.cast import Cast
from entente.reading.dates import DateOf
from entente.reading.page import Page
from entente.reading.statements.adjacent import speaker_before
from entente.reading.statements.attach import Orphan, attach_quotes
from entente.reading.statements.cues import cue_words
from entente.reading.statements.find import find_speech
from entente.reading.statements.issuers import Issuers
from entente.reading.statements.performed import performed_act
from entente.reading.statements.relay import cite, relay
from entente.reading.statements.speech import Speech
from entente.reading.statements.worth import is_statement
from entente.records import Certainty, Evidence, Mode, Span, Statement, content_id

_NAMING_RELATIONS = frozenset(
    {"amod", "compound", "nmod:poss", "flat", "det", "nummod", "conj", "cc", "nmod:desc", "nmod:unmarked", "advmod"}
)


def read_statements(page: Page, cast: Cast, date_of: DateOf) -> tuple[Statement, ...]:
    """All statements of a page in the order of the text."""
    issuers = Issuers(cast)
    found = find_speech(page, cast, issuers)
    orphans = attach_quotes(page, found)
    cite(cast, issuers, found)
    relay(cast, found)
    for orphan in orphans:
        _adopt(page, cast, found, orphan)
    for speech in found:
        speech.act = performed_act(page, cast, speech)
    built = [_statement(page, cast, speech, date_of) for speech in found if is_statement(speech)]
    return tuple(sorted(_distinct(built), key=lambda one: (one.evidence[0].start, one.content[0].start, one.id)))


def _adopt(page: Page, cast: Cast, found: list[Speech], orphan: Orphan) -> None:
    """More of the same turn, or speech whose speaker the sentence before gives, if the text gives any."""
    if orphan.after is not None:
        orphan.after.quotes.append(orphan.quote)
        return
    quote = page.quotes[orphan.quote]
    speaking = speaker_before(page, cast, found, quote)
    found.append(
        Speech(
            cue=Span(start=quote.start, end=quote.start),
            sentence=-1,
            block=quote.block,
            act="assert",
            speakers=speaking,
            quotes=[orphan.quote],
        )
    )


def _statement(page: Page, cast: Cast, speech: Speech, date_of: DateOf) -> Statement:
    quoted = (*(page.quotes[number].inner for number in speech.quotes), *speech.words)
    mode = _mode(page, speech)
    content = speech.clause if mode == "indirect" else quoted
    source = _source_span(page, cast, speech)
    cue = speech.cue if speech.cue.end > speech.cue.start else None
    evidence = _evidence(page, [*content, *([source] if source else []), *([cue] if cue else [])])
    sentence = page.doc[speech.sentence].sent if speech.sentence >= 0 else None
    return Statement(
        id=content_id("statement", page.document.id, content[0].start, content[-1].end, speech.cue.start, speech.act),
        document=page.document.id,
        speakers=tuple(speech.speakers),
        source=source,
        cue=cue,
        content=content,
        proposition=() if mode == "indirect" else speech.clause,
        mode=mode,
        act=speech.act,
        polarity="negative" if (speech.act in ("deny", "decline")) != speech.negated else "positive",
        certainty=_certainty(page, speech, content),
        via=tuple(speech.via),
        addressees=tuple(speech.addressees),
        date=date_of(sentence.start_char, sentence.end_char) if sentence is not None else None,
        evidence=evidence,
    )


def _mode(page: Page, speech: Speech) -> Mode:
    """Direct where the quotation is all there is; mixed where it is woven into the reporter's clause."""
    if speech.words:
        return "direct"
    if not speech.quotes:
        return "indirect"
    quoted = [page.quotes[number] for number in speech.quotes]
    for span in speech.clause:
        outside = [
            token
            for token in page.doc.char_span(span.start, span.end, alignment_mode="expand") or ()
            if not token.is_punct and not any(q.start <= token.idx < q.end for q in quoted)
        ]
        if len(outside) > 2:
            return "mixed"
    first = page.text[quoted[0].inner.start]
    return "mixed" if first.islower() and speech.clause == () and len(quoted) == 1 else "direct"


def _source_span(page: Page, cast: Cast, speech: Speech) -> Span | None:
    """The words that name the source, from the first modifier to the last name, without what is said of it."""
    if speech.source is None:
        return None
    head = speech.source
    tokens = [head.i]
    for token in head.subtree:
        above = token
        while above != head and above.dep_ in _NAMING_RELATIONS:
            above = above.head
        if above == head:
            tokens.append(token.i)
    tokens += [end for end in _name_ends(cast, speech) if end <= head.right_edge.i]
    first, last = page.doc[min(tokens)], page.doc[max(tokens)]
    return Span(start=first.idx, end=last.idx + len(last))


def _name_ends(cast: Cast, speech: Speech) -> list[int]:
    """The last tokens of the speakers' names in the source phrase: "the chief, NAME"."""
    head = speech.source
    if head is None or not cast.describes(head.i):
        return []
    return [
        found.end - 1
        for found in cast.found
        if found.start > head.i and set(found.actors) <= set(speech.speakers) and found.form == "name"
    ]


def _evidence(page: Page, spans: Iterable[Span]) -> tuple[Evidence, ...]:
    """One stretch for each block, from the first to the last of the statement's words in it."""
    by_block: dict[int, tuple[int, int]] = {}
    for span in spans:
        block = page.block_of(span.start)
        start, end = by_block.get(block, (span.start, span.end))
        by_block[block] = min(start, span.start), max(end, span.end)
    return tuple(page.evidence(start, end) for _, (start, end) in sorted(by_block.items()))


def _certainty(page: Page, speech: Speech, content: tuple[Span, ...]) -> Certainty:
    """How sure the speaker is: the cue's own, lowered by a modal in the main clause of the words."""
    if speech.certainty != "certain":
        return speech.certainty
    for span in content:
        words = page.doc.char_span(span.start, span.end, alignment_mode="expand")
        if words is None:
            continue
        root = words.root
        modals = {child.text.casefold() for child in root.children if child.dep_ in ("aux", "advmod")} | {root.lemma_}
        if modals & cue_words("modals", "possible"):
            return "possible"
        if modals & cue_words("modals", "probable"):
            return "probable"
    return "certain"


def _distinct(statements: list[Statement]) -> list[Statement]:
    """Of statements with the same words and speakers keep the one with a cue of its own."""
    best: dict[tuple[object, ...], Statement] = {}
    for one in statements:
        key = (one.content, one.speakers)
        held = best.get(key)
        if held is None or (held.cue is None and one.cue is not None):
            best[key] = one
    return list(best.values())


__all__ = ["read_statements"]
