"""Records as the rows of a table: names in place of ids, and where the words stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from entente.cli.listing.facets import Index
from entente.records import (
    Actor,
    Agreement,
    Claim,
    DateInterval,
    Derivation,
    Document,
    Event,
    Evidence,
    Position,
    Published,
    Statement,
    Story,
    TimelineEntry,
    Voice,
)

Row = tuple[str, ...]
JOIN = "; "

COLUMNS: dict[str, Row] = {
    "documents": ("document", "title", "outlet", "published", "made from", "flags"),
    "statements": ("date", "speaker", "act", "says", "via", "where"),
    "events": ("date", "type", "status", "source", "target", "words", "where"),
    "actors": ("name", "kind", "country", "offices", "mentions", "first"),
    "claims": ("status", "claim", "asserted by", "denied by", "origins", "where"),
    "agreements": ("agreement", "parties", "signed", "status", "words", "where"),
    "positions": ("actor", "instrument", "stance", "toward", "words", "where"),
    "stories": ("story", "title", "articles", "from", "to"),
    "timeline": ("date", "what", "origins", "words", "where"),
}


def rows(kind: str, records: Iterable[Any], index: Index) -> list[Row]:
    """The rows of `records`, all of one kind."""
    return [MAKERS[kind](record, index) for record in records]


def when(date: DateInterval | Published | None) -> str:
    """A day, or the first and the last; `?` where unknown."""
    if date is None or not (date.earliest or date.latest):
        return "?"
    if date.earliest == date.latest:
        return date.earliest or "?"
    if date.earliest is None:
        return f"until {date.latest}"
    return f"{date.earliest} to {date.latest}" if date.latest else f"from {date.earliest}"


def where(evidence: Sequence[Evidence], index: Index) -> str:
    """`document:start` of the first words, and how many more there are."""
    if not evidence:
        return ""
    more = f" +{len(evidence) - 1}" if len(evidence) > 1 else ""
    return f"{index.path(evidence[0].document)}:{evidence[0].start}{more}"


def first_words(evidence: Sequence[Evidence], index: Index) -> str:
    """The words of the first piece."""
    return index.words(evidence[:1])


def document_row(document: Document, index: Index) -> Row:
    """One document."""
    flags = ", ".join(each.flag for each in document.flags)
    source = made_from(document.derived_from, index)
    return document.path, document.title or "", document.outlet or "", when(document.published), source, flags


def made_from(source: Derivation | None, index: Index) -> str:
    """What a document was made from, how, and how much of it; a question mark where it may be the other way round."""
    if source is None:
        return ""
    doubt = "" if source.directed else " ?"
    return f"{index.path(source.document)} ({source.kind}, {source.share:.0%}){doubt}"


def statement_row(statement: Statement, index: Index) -> Row:
    """One statement; where the speaker is unresolved, the words for him and a question mark."""
    unresolved = index.passage(statement.document, statement.source)
    speaker = index.actors(statement.speakers) or f"{unresolved}?"
    says = " … ".join(index.passage(statement.document, span) for span in statement.content)
    act = statement.act if statement.polarity == "positive" or statement.act == "deny" else f"{statement.act} (not)"
    return when(statement.date), speaker, act, says, index.actors(statement.via), where(statement.evidence, index)


def event_row(event: Event, index: Index) -> Row:
    """One event."""
    return (
        when(event.date),
        event.type,
        event.status,
        index.actors(event.source),
        index.actors(event.target),
        first_words(event.evidence, index),
        where(event.evidence, index),
    )


def actor_row(actor: Actor, index: Index) -> Row:
    """One actor."""
    mentions = index.mentions.get(actor.id, [])
    offices = "; ".join(office.title for office in actor.offices)
    return actor.name, actor.kind, actor.country or "", offices, str(len(mentions)), where(mentions[:1], index)


def claim_row(claim: Claim, index: Index) -> Row:
    """One claim; against it stands also who asserts what cannot hold together with it."""

    def who(voices: Iterable[Voice]) -> str:
        return JOIN.join(map(index.origin, dict.fromkeys(voice.actor for voice in voices)))

    others = [index.claims[key] for key in claim.contradicts if key in index.claims]
    against = (*claim.denied_by, *(voice for other in others for voice in other.asserted_by))
    origins = str(claim.independent_origins)
    return claim.status, claim.text, who(claim.asserted_by), who(against), origins, where(claim.evidence, index)


def agreement_row(agreement: Agreement, index: Index) -> Row:
    """One agreement."""
    return (
        agreement.name,
        index.actors(agreement.parties),
        when(agreement.signed),
        agreement.status,
        first_words(agreement.evidence, index),
        where(agreement.evidence, index),
    )


def position_row(position: Position, index: Index) -> Row:
    """One position."""
    return (
        index.actors([position.actor]),
        position.instrument,
        position.stance,
        index.actors(position.toward),
        first_words(position.evidence, index),
        where(position.evidence, index),
    )


def story_row(story: Story, _: Index) -> Row:
    """One story."""
    return story.id, story.title, str(len(story.documents)), story.earliest or "?", story.latest or "?"


def timeline_row(entry: TimelineEntry, index: Index) -> Row:
    """One line of a timeline."""
    return (
        when(entry.date),
        entry.label,
        str(entry.independent_origins),
        first_words(entry.evidence, index),
        where(entry.evidence, index),
    )


MAKERS: dict[str, Callable[[Any, Index], Row]] = {
    "documents": document_row,
    "statements": statement_row,
    "events": event_row,
    "actors": actor_row,
    "claims": claim_row,
    "agreements": agreement_row,
    "positions": position_row,
    "stories": story_row,
    "timeline": timeline_row,
}
