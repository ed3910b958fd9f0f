"""Which phrases of a page mean the same agreement."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from entente.knowledge.shapes import AgreementFact
from entente.reading.agreements.phrases import Phrase
from entente.reading.agreements.words import agreement_words

Reference = Callable[[Phrase, tuple[str, ...]], AgreementFact | None]


@dataclass(slots=True)
class Group:
    """Phrases of one agreement, in the order of the text, and what they say together."""

    phrases: list[Phrase] = field(default_factory=list)
    parties: dict[str, None] = field(default_factory=dict)
    fact: AgreementFact | None = None

    def take(self, phrase: Phrase) -> None:
        """Add a phrase of the same agreement."""
        self.phrases.append(phrase)
        self.parties.update(dict.fromkeys(phrase.parties))


def group_phrases(phrases: list[Phrase], reference: Reference) -> list[Group]:
    """Groups in the order of their first phrase; a phrase that names none and refers to none is left out."""
    groups: list[Group] = []
    for phrase in phrases:
        fact = reference(phrase, phrase.parties)
        group = _same(groups, phrase, fact)
        if group is None and not phrase.names_one:
            continue
        if group is None:
            group = Group()
            groups.append(group)
        group.take(phrase)
        group.fact = group.fact or fact
    for group in groups:
        if group.fact is None:
            joined = (reference(phrase, tuple(group.parties)) for phrase in group.phrases)
            group.fact = next((fact for fact in joined if fact is not None), None)
    return _merged(groups)


def _same(groups: list[Group], phrase: Phrase, fact: AgreementFact | None) -> Group | None:
    """The latest agreement that this phrase can refer to."""
    for group in reversed(groups):
        if fact is not None and group.fact is not None:
            if fact.id == group.fact.id:
                return group
            continue
        if _refers(group, phrase):
            return group
    return None


def _refers(group: Group, phrase: Phrase) -> bool:
    if not _same_family(group, phrase) or phrase.year is not None or phrase.era is not None:
        return False
    if phrase.facts or phrase.proper:
        return _named_so(group, phrase)
    parties = set(phrase.parties)
    if parties and group.parties and not (parties <= set(group.parties) or set(group.parties) <= parties):
        return False
    if len(parties) > 1 and parties == set(group.parties):
        return _kinds_agree(group, phrase)
    if any(one.era for one in group.phrases):
        return False
    telling = set(phrase.content)
    if telling:
        return any(telling <= set(one.content) for one in group.phrases) or (
            phrase.definite and _kinds_agree(group, phrase)
        )
    return phrase.definite


def _named_so(group: Group, phrase: Phrase) -> bool:
    return any(one.content == phrase.content and one.head.lemma_ == phrase.head.lemma_ for one in group.phrases)


def _kinds_agree(group: Group, phrase: Phrase) -> bool:
    kinds = {kind for one in group.phrases for kind in one.kinds}
    return not phrase.kinds or not kinds or bool(kinds & set(phrase.kinds)) or "partnership" in kinds


def _same_family(group: Group, phrase: Phrase) -> bool:
    return _family(phrase) == _family(group.phrases[0])


def _family(phrase: Phrase) -> str:
    lemma = phrase.head.lemma_.casefold()
    if lemma in agreement_words("heads", "adopted"):
        return "adopted"
    if lemma in agreement_words("heads", "ceasefire"):
        return "ceasefire"
    return "agreement"


def _merged(groups: list[Group]) -> list[Group]:
    """Groups that turned out to mean the same known agreement become one."""
    kept: dict[str, Group] = {}
    for number, group in enumerate(groups):
        key = group.fact.id if group.fact is not None else f"unknown {number}"
        held = kept.setdefault(key, group)
        if held is not group:
            for phrase in group.phrases:
                held.take(phrase)
            held.phrases.sort(key=lambda phrase: phrase.start)
    return list(kept.values())
