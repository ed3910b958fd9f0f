"""Gathers the flags of one document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from entente.records import Evidence, Flag, FlagName, Noise, Span
from entente.text.languages import Guess
from entente.text.quality.glued import glued_words
from entente.text.quality.mixed import other_languages
from entente.text.quality.translated import machine_notice
from entente.text.quality.truncated import cut_off


class Laid(NamedTuple):
    """A text as laid out: its blocks, the language of each, the blocks that are article, and the noise."""

    text: str
    blocks: Sequence[Span]
    spoken: Sequence[Guess]
    article: Sequence[Span]
    noise: Sequence[Noise]


def flags_of(document: str, laid: Laid) -> tuple[Flag, ...]:
    """The flags of a text; `document` is the id that the evidence names."""
    found: tuple[tuple[FlagName, Iterable[Span]], ...] = (
        ("glued_words", glued_words(laid.text, laid.article)),
        ("mixed_language", other_languages(laid.blocks, laid.spoken)),
        ("truncated", cut_off(laid.text, laid.article, laid.noise)),
        ("machine_translated", machine_notice(laid.text)),
    )
    flags = []
    for name, spans in found:
        evidence = tuple(Evidence(document=document, start=span.start, end=span.end) for span in spans)
        if evidence:
            flags.append(Flag(flag=name, evidence=evidence))
    return tuple(flags)
