"""A collection in which every free text is an attack."""

from __future__ import annotations

from entente.records import (
    Actor,
    Agreement,
    Claim,
    Clause,
    Collection,
    DateBasis,
    DateInterval,
    Derivation,
    Document,
    Event,
    Evidence,
    Flag,
    Link,
    LinkKind,
    Mention,
    Noise,
    Office,
    Passage,
    Position,
    Published,
    Report,
    Span,
    Statement,
    Story,
    TimelineEntry,
    Voice,
)
from tests.dossier.sample import META
from tests.dossier.sample_articles import HOSTILE

__all__ = ["ATTACKS", "hostile"]

ATTACKS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror="alert(2)">',
    "'onmouseover='alert(3)' x='",
    "{{7*7}}{% include 'x' %}",
    "</style></title></textarea><svg onload=alert(4)>",
    "nul \x00 bell \x07 override \u202eevil\u202c isolate \u2067x\u2069 surrogate \ud800 end",
    "javascript:alert(5)",
)


def hostile(attack: str) -> Collection:
    """Every free-text field of every record holds `attack`; the article is `HOSTILE` with the attack after it."""
    text = HOSTILE + attack
    whole = (Evidence(document="d", start=0, end=len(text)), Evidence(document="d", start=3, end=9))
    statement = Statement(
        id=f"s{attack}",
        document="d",
        speakers=("a", attack),
        content=(Span(start=2, end=len(text)),),
        mode="direct",
        act="assert",
        polarity="positive",
        certainty="certain",
        evidence=whole,
        cue=Span(start=0, end=len(text)),
        via=(attack,),
    )
    return Collection(
        meta=META,
        documents=(_document(text, attack),),
        actors=(_actor(attack),),
        mentions=(Mention(document="d", start=5, end=12, actor="a", form="name"),),
        statements=(statement,),
        events=(_event(attack, whole),),
        claims=(_claim(statement, attack, whole),),
        agreements=(_agreement(attack, whole),),
        positions=(Position(actor="a", instrument="legal", stance="oppose", summary=attack, evidence=whole),),
        stories=(Story(id="y", title=attack, documents=("d",), actors=("a",)),),
        timeline=(_entry(attack, whole),),
    )


def _document(text: str, attack: str) -> Document:
    return Document(
        id="d",
        path=attack,
        sha256="0",
        media_type="text/plain",
        text=text,
        title=attack,
        outlet=attack,
        byline=(attack,),
        url=attack,
        noise=(Noise(start=20, end=len(text), kind="caption"),),
        published=Published(basis=(DateBasis(rule=attack, evidence=(Evidence(document="d", start=1, end=4),)),)),
        derived_from=_derivation(text, attack),
        flags=(Flag(flag="glued_words", evidence=(Evidence(document="d", start=0, end=len(text)),)),),
    )


def _actor(attack: str) -> Actor:
    return Actor(
        id="a",
        kind="person",
        name=attack,
        names=(attack, attack + "2"),
        country=attack,
        offices=(Office(title=attack, of=attack, start=attack),),
        description=attack,
    )


def _claim(statement: Statement, attack: str, whole: tuple[Evidence, ...]) -> Claim:
    return Claim(
        id="c",
        text=attack,
        about=("a",),
        status="contested",
        asserted_by=(
            Voice(actor="a", statement=statement.id, origin=attack, chain=_chain(attack, whole), evidence=whole),
            Voice(actor="d", statement=None, origin="d", chain=_chain("d", whole)),
        ),
        denied_by=(Voice(actor=attack, statement="gone", origin="d"),),
        contradicts=("c", attack),
        story=attack,
        independent_origins=1,
        evidence=whole,
    )


def _chain(name: str, whole: tuple[Evidence, ...]) -> tuple[Link, ...]:
    kinds: tuple[LinkKind, ...] = ("speaker", "occasion", "agency", "outlet", "copy")
    return tuple(Link(kind=kind, name=name, actor=name, document="d", evidence=whole) for kind in kinds)


def _event(attack: str, whole: tuple[Evidence, ...]) -> Event:
    report = Report(document="d", evidence=whole, place=attack, numbers=(attack,), date=DateInterval(earliest=attack))
    other = Report(document="d", evidence=whole, place="elsewhere", numbers=("7",), date=DateInterval(latest=attack))
    return Event(
        id="e",
        type="ACCUSE",
        source=("a", attack),
        target=(attack,),
        status="planned",
        evidence=whole,
        place=attack,
        reports=(report, other),
        same_as=("e", attack),
    )


def _derivation(text: str, attack: str) -> Derivation:
    passage = Passage(here=Span(start=0, end=len(text)), there=Span(start=4, end=len(text)), likeness=0.5)
    astray = Passage(here=Span(start=-4, end=10**6), there=Span(start=9, end=3), likeness=0)
    basis = DateBasis(rule=attack, evidence=(Evidence(document="d", start=1, end=9),))
    return Derivation(document="d", share=1, kind="near", directed=False, passages=(passage, astray), basis=(basis,))


def _agreement(attack: str, whole: tuple[Evidence, ...]) -> Agreement:
    clause = Clause(kind=attack, article=attack, trigger=attack, duty=attack, automaticity=attack, evidence=whole)
    return Agreement(
        id="g",
        name=attack,
        parties=("a", attack),
        reference=attack,
        kind=(attack,),
        status=attack,
        clauses=(clause,),
        evidence=whole,
    )


def _entry(attack: str, whole: tuple[Evidence, ...]) -> TimelineEntry:
    date = DateInterval(earliest=attack, latest="2031-05-04")
    return TimelineEntry(story="y", date=date, label=attack, events=("e",), independent_origins=1, evidence=whole)
