"""The questions with their answers, as the page shows them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from entente.dossier.views.bookshelf import Bookshelf
from entente.dossier.views.dates import span_in_words
from entente.dossier.views.events import event_reference
from entente.dossier.views.index import Index
from entente.dossier.views.references import ActorReference, FactReference
from entente.dossier.views.view import View
from entente.dossier.views.whatif.answers import AnswerView, answer_view
from entente.dossier.views.whatif.chances import ChanceView, chance_view
from entente.dossier.views.whatif.changes import ChangeView, change_view
from entente.dossier.views.whatif.questions import YEAR, Question, pacts_in_play, questions
from entente.knowledge import Treaty, bounds
from entente.system import Answer, Situation, Words, answer, compare, parse, situation
from entente.system.texts import evidence_of

__all__ = ["PreparedView", "WhatIfView", "what_if_view"]

CHANGES = 2
"""Dates with which a question's answer is compared."""


class PreparedView(View, frozen=True):
    """One question: who attacks whom, the events for which it is asked, and what follows.

    `answer` is the view; `found`, `attacks` and `names` (of its codes) are what the chain is drawn from.
    """

    anchor: str
    attacker: ActorReference
    victim: ActorReference
    events: tuple[FactReference, ...]
    answer: AnswerView
    found: Answer
    attacks: tuple[tuple[str, str], ...]
    names: dict[str, str]
    changes: tuple[ChangeView, ...]
    chances: ChanceView | None


class WhatIfView(View, frozen=True):
    """All prepared questions; `day` is null where no article is dated closely enough to ask."""

    day: str | None
    questions: tuple[PreparedView, ...]


class _Turn(View, frozen=True):
    """A day on which an agreement in play began or ceased to bind, near the articles' own."""

    treaty: Treaty
    day: date
    begins: bool


def what_if_view(index: Index, shelf: Bookshelf) -> WhatIfView:
    """Asks and answers. The answers depend on the collection and the library alone."""
    if shelf.day is None:
        return WhatIfView(day=None, questions=())
    words = evidence_of(index.collection.agreements, shelf.library)
    turns = list(_turns(index, shelf, shelf.day))
    return WhatIfView(
        day=span_in_words(str(shelf.day), str(shelf.day)),
        questions=tuple(
            _prepared(index, shelf, one, f"Q{number}", words, turns)
            for number, one in enumerate(questions(index, shelf), start=1)
        ),
    )


def _prepared(
    index: Index, shelf: Bookshelf, asked: Question, anchor: str, words: Words, turns: Iterable[_Turn]
) -> PreparedView:
    day = shelf.day or date.max
    facts = _facts(shelf, asked, day)
    found = answer(facts, scenario=asked.scenario, label=shelf.label, words=words)
    return PreparedView(
        anchor=anchor,
        attacker=shelf.state(asked.attacker),
        victim=shelf.state(asked.victim),
        events=tuple(event_reference(index, index.events[event]) for event in asked.events),
        answer=answer_view(found, shelf, index.all_words),
        found=found,
        attacks=((asked.attacker, asked.victim),),
        names={key: shelf.label(key) for key in sorted(_keys(found, asked))},
        changes=tuple(_changes(shelf, asked, found, day, turns)),
        chances=chance_view(facts, shelf),
    )


def _keys(found: Answer, asked: Question) -> set[str]:
    """The codes of all states and agreements that a picture of the duties names."""
    owed = (key for one in found.duties for key in (one.obligor, one.beneficiary, one.adversary, one.agreement))
    return {asked.attacker, asked.victim, *owed}


def _facts(shelf: Bookshelf, asked: Question, day: date) -> Situation:
    return situation(shelf.library, parse(asked.scenario, shelf.names), day)


def _changes(
    shelf: Bookshelf, asked: Question, found: Answer, day: date, turns: Iterable[_Turn]
) -> Iterator[ChangeView]:
    """The dates, nearest first, on which another duty is owed."""
    shown = 0
    for turn in turns:
        other_day = turn.day if turn.day > day else turn.day - timedelta(days=1)
        other = answer(_facts(shelf, asked, other_day), scenario=asked.scenario, label=shelf.label, proofs=False)
        pair = (found, other) if other_day > day else (other, found)
        view = change_view(compare(*pair), shelf, _why(turn), about=turn.treaty.id)
        if view.duties and shown < CHANGES:
            shown += 1
            yield view


def _why(turn: _Turn) -> str:
    what = "entered into force" if turn.begins else "ended"
    return f"{turn.treaty.name} {what} on {span_in_words(str(turn.day), str(turn.day))}"


def _turns(index: Index, shelf: Bookshelf, day: date) -> Iterator[_Turn]:
    """Entries into force and ends known to the day, within a year of the articles, nearest first."""
    found = []
    for treaty in pacts_in_play(index, shelf, day):
        for coarse, begins in ((treaty.in_force, True), (treaty.ended, False)):
            if coarse is not None and len(set(bounds(coarse))) == 1 and abs(bounds(coarse)[0] - day) <= YEAR:
                found.append(_Turn(treaty=treaty, day=bounds(coarse)[0], begins=begins))
    yield from sorted(found, key=lambda one: (abs(one.day - day), one.treaty.id))
