"""The record contract: what every room passes on, what the store keeps and `export` writes.

Every struct is frozen. Spans are half-open `[start, end)`, counted in Unicode code points of the
document's `text`; `text[start:end]` is the words meant, unchanged. Ids are derived from content by
`content_id`. Dates are ISO strings; `None` in a date means unknown, never "today". Fields beyond
the contract may be added; none may be renamed or dropped without raising `CONTRACT`.
"""

from __future__ import annotations

import hashlib
from typing import Literal, TypeAlias

import msgspec

CONTRACT = 1

Granularity: TypeAlias = Literal["day", "week", "month", "season", "year", "unknown"]
NoiseKind: TypeAlias = Literal[
    "share", "advertisement", "comments", "caption", "related", "read_on", "navigation", "notice", "heading"
]
FlagName: TypeAlias = Literal[
    "no_named_sources",
    "machine_translated",
    "glued_words",
    "misspelt_name",
    "truncated",
    "mixed_language",
    "near_duplicate",
]
ActorKind: TypeAlias = Literal[
    "state",
    "government_body",
    "international_organisation",
    "armed_group",
    "company",
    "outlet",
    "institute",
    "person",
    "unnamed_group",
]
MentionForm: TypeAlias = Literal["name", "role", "pronoun", "metonym", "nominal"]
Mode: TypeAlias = Literal["direct", "mixed", "indirect"]
Act: TypeAlias = Literal[
    "assert",
    "deny",
    "accuse",
    "condemn",
    "praise",
    "promise",
    "demand",
    "warn",
    "decline",
    "announce",
    "agree",
    "believe",
]
Polarity: TypeAlias = Literal["positive", "negative"]
Certainty: TypeAlias = Literal["certain", "probable", "possible", "unresolved"]
EventType: TypeAlias = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]
EventStatus: TypeAlias = Literal["actual", "alleged", "denied", "planned", "conditional", "background"]
Verdict: TypeAlias = Literal["same", "different", "unsure"]
ChangeKind: TypeAlias = Literal[
    "story_new",
    "story_grown",
    "story_merged",
    "story_split",
    "event_new",
    "claim_new",
    "claim_contested",
    "claim_corroborated",
    "first_denial",
    "number_revised",
    "position_new",
    "position_reversed",
]
DerivationKind: TypeAlias = Literal["exact", "near", "partial", "rewritten", "translated"]
LinkKind: TypeAlias = Literal["speaker", "occasion", "agency", "outlet", "copy"]
ClaimStatus: TypeAlias = Literal["single_origin", "corroborated", "contested"]
Instrument: TypeAlias = Literal["military", "diplomatic", "economic", "alliance", "nuclear", "legal"]
Stance: TypeAlias = Literal["strengthen", "maintain", "weaken", "threaten", "reconsider", "oppose", "support"]

QUAD_CLASS: dict[str, str] = {
    "AGREE": "verbal cooperation",
    "CONSULT": "verbal cooperation",
    "SUPPORT": "verbal cooperation",
    "CONCEDE": "verbal cooperation",
    "COOPERATE": "material cooperation",
    "AID": "material cooperation",
    "RETREAT": "material cooperation",
    "REQUEST": "verbal conflict",
    "ACCUSE": "verbal conflict",
    "REJECT": "verbal conflict",
    "THREATEN": "verbal conflict",
    "PROTEST": "material conflict",
    "SANCTION": "material conflict",
    "MOBILIZE": "material conflict",
    "COERCE": "material conflict",
    "ASSAULT": "material conflict",
}
"""PLOVER event type to its quad class."""


class Frozen(msgspec.Struct, frozen=True, kw_only=True):
    """Base of every struct: frozen, keyword-only."""


class Span(Frozen, frozen=True):
    """`[start, end)` in one document that the context names."""

    start: int
    end: int


class Evidence(Frozen, frozen=True):
    """The words in `document` that a record came from."""

    document: str
    start: int
    end: int


class DateInterval(Frozen, frozen=True):
    """Both ends inclusive ISO days; either may be null."""

    earliest: str | None = None
    latest: str | None = None
    granularity: Granularity = "unknown"


class DateBasis(Frozen, frozen=True):
    """One reason for a date: the rule's name, in plain words, and the words it rests on."""

    rule: str
    evidence: tuple[Evidence, ...] = ()


class Published(Frozen, frozen=True):
    """When an article came out, and why we say so."""

    earliest: str | None = None
    latest: str | None = None
    granularity: Granularity = "unknown"
    basis: tuple[DateBasis, ...] = ()


class Noise(Frozen, frozen=True):
    """A stretch of `text` that is not the article."""

    start: int
    end: int
    kind: NoiseKind


