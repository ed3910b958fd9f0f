"""Invented records to keep, export and show."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from entente.records import (
    CONTRACT,
    Account,
    Actor,
    Agreement,
    Claim,
    Collection,
    DateBasis,
    DateInterval,
    Derivation,
    Document,
    Event,
    Evidence,
    Flag,
    Mention,
    Meta,
    Noise,
    Position,
    Published,
    Reading,
    Span,
    Statement,
    Story,
    TimelineEntry,
    Voice,
    content_id,
)
from entente.store import Store

FIRST = (
    "Ferry talks stall\n\nVarland's transport minister Edda Holm denied that the café ferry was sold. "
    "“We keep the ferry,” she told Quill News.\n"
)
SECOND = 'Ostmark says ferry changed hands\n\nOstmark\'s envoy said Varland sold the ferry. "It is ours," he said.\n'

HOLM = Actor(id="actor:holm", kind="person", name="Edda Holm", names=("Edda Holm", "Holm"), country="VRL")
VARLAND = Actor(id="state:VRL", kind="state", name="Varland", names=("Varland",), country="VRL")
OSTMARK = Actor(id="state:OST", kind="state", name="Ostmark", names=("Ostmark", "Ostmarkers"), country="OST")
QUILL = Actor(id="actor:quill", kind="outlet", name="Quill News", names=("Quill News",))

META = Meta(contract=CONTRACT, entente="0.0.test", models={"fake-reader": "d1"})


def words(document: Document, passage: str) -> Evidence:
    """Where `passage` first stands in the document."""
    start = document.text.index(passage)
    return Evidence(document=document.id, start=start, end=start + len(passage))


def span(document: Document, passage: str) -> Span:
    """The same, without the document's name."""
    found = words(document, passage)
    return Span(start=found.start, end=found.end)


def document(path: str, text: str) -> Document:
    """A document with invented text."""
    digest = content_id("bytes", text)
    return Document(
        id=content_id("document", path, digest),
        path=path,
        sha256=digest,
        media_type="text/plain",
        text=text,
        title=text.splitlines()[0] if text else None,
        language="en",
    )


def small_reading(path: str, text: str) -> Reading:
    """A reading with one mention and one statement, whatever the text."""
    return reading_of(document(path, text))


def reading_of(article: Document) -> Reading:
    """The same, of a document that is there already."""
    end = len(article.text)
    statement = Statement(
        id=content_id("statement", article.id),
        document=article.id,
        speakers=(VARLAND.id,),
        content=(Span(start=0, end=end),),
        mode="indirect",
        act="assert",
        polarity="positive",
        certainty="certain",
        evidence=(Evidence(document=article.id, start=0, end=end),),
    )
    mention = Mention(document=article.id, start=0, end=end, actor=VARLAND.id, form="name")
    return Reading(document=article, actors=(VARLAND,), mentions=(mention,), statements=(statement,))


def first_reading() -> Reading:
    """A denial, relayed."""
    article = document("north/first.txt", FIRST)
    denial = Statement(
        id="statement:denial",
        document=article.id,
        speakers=(HOLM.id,),
        source=span(article, "Varland's transport minister Edda Holm"),
        cue=span(article, "denied"),
        content=(span(article, "that the café ferry was sold"),),
        mode="indirect",
        act="deny",
        polarity="negative",
        certainty="certain",
        evidence=(words(article, "Edda Holm denied that the café ferry was sold"),),
        date=DateInterval(earliest="2031-05-02", latest="2031-05-02", granularity="day"),
    )
    promise = Statement(
        id="statement:promise",
        document=article.id,
        speakers=(HOLM.id,),
        content=(span(article, "“We keep the ferry,”"),),
        mode="direct",
        act="promise",
        polarity="positive",
        certainty="certain",
        via=(QUILL.id,),
        addressees=(QUILL.id,),
        evidence=(words(article, "“We keep the ferry,” she told Quill News"),),
    )
    return Reading(
        document=article,
        actors=(HOLM, QUILL, VARLAND),
        mentions=(
            Mention(document=article.id, start=19, end=26, actor=VARLAND.id, form="name"),
            Mention(
                document=article.id,
                start=words(article, "Edda Holm").start,
                end=words(article, "Edda Holm").end,
                actor=HOLM.id,
                form="name",
            ),
        ),
        statements=(denial, promise),
        agreements=(
            Agreement(
                id="agreement:ferry",
                name="Ferry Compact",
                names=("Ferry Compact",),
                parties=(OSTMARK.id, VARLAND.id),
                evidence=(words(article, "Ferry talks"),),
                kind=("trade",),
            ),
        ),
        positions=(
            Position(
                actor=VARLAND.id,
                instrument="economic",
                stance="maintain",
                summary="keeps the ferry",
                evidence=(words(article, "We keep the ferry"),),
                toward=(OSTMARK.id,),
            ),
        ),
    )


