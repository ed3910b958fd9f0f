"""What a document tells, sentence by sentence, in a shape that survives rewording and translation."""

from __future__ import annotations

import functools
import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from entente.stories.copies.body import Body, Sentence
from entente.stories.vocabulary import vocabulary
from entente.stories.wording import stem

_SHORTEST_SENTENCE = 5
"""Words of a sentence that is compared; shorter ones are captions, kickers and asides."""
_SOUNDS = (("ch", "c"), ("sh", "s"), ("ph", "f"), ("c", "k"), ("q", "k"), ("w", "v"), ("x", "ks"), ("z", "s"))
_SILENT = re.compile(r"[^bdfgklmnprstv]")
_TWICE = re.compile(r"(.)\1")
_SKELETON = 5
_LONG_NAME = 4
"""Consonants from which on a name is known by its sound alone."""
_NAME = "~"


class Traits(NamedTuple):
    """A body with the signs its sentences bear.

    `sentences` are those long enough to compare; `signs` their stems, numbers and names, in the same
    order. `details` are the names and numbers of the whole text, without those a sentence opens with;
    `known` is everything a detail of another text may be found in; `sounds` are the longer names by
    their consonants.
    """

    body: Body
    sentences: tuple[Sentence, ...]
    signs: tuple[frozenset[str], ...]
    details: frozenset[str]
    known: frozenset[str]
    sounds: Mapping[str, str]


def traits(body: Body) -> Traits:
    """The signs of one document."""
    sentences = tuple(one for one in body.sentences if one.last - one.first >= _SHORTEST_SENTENCE)
    opening = {one.first for one in body.sentences}
    every = _signs(body)
    details = {at: sign for at, sign in enumerate(every) if sign and (sign[0] == _NAME or sign[0].isdigit())}
    inside = [at for one in sentences for at in range(*one) if at in details]
    return Traits(
        body=body,
        sentences=sentences,
        signs=tuple(frozenset(filter(None, every[one.first : one.last])) for one in sentences),
        details=frozenset(details[at] for at in inside if at not in opening and not _opens_quotation(body, at)),
        known=frozenset(details.values()),
        sounds=_by_sound(body),
    )


@functools.lru_cache(maxsize=65536)
def skeleton(name: str) -> str:
    """The consonants of a name as they are heard, so that two spellings of it meet.

    >>> skeleton("Gebreamlak") == skeleton("Guebreamlaque")
    True
    """
    name = name.casefold()
    for written, heard in _SOUNDS:
        name = name.replace(written, heard)
    return _TWICE.sub(r"\1", _SILENT.sub("", name))[:_SKELETON]


def weights(every: Iterable[Traits]) -> dict[str, float]:
    """How much each sign tells: more, the fewer documents bear it."""
    counts: Counter[str] = Counter()
    total = 0
    for one in every:
        total += 1
        counts.update(frozenset().union(*one.signs))
    return {sign: math.log(1 + total / count) for sign, count in counts.items()}


def alike(one: frozenset[str], other: frozenset[str], telling: Mapping[str, float], product: float) -> float:
    """Weight of what two sentences share, over the root of the `product` of their own weights, in 0..1."""
    shared = one & other
    whole = math.sqrt(product) if shared else 0.0
    return math.fsum(map(telling.__getitem__, shared)) / whole if whole else 0.0


def told_before(copy: Traits, source: Traits) -> float:
    """Which share of the names and numbers of `copy` is found in `source`; low where it reports things of its own."""
    return len(copy.details & source.known) / len(copy.details) if copy.details else 0.0


def _signs(body: Body) -> list[str]:
    """For each word the sign it gives: a number, a name by its sound, a stem; empty for words without content."""
    stop = vocabulary().stop
    every = []
    for at, word in enumerate(body.words):
        sign = ""
        if word[0].isdigit():
            sign = word
        elif word not in stop and len(word) > 1:
            heard = skeleton(body.raw(at)) if not body.small[at] and len(word) > 2 else ""
            sign = _NAME + heard if len(heard) > 1 else stem(word)
        every.append(sign)
    return every


def _opens_quotation(body: Body, at: int) -> bool:
    return at > 0 and body.quoted[at] and not body.quoted[at - 1]


def _by_sound(body: Body) -> dict[str, str]:
    found: dict[str, str] = {}
    for at in range(len(body.words)):
        written = "" if body.small[at] else body.raw(at)
        if written and not written.isupper() and len(skeleton(written)) >= _LONG_NAME:
            found.setdefault(skeleton(written), written)
    return found
