"""What is put forward, clause by clause, in a form that can be compared."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from entente.records import Document, Event, Evidence, Mention, Span, Statement
from entente.stories.claims.anchors import Anchors
from entente.stories.claims.clauses import own_clauses, statement_clauses
from entente.stories.claims.concepts import Matter, matter
from entente.stories.claims.counts import Count
from entente.stories.claims.nations import Nations, holds_office
from entente.stories.claims.polarity import anaphoric
from entente.stories.claims.releases import Releases
from entente.stories.claims.sides import is_neutral, side_of
from entente.stories.claims.told import Told, Wording, Wordings
from entente.stories.claims.words import claim_words
from entente.stories.pile import Pile
from entente.stories.sentences import Sentences
from entente.stories.wording import rarity, words

ACTS = frozenset(
    {"assert", "accuse", "warn", "condemn", "believe", "announce", "deny", "promise", "decline", "agree"}
) | {"demand"}
"""Acts that put a proposition forward or deny one."""
_WORD = re.compile(r"[a-z]+")
_OPENING = 30
_SUBJECT = 8
"""Words that a subject has at most."""
_TOLD = 5
"""Features a clause of an outlet's own voice must have; one less where states issued the text."""


class Proposition(NamedTuple):
    """One clause. `statement` is null in an outlet's own voice.

    `features` holds stems, concepts (`#arms`) and actors (`@state:PRK`); `anchors` what pins it to an occasion;
    `sides` the states spoken of, `first` the one named first, `speakers`
    the sides that speak, empty where these are unknown; `speaking` their actor ids. `heard` holds the words that make
    the speaker likely where no word names him (`stories.hearing`).
    """

    document: str
    span: Span
    text: str
    statement: Statement | None
    features: frozenset[str]
    anchors: Anchors
    about: tuple[str, ...]
    sides: frozenset[str]
    first: str
    speakers: frozenset[str]
    speaking: tuple[str, ...]
    events: tuple[Event, ...]
    matter: Matter
    counts: tuple[Count, ...]
    denies: bool
    negated: bool
    anaphoric: bool
    dismissive: bool
    cue: tuple[str, ...]
    heard: Evidence | None = None

    @property
    def place(self) -> tuple[str, int, int, str]:
        """Document and offsets: what propositions are sorted by."""
        return self.document, self.span.start, self.span.end, self.statement.id if self.statement else ""

    @property
    def act(self) -> str:
        """The act of its statement; `tell` in an outlet's own voice."""
        return self.statement.act if self.statement else "tell"

    @property
    def evidence(self) -> Evidence:
        """The clause."""
        return Evidence(document=self.document, start=self.span.start, end=self.span.end)


def propositions(documents: Iterable[str], events: Iterable[Event], pile: Pile, nations: Nations) -> list[Proposition]:
    """Every clause of statements and of outlets' own voices, in the order of the text."""
    told = _events_by_statement(events)
    wordings = Wordings(nations)
    releases = Releases(pile, nations)
    found = [
        one for each in sorted(documents) for one in _of_document(pile.documents[each], told, pile, wordings, releases)
    ]
    return sorted(found, key=lambda one: one.place)


def _of_document(
    document: Document,
    told: Mapping[str, tuple[Event, ...]],
    pile: Pile,
    wordings: Wordings,
    releases: Releases,
) -> Iterator[Proposition]:
    statements = [one for one in pile.statements_of(document.id) if one.content]
    joint, single = releases.joint[document.id], releases.single[document.id]
    for statement in statements:
        if statement.act in ACTS:
            for span in statement_clauses(statement, document.text):
                known = joint or statement.speakers or single or releases.quoted(document.text[span.start : span.end])
                yield _proposition(pile, wordings, document, span, statement, told.get(statement.id, ()), known)
    own = told.get(document.id, ())
    sentences = Sentences(document.text)
    for span in own_clauses(document, statements, sentences):
        known = joint or single or releases.quoted(document.text[span.start : span.end])
        made = _proposition(pile, wordings, document, span, None, own, known)
        if (
            len(made.features) >= (_TOLD - 1 if joint or single else _TOLD)
            and words(made.text)[0] not in claim_words().reporting
        ):
            yield made


