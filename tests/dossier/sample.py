"""A realistic sample collection over the invented articles."""

from __future__ import annotations

from msgspec import structs

from entente.records import (
    Actor,
    Agreement,
    Clause,
    Collection,
    DateBasis,
    DateInterval,
    Derivation,
    Document,
    Event,
    Mention,
    Meta,
    Office,
    Participant,
    Passage,
    Position,
    Published,
    Report,
    Statement,
    Story,
    TimelineEntry,
)
from tests.dossier.builder import day
from tests.dossier.sample_cast import (
    AGENCY,
    AHLQUIST,
    BRANDHOLT,
    DENMARK,
    GAZETTE,
    MINISTRY,
    NORWAY,
    OFFICIALS,
    SWEDEN,
    TELEVISION,
    TRIBUNE,
    TVEITDAL,
    WIRE,
)
from tests.dossier.sample_claims import sample_claims

__all__ = ["BRANDHOLT", "GAZETTE", "META", "TRIBUNE", "TVEITDAL", "WIRE", "sample", "two_stories"]

META = Meta(contract=1, entente="0.0", models={"reader": "0123456789abcdef0123456789abcdef"})
COMPACT = "agreement:compact"


def sample() -> Collection:
    """Three articles on a quarrel over a ferry lane, with one record at least of every kind."""
    return Collection(
        meta=META,
        documents=_documents(),
        actors=_actors(),
        mentions=_mentions(),
        statements=_statements(),
        events=_events(),
        claims=sample_claims(),
        agreements=(_agreement(),),
        positions=_positions(),
        stories=(_story(),),
        timeline=_timeline(),
    )


def two_stories() -> Collection:
    """The same articles as two stories: the last article, its claim and its part of the timeline apart."""
    whole = sample()
    first = structs.replace(whole.stories[0], documents=(WIRE.id, GAZETTE.id))
    other = Story(id="story:ships", title="Ships go to the Skagerrak", documents=(TRIBUNE.id,), actors=(NORWAY,))
    moved = structs.replace(whole.claims[0], story=other.id)
    ships = structs.replace(whole.timeline[-1], story=other.id)
    return structs.replace(
        whole,
        stories=(first, other),
        claims=(*whole.claims[1:], moved),
        timeline=(*whole.timeline[:-1], ships),
    )


def _documents() -> tuple[Document, ...]:
    published = Published(
        earliest="2031-05-04",
        latest="2031-05-04",
        granularity="day",
        basis=(DateBasis(rule="dateline", evidence=(WIRE.evidence("4 May 2031"),)),),
    )
    noise = tuple(WIRE.noise(words, "share") for words in ("Share this", "Facebook"))
    return (
        WIRE.document(
            outlet="Skagen Wire",
            title="Denmark accuses Norway of blocking ferry lane, Oslo rejects charge",
            published=published,
            byline=("Pia Lindqvist",),
            url="https://wire.example/ferry",
            noise=(*noise, WIRE.noise("Read more: Ten ports to see this summer", "related")),
        ),
        GAZETTE.document(
            outlet="Kattegat Gazette",
            title="Oslo and Copenhagen to talk after ferry row",
            published=Published(
                earliest="2031-05-05",
                latest="2031-05-08",
                granularity="week",
                basis=(DateBasis(rule="before the talks it announces", evidence=(GAZETTE.evidence("9 May"),)),),
            ),
        ),
        TRIBUNE.document(
            outlet="Tribune of the North",
            published=Published(
                basis=(
                    DateBasis(
                        rule="set aside, as it contradicts the rest: the ships leave next week",
                        evidence=(TRIBUNE.evidence("next week"),),
                    ),
                )
            ),
            derived_from=_derivation(),
            flags=(
                TRIBUNE.flag("glued_words", "reported.The"),
                TRIBUNE.flag("near_duplicate"),
            ),
        ),
    )


def _derivation() -> Derivation:
    closed = "Norway shut the lane at midnight and told nobody"
    return Derivation(
        document=WIRE.id,
        share=0.62,
        kind="rewritten",
        passages=(
            Passage(here=TRIBUNE.span(f"{closed}, Brandholt"), there=WIRE.span(f"{closed},” Danish"), likeness=0.9),
        ),
        basis=(DateBasis(rule="it names the other's outlet", evidence=(TRIBUNE.evidence("Skagen Wire"),)),),
    )


