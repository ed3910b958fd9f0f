"""The signs by which a clause that nobody is named for is its outlet's own, or goes on with what a side says."""

from __future__ import annotations

import re
from typing import NamedTuple

from entente.stories.claims.propositions import Proposition
from entente.stories.claims.words import claim_words
from entente.stories.hearing.page import Around, Page
from entente.stories.wording import words

_SHIFTED = re.compile(r"\b(?:had|would|could|might|was|were|did|should)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"[“\"]*(?:he|she|they|it|his|her|their|its)\b", re.IGNORECASE)
_OPENING, _NEAR = 12, 40
"""Characters before the name a sentence opens with, and after a name within which a word of telling stands."""
_VERB, _NOUN = 3, 3
"""Words after a name among which a verb of saying, or a noun of telling, belongs to it."""
_SECOND, _FAR = 2, 3
"""Sentences since the last attributed clause: the second after it, and the number beyond which it is far."""


class Signs(NamedTuple):
    """What speaks for one who may say a clause, each 0 to 1; the first seven are those of the outlet's own voice.

    `own_shifted`: it is told in the past or the conditional; `own_eye`: words of an outlet's own finding; `alike`,
    `alike_source`: likeness to what the side says in another article, and in the one this was made from; `telling`: the
    side's "account", "count" or "version" is named; from `same_sentence` to `gap`, `quoted` and `pronoun` are asked
    of the side that spoke last alone; `following`: it speaks next; `sandwiched`: it does both.
    """

    own: float = 0.0
    own_quoted: float = 0.0
    own_opens: float = 0.0
    own_first: float = 0.0
    own_eye: float = 0.0
    own_shifted: float = 0.0
    own_alike: float = 0.0
    state: float = 0.0
    same_sentence: float = 0.0
    adjacent: float = 0.0
    second: float = 0.0
    far: float = 0.0
    together: float = 0.0
    opens: float = 0.0
    gap: float = 0.0
    following: float = 0.0
    sandwiched: float = 0.0
    subject: float = 0.0
    subject_says: float = 0.0
    telling: float = 0.0
    named: float = 0.0
    quoted: float = 0.0
    pronoun: float = 0.0
    share: float = 0.0
    only: float = 0.0
    alike: float = 0.0
    alike_source: float = 0.0


def of_outlet(one: Proposition, around: Around, alike: float) -> Signs:
    """The signs of the outlet's own voice; `alike`: likeness to what another outlet says itself."""
    return Signs(
        own=1.0,
        own_quoted=float(around.quoted),
        own_opens=float(around.opens),
        own_first=float(around.last is None),
        own_eye=float(bool(claim_words().eye & set(words(around.sentence)))),
        own_shifted=float(bool(_SHIFTED.search(one.text))),
        own_alike=alike,
    )


def of_side(side: str, one: Proposition, around: Around, page: Page, alike: float, alike_source: float) -> Signs:
    """The signs of one side."""
    is_last = around.last is not None and side in around.last.speakers
    follows = around.following is not None and side in around.following.speakers
    subject, says, telling = _named(side, around)
    return Signs(
        state=float(side.startswith("state:")),
        same_sentence=float(is_last and around.behind == 0),
        adjacent=float(is_last and around.behind <= 1),
        second=float(is_last and around.behind == _SECOND),
        far=float(is_last and around.behind > _FAR),
        together=float(is_last and around.together),
        opens=float(is_last and around.opens),
        gap=min(around.gap, 5) / 5 * is_last,
        following=float(follows),
        sandwiched=float(follows and is_last),
        subject=float(subject),
        subject_says=float(says),
        telling=float(telling),
        named=float(side in one.sides),
        quoted=float(is_last and around.quoted),
        pronoun=float(is_last and bool(_PRONOUN.match(around.sentence))),
        share=page.share(side),
        only=float(page.sides == 1),
        alike=alike,
        alike_source=alike_source,
    )


def _named(side: str, around: Around) -> tuple[bool, bool, bool]:
    """Whether the sentence opens with the side, a verb of saying follows it there, and its account is spoken of."""
    opens = says = telling = False
    for one in around.named:
        if one.state == side:
            after = words(around.sentence[one.end : one.end + _NEAR])
            before = words(around.sentence[max(0, one.start - _NEAR) : one.start])
            first = one.start <= _OPENING
            opens |= first
            says |= first and bool(claim_words().saying & set(after[:_VERB]))
            telling |= bool(claim_words().accounts & set(after[:_NOUN])) or before[-2:] == ["according", "to"]
    return opens, says, telling
