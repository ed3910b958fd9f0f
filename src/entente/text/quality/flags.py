"""Gathers the flags of one document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from entente.records import Evidence, Flag, FlagName, Noise, Span
from entente.text.quality.glued import glued_words
from entente.text.quality.mixed import other_languages
from entente.text.quality.translated import machine_notice
from entente.text.quality.truncated import cut_off


def flags_of(document: str, text: str, blocks: Sequence[Span], noise: Sequence[Noise]) -> tuple[Flag, ...]:
    """The flags of `text`; `document` is the id that the evidence names."""
    found: tuple[tuple[FlagName, Iterable[Span]], ...] = (
        ("glued_words", glued_words(text, noise)),
        ("mixed_language", other_languages(text, blocks)),
        ("truncated", cut_off(text, blocks, noise)),
        ("machine_translated", machine_notice(text)),
    )
    flags = []
    for name, spans in found:
        evidence = tuple(Evidence(document=document, start=span.start, end=span.end) for span in spans)
        if evidence:
            flags.append(Flag(flag=name, evidence=evidence))
    return tuple(flags)
