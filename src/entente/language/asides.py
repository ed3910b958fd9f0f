"""Parse a quotation by itself, and the sentence around it with a word in its place.

A parser taught on whole sentences goes astray where a long quotation stands in another's sentence:
it takes the subject of the quotation for that of "said". So the frame is parsed with STAND_IN where
the quotation was, the quotation as a sentence of its own, and the two trees are joined there.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from entente.language.graphs import Annotation
from entente.language.tokens import GLUED_LABELS
from entente.records import Span

STAND_IN = "yes"
SHORTEST_ASIDE = 4
"""Words; a shorter quotation is part of the sentence around it."""
_FRAME_WORDS = 2


@dataclass(frozen=True, slots=True)
class Piece:
    """Words parsed together. `tokens` are token numbers in the `Doc`; a stand-in has -1 minus its piece's number."""

    words: list[str]
    tokens: list[int]


@dataclass(frozen=True, slots=True)
class Parsed:
    """One sentence's annotation; `tokens` and `heads` are token numbers in the `Doc`, the root its own head."""

    tokens: list[int]
    upos: list[str]
    xpos: list[str]
    heads: list[int]
    relations: list[str]
    names: list[str]


def plan_sentence(tokens: Sequence[Any], asides: Sequence[Span]) -> list[Piece]:
    """The pieces to parse: first the frame, then each quotation set apart; one piece where there is none."""
    segments = _segments(tokens, asides)
    frame = [token for inside, part in segments if not inside for token in part]
    if sum(token.text[0].isalpha() for token in frame) < _FRAME_WORDS or len(segments) == 1:
        return [Piece([_word(token) for token in tokens], [token.i for token in tokens])]
    outer = Piece([], [])
    pieces = [outer]
    for inside, part in segments:
        if inside:
            outer.words.append(STAND_IN if outer.words and outer.words != ["“"] else STAND_IN.capitalize())
            outer.tokens.append(-1 - len(pieces))
            pieces.append(Piece([_word(token) for token in part], [token.i for token in part]))
        else:
            outer.words.extend(_word(token) for token in part)
            outer.tokens.extend(token.i for token in part)
    return pieces


def _word(token: Any) -> str:
    """The word the model is shown: a glued-in label counts as a pause."""
    if token.text in GLUED_LABELS and not token.whitespace_ and token.i and not token.nbor(-1).whitespace_:
        return ","
    return str(token.text)


def _segments(tokens: Sequence[Any], asides: Sequence[Span]) -> list[tuple[bool, list[Any]]]:
    """The sentence in turns of outside and inside a quotation; a short quotation counts as outside."""
    starts = [span.start for span in asides]
    segments: list[tuple[int, list[Any]]] = []
    for token in tokens:
        number = bisect_right(starts, token.idx) - 1
        inside = number if number >= 0 and token.idx < asides[number].end else -1
        if segments and segments[-1][0] == inside:
            segments[-1][1].append(token)
        else:
            segments.append((inside, [token]))
    merged: list[tuple[bool, list[Any]]] = []
    for inside, part in segments:
        apart = inside >= 0 and sum(token.text[0].isalnum() for token in part) >= SHORTEST_ASIDE
        if merged and not apart and not merged[-1][0]:
            merged[-1][1].extend(part)
        else:
            merged.append((apart, list(part)))
    return merged


def join(annotations: Sequence[Annotation], pieces: Sequence[Piece]) -> Parsed:
    """The pieces' trees as one: a quotation's root takes the place of its stand-in."""
    roots = [
        next(piece.tokens[word] for word, head in enumerate(one.heads) if head == word)
        for one, piece in zip(annotations, pieces, strict=True)
    ]
    joined = Parsed([], [], [], [], [], [])
    above: dict[int, tuple[int, str]] = {}
    for number, (one, piece) in enumerate(zip(annotations, pieces, strict=True)):
        for word, token in enumerate(piece.tokens):
            head = _token(piece.tokens[one.heads[word]], roots)
            if token < 0:
                above[-1 - token] = head, one.relations[word]
                continue
            relation = one.relations[word]
            if number and one.heads[word] == word and above[number][0] != token:
                head, relation = above[number]
            joined.tokens.append(token)
            joined.upos.append(one.upos[word])
            joined.xpos.append(one.xpos[word])
            joined.heads.append(head)
            joined.relations.append(relation)
            joined.names.append(one.names[word])
    return joined


def _token(token: int, roots: list[int]) -> int:
    """The token itself, or the root of the quotation whose stand-in it is."""
    return token if token >= 0 else roots[-1 - token]
