"""What a block gives away by itself."""

from __future__ import annotations

import re

from entente.records import NoiseKind
from entente.text.noise.block import Block
from entente.text.noise.phrases import opens, phrases

_LONGEST_OPENING, _LONGEST_LEAD, _LONGEST_WITHIN = 60, 20, 100
_LONGEST_CAPTION = 45
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,5}$")
_LINK = re.compile(r"(?:https?://|www\.)\S{3,}$")
_DOMAIN = re.compile(r"(?:[\w-]{1,40}\.){1,3}(?:com|org|net|info|io|co|news|tv|example|[a-z]{2})$")
_CRUMBS = re.compile(r"\s(?:>|»|›|→|/|\|)\s")
_SENTENCE_BREAK = re.compile(r"(?<![A-Z])[.!?][”\"’']?\s+[“\"‘A-Z]")


def kind_of(block: Block, *, is_first: bool) -> NoiseKind | None:
    """The kind of noise the block is by its own words, or null.

    A block that holds a longer quotation and ends as a sentence does, or begins with a quotation
    mark, is never judged by a phrase.
    """
    if block.is_long or not block.key:
        return None
    known = phrases()
    if block.key in known.whole:
        return known.whole[block.key]
    if block.opens_quote or (block.quotes and block.is_terminated):
        return None
    return _by_phrase(block, is_first=is_first) or _by_form(block) or _by_credit(block)


def is_weak(block: Block) -> NoiseKind | None:
    """The kind the block would be in the company of other noise, or null."""
    if block.key in phrases().weak:
        return phrases().weak[block.key]
    return "advertisement" if _DOMAIN.match(block.key) else None


def _by_phrase(block: Block, *, is_first: bool) -> NoiseKind | None:
    known = phrases()
    kind = opens(block.folded, known.opening) if block.words <= _LONGEST_OPENING else None
    if kind is None and not is_first and block.words <= _LONGEST_LEAD and not block.is_terminated:
        kind = opens(block.folded, known.lead)
    if kind is None and block.words <= _LONGEST_WITHIN:
        match = known.inside.search(block.folded)
        # A longer run-up is article: `marks_inside` then marks the last sentence alone.
        if match is not None and not _SENTENCE_BREAK.search(block.text):
            kind = known.within[match.group()]
    return kind


def _by_form(block: Block) -> NoiseKind | None:
    """Bare addresses, bare links, and paths of headings ("Home > World > Asia")."""
    if _ADDRESS.match(block.folded) or _LINK.match(block.folded):
        return "notice"
    crumbs = _CRUMBS.split(block.folded)
    if len(crumbs) > 2 and all(len(each.split()) <= 3 for each in crumbs) and not block.is_terminated:
        weak = phrases().weak
        return "navigation" if sum(each.strip() in weak for each in crumbs) > 1 else None
    return None


def _by_credit(block: Block) -> NoiseKind | None:
    """A caption of one sentence that ends with the picture's credit."""
    if block.words > _LONGEST_CAPTION:
        return None
    known = phrases()
    bracketed = [match for match in known.bracketed.finditer(block.text) if match.end() >= len(block.text) - 1]
    credit = bracketed[-1] if bracketed else known.ending.search(block.text)
    if credit is None or _SENTENCE_BREAK.search(block.text[: credit.start()].rstrip()):
        return None
    return "caption"
