"""The tables of the spreadsheet export: their columns and what fills them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from entente.dossier.files.names import JOIN, Names
from entente.records import QUAD_CLASS, Collection, DateInterval, Evidence, Office, Published, Voice

Cell = str | int | float | None
Table = tuple[tuple[str, ...], list[tuple[Cell, ...]]]

DATE = ("earliest", "latest", "granularity")
EVIDENCE = ("evidence", "words")


def date_cells(date: DateInterval | Published | None) -> tuple[Cell, ...]:
    """The three cells of a date."""
    return (date.earliest, date.latest, date.granularity) if date else (None, None, "unknown")


def evidence_cells(evidence: tuple[Evidence, ...], names: Names) -> tuple[Cell, ...]:
    """Where the words stand, and the words."""
    return names.places(evidence), names.words(evidence)


def documents(collection: Collection, names: Names) -> Table:
    """One row a document."""
    header = ("path", "title", "outlet", "byline", *DATE, "language", "story", "derived_from", "flags", "id", "sha256")
    stories = {story.id: story.title for story in collection.stories}
    return header, [
        (
            each.path,
            each.title,
            each.outlet,
            JOIN.join(each.byline),
            *date_cells(each.published),
            each.language,
            stories.get(each.story or "", each.story),
            names.path(each.derived_from.document) if each.derived_from else None,
            JOIN.join(flag.flag for flag in each.flags),
            each.id,
            each.sha256,
        )
        for each in collection.documents
    ]


def statements(collection: Collection, names: Names) -> Table:
    """One row a statement."""
    header: tuple[str, ...] = (
        "document",
        "speakers",
        "source_words",
        "act",
        "polarity",
        "certainty",
        "mode",
        "content",
        "cue",
    )
    header += ("via", "addressees", *DATE, "confidence", *EVIDENCE, "speaker_ids", "id")
    return header, [
        (
            names.path(each.document),
            names.actors(each.speakers),
            names.passage(each.document, each.source),
            each.act,
            each.polarity,
            each.certainty,
            each.mode,
            " … ".join(names.passage(each.document, span) for span in each.content),
            names.passage(each.document, each.cue),
            names.actors(each.via),
            names.actors(each.addressees),
            *date_cells(each.date),
            each.confidence,
            *evidence_cells(each.evidence, names),
            JOIN.join(each.speakers),
            each.id,
        )
        for each in collection.statements
    ]


def events(collection: Collection, names: Names) -> Table:
    """One row an event; `asserted_by` names the speakers, empty where the outlet speaks for itself."""
    header: tuple[str, ...] = ("type", "quad_class", "mode", "contexts", "status", "source", "target")
    header += (*DATE, "place", "asserted_by")
    header += ("confidence", *EVIDENCE, "source_ids", "target_ids", "id")
    speakers = {statement.id: statement.speakers for statement in collection.statements}
    return header, [
        (
            each.type,
            QUAD_CLASS[each.type],
            each.mode,
            JOIN.join(each.contexts),
            each.status,
            names.actors(each.source),
            names.actors(each.target),
            *date_cells(each.date),
            each.place,
            names.actors(
                dict.fromkeys(speaker for key in each.asserted_by for speaker in speakers.get(key, ("unresolved",)))
            ),
            each.confidence,
            *evidence_cells(each.evidence, names),
            JOIN.join(each.source),
            JOIN.join(each.target),
            each.id,
        )
        for each in collection.events
    ]


def timeline(collection: Collection, names: Names) -> Table:
    """One row a line of a story's timeline."""
    header = ("story", *DATE, "label", "independent_origins", "events", *EVIDENCE)
    stories = {story.id: story.title for story in collection.stories}
    return header, [
        (
            stories.get(each.story, each.story),
            *date_cells(each.date),
            each.label,
            each.independent_origins,
            JOIN.join(each.events),
            *evidence_cells(each.evidence, names),
        )
        for each in collection.timeline
    ]


def actors(collection: Collection, names: Names) -> Table:
    """One row an actor, with how often and in how many documents it is mentioned."""
    mentions = Counter(mention.actor for mention in collection.mentions)
    documents = Counter(actor for actor, _ in {(mention.actor, mention.document) for mention in collection.mentions})
    header = ("name", "kind", "country", "names", "offices", "mentions", "documents", "same_as", "description", "id")
    return header, [
        (
            each.name,
            each.kind,
            each.country,
            JOIN.join(each.names),
            offices(each.offices, names),
            mentions[each.id],
            documents[each.id],
            JOIN.join(each.same_as),
            each.description,
            each.id,
        )
        for each in collection.actors
    ]


def offices(held: Iterable[Office], names: Names) -> str:
    """Offices as `title of whom (from to)`."""
    return JOIN.join(
        office.title
        + (f" of {names.actors([office.of])}" if office.of else "")
        + (f" ({office.start or '?'} to {office.end or '?'})" if office.start or office.end else "")
        for office in held
    )


def claims(collection: Collection, names: Names) -> Table:
    """One row a claim; each voice as `actor (origin)`."""

    def voices(found: Iterable[Voice]) -> str:
        return JOIN.join(f"{names.actors([voice.actor])} ({names.origin(voice.origin)})" for voice in found)

    header = ("claim", "status", "about", "asserted_by", "denied_by", "independent_origins", *EVIDENCE, "id")
    return header, [
        (
            each.text,
            each.status,
            names.actors(each.about),
            voices(each.asserted_by),
            voices(each.denied_by),
            each.independent_origins,
            *evidence_cells(each.evidence, names),
            each.id,
        )
        for each in collection.claims
    ]


def agreements(collection: Collection, names: Names) -> Table:
    """One row an agreement."""
    header = ("name", "reference", "parties", "kind", "status", "signed", "in_force", "clauses", *EVIDENCE, "id")
    return header, [
        (
            each.name,
            each.reference,
            names.actors(each.parties),
            JOIN.join(each.kind),
            each.status,
            each.signed.earliest if each.signed else None,
            each.in_force.earliest if each.in_force else None,
            JOIN.join(clause.kind for clause in each.clauses),
            *evidence_cells(each.evidence, names),
            each.id,
        )
        for each in collection.agreements
    ]


def positions(collection: Collection, names: Names) -> Table:
    """One row a position."""
    header = ("actor", "instrument", "stance", "toward", "summary", *DATE, *EVIDENCE)
    return header, [
        (
            names.actors([each.actor]),
            each.instrument,
            each.stance,
            names.actors(each.toward),
            each.summary,
            *date_cells(each.date),
            *evidence_cells(each.evidence, names),
        )
        for each in collection.positions
    ]


TABLES: dict[str, Callable[[Collection, Names], Table]] = {
    "documents": documents,
    "statements": statements,
    "events": events,
    "timeline": timeline,
    "actors": actors,
    "claims": claims,
    "agreements": agreements,
    "positions": positions,
}
"""Name of the file, without its ending, to what fills it."""
