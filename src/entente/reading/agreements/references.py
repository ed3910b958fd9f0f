"""Tie a phrase to an agreement known beforehand: by name, parties and date together."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from entente.knowledge.shapes import AgreementFact
from entente.reading.actors.lexicon import split_name
from entente.reading.agreements.names import AgreementNames
from entente.reading.agreements.phrases import Phrase
from entente.reading.agreements.words import agreement_words
from entente.reading.data import reading_table
from entente.records import DateInterval

_NAME_SHARE = 0.6
"""At least this share of a phrase's telling words stands in one name of the agreement."""

FEW = 10
"""Of an agreement of more parties than this a state beside its name need not be one: "X, outside the treaty, …"."""

FRESH_DAYS = 45
"""For this long after its signing an agreement is what news mean by "the deal" between its parties."""


def reference_of(
    phrase: Phrase,
    parties: tuple[str, ...],
    signed: DateInterval | None,
    names: AgreementNames,
    present: frozenset[str],
    latest: str | None,
) -> AgreementFact | None:
    """The one known agreement that fits, or None.

    `present` are the states the document speaks of; `latest` is the last day on which it can have been
    written: an agreement signed after it is not meant.
    """
    codes = frozenset(one.removeprefix("state:") for one in parties if one.startswith("state:"))
    named = [fact for fact in phrase.facts if _dated(fact, phrase, signed, latest)]
    if named:
        return _one(_named(named, phrase, codes, present), phrase)
    if len(codes) < 2 or (not phrase.definite and not phrase.content):
        return None
    alike = [
        fact
        for fact in names.facts
        if frozenset(fact.parties) == codes and _dated(fact, phrase, signed, latest) and _alike(fact, phrase, latest)
    ]
    return _one(alike, phrase)


def _named(
    facts: list[AgreementFact], phrase: Phrase, codes: frozenset[str], present: frozenset[str]
) -> list[AgreementFact]:
    fitting = [fact for fact in facts if not fact.parties or codes <= _states(fact) or not _states(fact)]
    if not codes and phrase.proper and len(fitting) == 1:
        return fitting
    if not fitting and phrase.proper and len(facts) == 1 and len(facts[0].parties) > FEW:
        return facts
    exact = [fact for fact in fitting if codes and codes == _states(fact)]
    if exact:
        return exact
    if codes and phrase.proper and len(fitting) == 1:
        return fitting
    telling = phrase.proper or phrase.capital or bool(codes)
    return [fact for fact in fitting if telling and _states(fact) and _states(fact) <= present]


def _states(fact: AgreementFact) -> frozenset[str]:
    return frozenset(party for party in fact.parties if len(party) == 3 and party.isupper())


def _one(facts: Iterable[AgreementFact], phrase: Phrase) -> AgreementFact | None:
    """The only one; of several the only one that has not ended, unless an era asks for an old one."""
    found = list(facts)
    if phrase.era is None and phrase.year is None:
        found = [fact for fact in found if fact.ended is None] or found
    return found[0] if len(found) == 1 else None


def _dated(fact: AgreementFact, phrase: Phrase, signed: DateInterval | None, latest: str | None) -> bool:
    """Whether the dates in the text allow this agreement."""
    if fact.signed is None:
        return phrase.year is None and phrase.era is None
    year = int(fact.signed[:4])
    if latest is not None and fact.signed > latest:
        return False
    if phrase.year is not None and phrase.year != year:
        return False
    if phrase.era is not None:
        first, last = reading_table("agreements")["eras"][phrase.era]
        if not first <= year <= last:
            return False
    if signed is not None and signed.earliest is not None and signed.latest is not None:
        return bool(signed.earliest[: len(fact.signed)] <= fact.signed <= signed.latest)
    return True


def _fresh(fact: AgreementFact, latest: str | None) -> bool:
    """Whether it was signed in the weeks before the article: what "the deal" between its parties then means."""
    if latest is None or fact.signed is None or len(fact.signed) < 10:
        return False
    return 0 <= (date.fromisoformat(latest) - date.fromisoformat(fact.signed)).days <= FRESH_DAYS


def _alike(fact: AgreementFact, phrase: Phrase, latest: str | None) -> bool:
    """Name similarity: the phrase's own words stand in a name, or they name the agreement's kind."""
    content = set(phrase.content) - agreement_words("heads", "idle")
    if not content:
        return bool(phrase.year) or _fresh(fact, latest)
    share = max(len(content & set(split_name(name))) / len(content) for name in (fact.name, *fact.names))
    return share >= _NAME_SHARE or bool(set(phrase.kinds) & set(fact.kind))