class Flag(Frozen, frozen=True):
    """A warning about a document's quality and the words that show it."""

    flag: FlagName
    evidence: tuple[Evidence, ...] = ()


class Passage(Frozen, frozen=True):
    """A stretch of this document (`here`) and the stretch of another that it was taken from (`there`).

    `likeness` is 1 where the words are the same.
    """

    here: Span
    there: Span
    likeness: float


class Judgement(Frozen, frozen=True, tag_field="record", tag="judgement"):
    """An analyst's word on whether two actors, or two events, are one. It outranks the program's."""

    one: str
    other: str
    verdict: Verdict
    note: str = ""


class Change(Frozen, frozen=True, tag_field="record", tag="change"):
    """What a run brought to a story, in plain words. `subjects` are ids of the records it is about."""

    kind: ChangeKind
    story: str
    text: str
    subjects: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    run: int = 0


class Derivation(Frozen, frozen=True):
    """That this document was made from `document`.

    `share` is the part of this document's words that comes from there. `directed` is false where
    nothing betrays which of the two was first; `basis` gives the reasons for what it says.
    """

    document: str
    share: float
    kind: DerivationKind
    directed: bool = True
    passages: tuple[Passage, ...] = ()
    basis: tuple[DateBasis, ...] = ()


class Office(Frozen, frozen=True):
    """An office an actor held; `of` is the actor id of the state or body served."""

    title: str
    of: str | None = None
    start: str | None = msgspec.field(default=None, name="from")
    end: str | None = msgspec.field(default=None, name="to")


class Meta(Frozen, frozen=True, tag_field="record", tag="meta"):
    """First line of an export. `models` maps each model's name to its digest."""

    contract: int
    entente: str
    models: dict[str, str]


class Document(Frozen, frozen=True, tag_field="record", tag="document"):
    """One article as it was read. `path` is relative to what the user named, never absolute."""

    id: str
    path: str
    sha256: str
    media_type: str
    text: str
    title: str | None = None
    title_span: Span | None = None
    outlet: str | None = None
    byline: tuple[str, ...] = ()
    url: str | None = None
    language: str = "unknown"
    encoding: str = "utf-8"
    noise: tuple[Noise, ...] = ()
    published: Published = Published()
    story: str | None = None
    derived_from: Derivation | None = None
    flags: tuple[Flag, ...] = ()


class Actor(Frozen, frozen=True, tag_field="record", tag="actor"):
    """Who. `country` is ISO 3166-1 alpha-3: a state's own, otherwise the state served or null.

    `outlet_kind` and `state_run` are known for outlets in the knowledge files, else null.
    """

    id: str
    kind: ActorKind
    name: str
    names: tuple[str, ...] = ()
    country: str | None = None
    offices: tuple[Office, ...] = ()
    same_as: tuple[str, ...] = ()
    description: str | None = None
    outlet_kind: str | None = None
    state_run: bool | None = None


class Mention(Frozen, frozen=True, tag_field="record", tag="mention"):
    """Where a document refers to an actor."""

    document: str
    start: int
    end: int
    actor: str
    form: MentionForm


class Statement(Frozen, frozen=True, tag_field="record", tag="statement"):
    """Who said what. `via` is outermost first; `speakers` in the order of the text.

    An unresolved speaker leaves `speakers` empty, with `source` showing the words, if any.
    `content` of a mixed statement is its quoted words; `proposition` the whole clause around them.
    """

    id: str
    document: str
    speakers: tuple[str, ...]
    content: tuple[Span, ...]
    mode: Mode
    act: Act
    polarity: Polarity
    certainty: Certainty
    evidence: tuple[Evidence, ...]
    source: Span | None = None
    cue: Span | None = None
    proposition: tuple[Span, ...] = ()
    via: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    date: DateInterval | None = None
    confidence: float | None = None


class Participant(Frozen, frozen=True):
    """A specific actor in an event, where the words name him: `source`/`target` hold the states."""

    actor: str
    role: Literal["source", "target"]
    document: str
    start: int
    end: int


class Report(Frozen, frozen=True):
    """One document's telling of an event: its own words, date and place, beside the others'."""

    document: str
    evidence: tuple[Evidence, ...]
    date: DateInterval | None = None
    place: str | None = None
    numbers: tuple[str, ...] = ()


class Event(Frozen, frozen=True, tag_field="record", tag="event"):
    """What happened, or is said to have, in PLOVER's terms.

    `source` and `target` are states where the actor serves one, otherwise the actor itself.
    `cue` is the word that names the event. `reports` has one entry a document where several tell it;
    `same_as` names events that tell the same happening with another status or type.
    """

    id: str
    type: EventType
    source: tuple[str, ...]
    target: tuple[str, ...]
    status: EventStatus
    evidence: tuple[Evidence, ...]
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    date: DateInterval | None = None
    place: str | None = None
    asserted_by: tuple[str, ...] = ()
    participants: tuple[Participant, ...] = ()
    cue: Evidence | None = None
    reports: tuple[Report, ...] = ()
    same_as: tuple[str, ...] = ()
    confidence: float | None = None