def second_reading() -> Reading:
    """The opposite, from the other side."""
    article = document("south/second.txt", SECOND)
    said = Statement(
        id="statement:sold",
        document=article.id,
        speakers=(OSTMARK.id,),
        content=(span(article, "Varland sold the ferry"),),
        mode="indirect",
        act="assert",
        polarity="positive",
        certainty="certain",
        evidence=(words(article, "Ostmark's envoy said Varland sold the ferry"),),
    )
    sale = Event(
        id="event:sale",
        type="COOPERATE",
        source=(VARLAND.id,),
        target=(OSTMARK.id,),
        status="alleged",
        evidence=(words(article, "Varland sold the ferry"),),
        date=DateInterval(earliest="2031-05-01", latest="2031-05-07", granularity="week"),
        asserted_by=(said.id,),
        place="the strait",
    )
    return Reading(
        document=article,
        actors=(OSTMARK, VARLAND),
        mentions=(Mention(document=article.id, start=0, end=7, actor=OSTMARK.id, form="name"),),
        statements=(said,),
        events=(sale,),
    )


def collection() -> Collection:
    """Both readings set beside each other: one contested claim, one story, one line of time."""
    first, second = first_reading(), second_reading()
    article, other = first.document, second.document
    return Collection(
        meta=META,
        documents=(
            Document(
                **{name: getattr(article, name) for name in ("id", "path", "sha256", "media_type", "text", "title")},
                story="story:ferry",
                language="en",
                noise=(Noise(start=0, end=5, kind="heading"),),
                published=Published(
                    earliest="2031-05-02",
                    latest="2031-05-02",
                    granularity="day",
                    basis=(DateBasis(rule="the page says so", evidence=(words(article, "Ferry"),)),),
                ),
                flags=(Flag(flag="truncated"),),
            ),
            Document(
                **{name: getattr(other, name) for name in ("id", "path", "sha256", "media_type", "text", "title")},
                story="story:ferry",
                language="en",
                derived_from=Derivation(document=article.id, share=0.25, kind="rewritten"),
            ),
        ),
        actors=tuple(sorted((HOLM, QUILL, OSTMARK, VARLAND), key=lambda one: one.id)),
        mentions=first.mentions + second.mentions,
        statements=first.statements + second.statements,
        events=second.events,
        claims=(
            Claim(
                id="claim:sold",
                text="Varland sold the ferry",
                about=(VARLAND.id,),
                status="contested",
                asserted_by=(Voice(actor=OSTMARK.id, statement="statement:sold", origin=OSTMARK.id),),
                denied_by=(Voice(actor=HOLM.id, statement="statement:denial", origin=HOLM.id),),
                independent_origins=2,
                evidence=second.statements[0].evidence + first.statements[0].evidence,
            ),
        ),
        agreements=first.agreements,
        positions=first.positions,
        stories=(
            Story(
                id="story:ferry",
                title="Who owns the ferry",
                documents=(article.id, other.id),
                actors=(HOLM.id, VARLAND.id),
                earliest="2031-05-01",
                latest="2031-05-07",
            ),
        ),
        timeline=(
            TimelineEntry(
                story="story:ferry",
                date=DateInterval(earliest="2031-05-01", latest="2031-05-07", granularity="week"),
                label="Ostmark says Varland sold the ferry",
                events=("event:sale",),
                independent_origins=1,
                evidence=second.events[0].evidence,
            ),
        ),
    )


class Card(NamedTuple):
    """As the stories room makes it."""

    document: str
    marks: tuple[int, ...]
    gist: bytes


def account(whole: Collection) -> Account:
    """A collection of one story as the account of it."""
    (story,) = whole.stories
    fields = {name: getattr(whole, name) for name in Account.__struct_fields__ if name != "story"}
    return Account(story=story, **fields)


def keep(store: Store, whole: Collection) -> None:
    """Save a collection of one story as a run would, with every reading so far grouped."""
    read = sorted({one.document.id for one in store.readings()})
    with store.grouping() as grouping:
        grouping.shelf.put(Card(one, (), b"") for one in read)
        grouping.shelf.place(dict.fromkeys(read, "founder"))
    store.save_account("founder", account(whole))
    store.finish(whole.meta, "teller-1")


def plain_collection(readings: Sequence[Reading]) -> Collection:
    """All records of the readings as those of one story."""
    documents = tuple(each.document for each in readings)
    return Collection(
        meta=META,
        documents=documents,
        actors=(VARLAND,),
        mentions=tuple(mention for each in readings for mention in each.mentions),
        statements=tuple(statement for each in readings for statement in each.statements),
        stories=(Story(id="story:plain", title="Plain", documents=tuple(one.id for one in documents), actors=()),),
    )
