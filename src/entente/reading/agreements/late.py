"""Tie an agreement to a known one once it is known when its article was written."""

from __future__ import annotations

from datetime import date

import msgspec

from entente.knowledge import Knowledge
from entente.knowledge.shapes import AgreementFact
from entente.reading.actors.lexicon import split_name
from entente.reading.agreements.build import interval_of
from entente.reading.agreements.references import FRESH_DAYS
from entente.reading.agreements.words import agreement_words, kind_of
from entente.records import Agreement, Published


def tie_by_date(agreement: Agreement, published: Published, knowledge: Knowledge) -> Agreement:
    """The agreement with its `reference`, where parties, kind and the article's date leave one known agreement.

    Only a bare name is tied so ("the deal", "the military pact"): to the one agreement between exactly these
    parties that was signed in the weeks before the article; "the treaty" else to their only treaty in force.
    """
    if agreement.reference is not None or published.latest is None or not _is_bare(agreement.name):
        return agreement
    codes = frozenset(one.removeprefix("state:") for one in agreement.parties)
    if len(codes) < 2:
        return agreement
    fitting = [
        fact
        for fact in knowledge.agreements
        if frozenset(fact.parties) == codes and _fits(fact, agreement, published.latest)
    ]
    fresh = [fact for fact in fitting if _is_fresh(fact, published.latest)]
    found = fresh or _standing(fitting, agreement.name, published.latest)
    return _tied(agreement, found[0]) if len(found) == 1 else agreement


def _is_bare(name: str) -> bool:
    words = set(split_name(name))
    return bool(words & agreement_words("late", "bare")) and words <= agreement_words("late", "bare") | set(
        kind_of()
    ) | agreement_words("heads", "idle")


def _fits(fact: AgreementFact, agreement: Agreement, latest: str) -> bool:
    """Whether kind and dates allow it; an agreement signed after the article is not meant."""
    if fact.signed is None or fact.signed > latest:
        return False
    if agreement.kind and not set(agreement.kind) & {*fact.kind, "partnership"}:
        return False
    signed = agreement.signed
    if signed is None or signed.earliest is None or signed.latest is None:
        return True
    return bool(signed.earliest[: len(fact.signed)] <= fact.signed <= signed.latest)


def _is_fresh(fact: AgreementFact, latest: str) -> bool:
    if fact.signed is None or len(fact.signed) < 10:
        return False
    return (date.fromisoformat(latest) - date.fromisoformat(fact.signed)).days <= FRESH_DAYS


def _standing(facts: list[AgreementFact], name: str, latest: str) -> list[AgreementFact]:
    """Those in force on the day whose own name holds the word that the text uses."""
    called = set(split_name(name)) & agreement_words("late", "kept")
    return [
        fact
        for fact in facts
        if called
        and called <= set(split_name(fact.name))
        and (fact.ended is None or fact.ended > latest)
        and fact.in_force is not None
        and fact.in_force <= latest
    ]


def _tied(agreement: Agreement, fact: AgreementFact) -> Agreement:
    return msgspec.structs.replace(
        agreement,
        reference=fact.id,
        kind=fact.kind,
        signed=agreement.signed or interval_of(fact.signed),
        in_force=interval_of(fact.in_force),
    )