def _proposition(
    pile: Pile,
    wordings: Wordings,
    document: Document,
    span: Span,
    statement: Statement | None,
    events: tuple[Event, ...],
    known: tuple[str, ...],
) -> Proposition:
    wording = wordings.wording(document.text[span.start : span.end])
    mentions = pile.mentions(document.id, span.start, span.end)
    inside = tuple(one for one in events if _within(one, document.id, span))
    about = dict.fromkeys(one.actor for one in mentions if not is_neutral(one.actor, pile))
    about |= dict.fromkeys(actor for one in inside for actor in (*one.source, *one.target))
    speaking = known or (
        statement.speakers if statement else _reported(wording.text, span, mentions, pile, wordings.nations)
    )
    denying = statement is not None and statement.act == "deny"
    is_negated = wording.negated or (statement is not None and statement.polarity == "negative")
    sided = [(one, side_of(one.actor, pile)) for one in mentions]
    told = _told(wordings, wording.text, span, mentions)
    return Proposition(
        document=document.id,
        span=span,
        text=wording.plain,
        statement=statement,
        features=told.features.union(
            f"@{side}" for one, side in sided if one.end <= span.end and one.form != "pronoun"
        ),
        anchors=told.anchors,
        about=tuple(about),
        sides=frozenset((*(side_of(actor, pile) for actor in about), *(one.state for one in wording.nations))),
        first=_first(wording, span, sided),
        speakers=frozenset(side_of(actor, pile) for actor in speaking),
        speaking=speaking,
        events=inside,
        matter=matter(wording.text, document.text, sided),
        counts=wording.counts,
        denies=denying or (statement is not None and (is_negated or wording.dismissive)),
        negated=is_negated,
        anaphoric=denying and anaphoric(wording.text),
        dismissive=statement is not None and wording.dismissive,
        cue=_cue(statement, document.text),
    )


def _cue(statement: Statement | None, text: str) -> tuple[str, ...]:
    """The words of saying that introduce a statement."""
    cue = statement.cue if statement is not None else None
    return tuple(words(text[cue.start : cue.end])) if cue is not None else ()


def _within(event: Event, document: str, span: Span) -> bool:
    return any(one.document == document and one.start < span.end and one.end > span.start for one in event.evidence)


def _told(wordings: Wordings, text: str, span: Span, mentions: Iterable[Mention]) -> Told:
    """What a clause holds besides the actors it mentions."""
    named = [one for one in mentions if one.end <= span.end and one.form != "pronoun"]
    return wordings.told(text, tuple((one.start - span.start, one.end - span.start) for one in named))


def _first(wording: Wording, span: Span, sided: Iterable[tuple[Mention, str]]) -> str:
    """The state named first, which as a rule does what is told; "" where none is named."""
    named = [(one.start, one.state) for one in wording.nations]
    named += [(one.start - span.start, side) for one, side in sided if side.startswith("state:")]
    return min(named, default=(0, ""))[1]


def _reported(text: str, span: Span, mentions: Sequence[Mention], pile: Pile, nations: Nations) -> tuple[str, ...]:
    """Who speaks in an outlet's sentence that shows by its verb that somebody else said it, if that is plain."""
    verb = next((match for match in _WORD.finditer(text) if match.group() in claim_words().reporting), None)
    if verb is None:
        return ()
    before = [
        one
        for one in mentions
        if one.end - span.start <= verb.start() and one.start - span.start <= _OPENING and one.form != "pronoun"
    ]
    serving = [one.actor for one in before if side_of(one.actor, pile).startswith("state:")]
    return (serving[0],) if serving else _office(text[: verb.start()], pile, nations)


def _office(subject: str, pile: Pile, nations: Nations) -> tuple[str, ...]:
    """The state whose office the words before a verb of saying name, or the capital where it sits."""
    if len(subject.split()) > _SUBJECT or not holds_office(subject):
        return ()
    named = [one.state for one in (*nations.named(subject), *nations.capitals(subject)) if one.state in pile.actors]
    return (named[0],) if named else ()


def _events_by_statement(told: Iterable[Event]) -> Mapping[str, tuple[Event, ...]]:
    """Events by the statement that asserts them, and by the documents that tell them."""
    found: dict[str, list[Event]] = defaultdict(list)
    for event in told:
        for teller in {*event.asserted_by, *(one.document for one in event.evidence)}:
            found[teller].append(event)
    return {one: tuple(sorted(events, key=lambda event: event.id)) for one, events in found.items()}


def weights(found: Iterable[Proposition]) -> dict[str, float]:
    """How much each feature tells among these propositions."""
    return rarity(one.features for one in found)