class Link(Frozen, frozen=True):
    """One step of the way a report took. `actor` and `document` are ids, where the step has one.

    `inferred`: no word says that this is the speaker; what stands around, at `evidence`, makes it likely.
    """

    kind: LinkKind
    name: str
    actor: str | None = None
    document: str | None = None
    evidence: tuple[Evidence, ...] = ()
    inferred: bool = False


class Voice(Frozen, frozen=True):
    """One side of a claim: the actor, the statement, and the root its report came down from.

    `statement` is null where an outlet says it in its own voice. `chain` leads from the root to the
    document it was read in; `evidence` holds the words.
    """

    actor: str
    statement: str | None
    origin: str
    chain: tuple[Link, ...] = ()
    evidence: tuple[Evidence, ...] = ()


class Claim(Frozen, frozen=True, tag_field="record", tag="claim"):
    """A proposition with who asserts and who denies it. `about` holds actor ids.

    `contradicts` names claims that cannot hold together with this one; `story` the story it is of.
    """

    id: str
    text: str
    about: tuple[str, ...]
    status: ClaimStatus
    asserted_by: tuple[Voice, ...]
    denied_by: tuple[Voice, ...]
    independent_origins: int
    evidence: tuple[Evidence, ...]
    contradicts: tuple[str, ...] = ()
    story: str | None = None


class Clause(Frozen, frozen=True):
    """What an article says of one duty in an agreement."""

    kind: str
    evidence: tuple[Evidence, ...]
    article: str | None = None
    trigger: str | None = None
    duty: str | None = None
    automaticity: str | None = None


class Agreement(Frozen, frozen=True, tag_field="record", tag="agreement"):
    """An agreement named in the text; `reference` ties it to the reference library, or is null.

    `names` are the ways the texts name it.
    """

    id: str
    name: str
    parties: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    reference: str | None = None
    kind: tuple[str, ...] = ()
    signed: DateInterval | None = None
    in_force: DateInterval | None = None
    status: str = "unknown"
    clauses: tuple[Clause, ...] = ()
    names: tuple[str, ...] = ()


class Position(Frozen, frozen=True, tag_field="record", tag="position"):
    """What an actor does or says it will do with an instrument of policy."""

    actor: str
    instrument: Instrument
    stance: Stance
    summary: str
    evidence: tuple[Evidence, ...]
    toward: tuple[str, ...] = ()
    date: DateInterval | None = None


class Story(Frozen, frozen=True, tag_field="record", tag="story"):
    """Articles about one course of events."""

    id: str
    title: str
    documents: tuple[str, ...]
    actors: tuple[str, ...]
    earliest: str | None = None
    latest: str | None = None


class TimelineEntry(Frozen, frozen=True, tag_field="record", tag="timeline_entry"):
    """One line of a story's timeline."""

    story: str
    date: DateInterval
    label: str
    events: tuple[str, ...]
    independent_origins: int
    evidence: tuple[Evidence, ...]


Record: TypeAlias = (
    Meta | Document | Actor | Mention | Statement | Event | Claim | Agreement | Position | Story | TimelineEntry
)


class Reading(Frozen, frozen=True):
    """Everything read from one document, before it is set beside others."""

    document: Document
    actors: tuple[Actor, ...] = ()
    mentions: tuple[Mention, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    positions: tuple[Position, ...] = ()


class Account(Frozen, frozen=True):
    """All records of one story. `actors` and `agreements` hold what this story's articles say of them."""

    story: Story
    documents: tuple[Document, ...]
    actors: tuple[Actor, ...] = ()
    mentions: tuple[Mention, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    positions: tuple[Position, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()


class Collection(Frozen, frozen=True):
    """All records of a pile of articles: what a store holds and every view is made from."""

    meta: Meta
    documents: tuple[Document, ...] = ()
    actors: tuple[Actor, ...] = ()
    mentions: tuple[Mention, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    positions: tuple[Position, ...] = ()
    stories: tuple[Story, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()


def content_id(kind: str, *parts: str | int | None) -> str:
    """An id that depends on `parts` alone: the same on every machine, in any order of reading."""
    digest = hashlib.blake2b(digest_size=10)
    for part in parts:
        digest.update(("\x00" if part is None else f"\x01{part}").encode("utf-8", "surrogatepass"))
        digest.update(b"\x1f")
    return f"{kind}:{digest.hexdigest()}"


def state_id(alpha3: str) -> str:
    """The actor id of a state."""
    return f"state:{alpha3}"