def _actors() -> tuple[Actor, ...]:
    def minister(actor: str, name: str, title: str, state: str) -> Actor:
        office = Office(title=title, of=state)
        return Actor(
            id=actor, kind="person", name=name, names=(name.split()[-1],), country=state[6:], offices=(office,)
        )

    return (
        Actor(id=DENMARK, kind="state", name="Denmark", names=("Denmark", "Copenhagen", "Danish"), country="DNK"),
        Actor(id=NORWAY, kind="state", name="Norway", names=("Norway", "Oslo"), country="NOR"),
        Actor(id=SWEDEN, kind="state", name="Sweden", names=("Sweden",), country="SWE"),
        minister(BRANDHOLT, "Asger Brandholt", "Transport Minister", DENMARK),
        minister(TVEITDAL, "Sunniva Tveitdal", "Foreign Minister", NORWAY),
        minister(AHLQUIST, "Folke Ahlquist", "spokesman", SWEDEN),
        Actor(id=MINISTRY, kind="government_body", name="Swedish foreign ministry", country="SWE"),
        Actor(id=AGENCY, kind="outlet", name="Skagen Wire", country="DNK", outlet_kind="agency", state_run=False),
        Actor(id=OFFICIALS, kind="unnamed_group", name="two Danish officials", country="DNK"),
        Actor(id=TELEVISION, kind="outlet", name="Tribune of the North", country="NOR", state_run=True),
    )


def _mentions() -> tuple[Mention, ...]:
    return (
        WIRE.mention("Denmark", DENMARK),
        WIRE.mention("Norway", NORWAY),
        WIRE.mention("Oslo", NORWAY, "metonym"),
        WIRE.mention("Denmark", DENMARK, after="Skagen Wire"),
        WIRE.mention("Norway", NORWAY, after="Skagen Wire"),
        WIRE.mention("Danish Transport Minister Asger Brandholt", BRANDHOLT),
        WIRE.mention("Danish", DENMARK, "metonym"),
        WIRE.mention("Norwegian Foreign Minister Sunniva Tveitdal", TVEITDAL),
        WIRE.mention("she", TVEITDAL, "pronoun", after="turned back"),
        GAZETTE.mention("Norway", NORWAY),
        GAZETTE.mention("Swedish foreign ministry", MINISTRY),
        GAZETTE.mention("ministry spokesman Folke Ahlquist", AHLQUIST),
        GAZETTE.mention("Skagen Wire", AGENCY),
        GAZETTE.mention("Sweden", SWEDEN),
        GAZETTE.mention("two Danish officials", OFFICIALS, "nominal"),
        TRIBUNE.mention("Brandholt", BRANDHOLT),
        TRIBUNE.mention("Skagen Wire", AGENCY),
    )


def _statements() -> tuple[Statement, ...]:
    closed = "Norway shut the lane at midnight and told nobody"
    return (
        WIRE.statement(
            "closed",
            (BRANDHOLT,),
            closed,
            act="accuse",
            cue="told",
            source="Danish Transport Minister Asger Brandholt",
            sentence=f"“{closed},” Danish Transport Minister Asger Brandholt told reporters in Copenhagen.",
            confidence=0.93,
        ),
        WIRE.statement(
            "denied",
            (TVEITDAL,),
            "that any lane had been closed",
            act="deny",
            mode="indirect",
            cue="denied",
            source="Norwegian Foreign Minister Sunniva Tveitdal",
            sentence="Norwegian Foreign Minister Sunniva Tveitdal denied that any lane had been closed.",
        ),
        WIRE.statement("no ship", (TVEITDAL,), "No ship has been turned back", cue="said", source="she"),
        GAZETTE.statement(
            "table",
            (AHLQUIST,),
            "We have offered both sides a table",
            cue="told",
            via=(AGENCY,),
            addressees=(NORWAY, DENMARK),
        ),
        GAZETTE.statement(
            "suspend",
            (OFFICIALS,),
            "Copenhagen may suspend the Skagerrak Ferry Compact if no answer comes",
            act="warn",
            mode="indirect",
            cue="according to",
            certainty="possible",
        ),
        TRIBUNE.statement("again", (BRANDHOLT,), closed, mode="indirect", act="accuse", cue="said", via=(AGENCY,)),
        TRIBUNE.statement(
            "ships",
            (),
            "Norway will send two patrol ships to the Skagerrak",
            mode="indirect",
            source="state television",
        ),
    )


def _events() -> tuple[Event, ...]:
    charge = "Denmark on Sunday accused Norway of closing a ferry lane in the Skagerrak without notice"
    accusation = WIRE.event(
        "accuse", "ACCUSE", (DENMARK,), (NORWAY,), charge, "accused", date=day("2031-05-04"), place="Skagerrak"
    )
    named = WIRE.span("Danish Transport Minister Asger Brandholt")
    participant = Participant(actor=BRANDHOLT, role="source", document=WIRE.id, start=named.start, end=named.end)
    return (
        structs.replace(accusation, participants=(participant,)),
        WIRE.event(
            "closing",
            "COERCE",
            (NORWAY,),
            (DENMARK,),
            charge,
            "closing",
            status="alleged",
            date=DateInterval(earliest="2031-05-03", latest="2031-05-04", granularity="day"),
            asserted_by=("statement:closed",),
            reports=_reports(),
            same_as=("event:reject",),
        ),
        WIRE.event("reject", "REJECT", (NORWAY,), (DENMARK,), "a charge that Oslo rejected as invented", "rejected"),
        GAZETTE.event(
            "talks",
            "CONSULT",
            (NORWAY, DENMARK),
            (DENMARK, NORWAY),
            "Norway and Denmark will hold talks in Gothenburg on 9 May",
            "hold talks",
            status="planned",
            date=day("2031-05-09"),
        ),
        GAZETTE.event(
            "signed",
            "AGREE",
            (NORWAY, DENMARK),
            (DENMARK, NORWAY),
            "In 2019 the two states signed the compact after a similar quarrel",
            "signed",
            status="background",
            date=DateInterval(earliest="2019-01-01", latest="2019-12-31", granularity="year"),
        ),
        GAZETTE.event(
            "radar", "AID", (SWEDEN,), (DENMARK,), "Sweden paid for the radar at Hirtshals", "paid", status="background"
        ),
        TRIBUNE.event(
            "patrol",
            "MOBILIZE",
            (NORWAY,),
            (),
            "Norway will send two patrol ships to the Skagerrak",
            "send",
            status="planned",
            asserted_by=("statement:ships",),
        ),
    )


def _reports() -> tuple[Report, ...]:
    """The same closing told twice, with another number of lorries."""
    night = DateInterval(earliest="2031-05-03", latest="2031-05-04", granularity="day")
    return (
        Report(
            document=WIRE.id,
            evidence=(WIRE.evidence("About 40 lorries were left on the quay"),),
            date=night,
            place="Hirtshals",
            numbers=("About 40 lorries",),
        ),
        Report(
            document=GAZETTE.id,
            evidence=(GAZETTE.evidence("some 60 lorries on the quay"),),
            place="Hirtshals",
            numbers=("some 60 lorries",),
        ),
    )


def _agreement() -> Agreement:
    duty = "the two states must consult within three days of any closure"
    return Agreement(
        id=COMPACT,
        name="Skagerrak Ferry Compact",
        parties=(DENMARK, NORWAY),
        kind=("transport",),
        signed=DateInterval(earliest="2019-01-01", latest="2019-12-31", granularity="year"),
        clauses=(Clause(kind="consultation", trigger="closure", duty="consult", evidence=(WIRE.evidence(duty),)),),
        evidence=(WIRE.evidence("Skagerrak Ferry Compact of 2019"), GAZETTE.evidence("Skagerrak Ferry Compact")),
    )


def _positions() -> tuple[Position, ...]:
    suspend = GAZETTE.evidence("Copenhagen may suspend the Skagerrak Ferry Compact")
    ships = TRIBUNE.evidence("Norway will send two patrol ships")
    return (
        Position(
            actor=DENMARK,
            instrument="legal",
            stance="reconsider",
            summary="may suspend the Skagerrak Ferry Compact",
            evidence=(suspend,),
            toward=(NORWAY,),
        ),
        Position(
            actor=NORWAY,
            instrument="military",
            stance="strengthen",
            summary="will send two patrol ships",
            evidence=(ships,),
            date=DateInterval(earliest="2031-05-09"),
        ),
    )


def _story() -> Story:
    return Story(
        id="story:ferry",
        title="Norway and Denmark quarrel over a ferry lane",
        documents=(WIRE.id, GAZETTE.id, TRIBUNE.id),
        actors=(DENMARK, NORWAY, SWEDEN),
        earliest="2031-05-04",
        latest="2031-05-09",
    )


def _timeline() -> tuple[TimelineEntry, ...]:
    def entry(event: Event, label: str, date: DateInterval | None = None, origins: int = 1) -> TimelineEntry:
        return TimelineEntry(
            story="story:ferry",
            date=date or event.date or DateInterval(),
            label=label,
            events=(event.id,),
            independent_origins=origins,
            evidence=event.evidence,
        )

    accuse, closing, _, talks, signed, radar, patrol = _events()
    return (
        entry(accuse, "Denmark accuses Norway of closing a ferry lane", origins=2),
        entry(closing, "Norway is said to close a ferry lane"),
        entry(talks, "Norway and Denmark plan to meet in Gothenburg"),
        entry(signed, "Norway and Denmark sign the Skagerrak Ferry Compact"),
        entry(radar, "Sweden pays for the radar at Hirtshals"),
        entry(patrol, "Norway plans to send patrol ships", DateInterval(earliest="2031-05-06")),
    )
