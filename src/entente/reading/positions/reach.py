"""From where to where the words of a position go."""

from __future__ import annotations

from typing import Any

from entente.reading.statements.frames import case_of, child_of, is_passive

TOWARD = ("with", "toward", "towards", "against", "to", "on", "from")
"""Words that lead to whom a position is turned."""

_ENDS = frozenset({"parataxis", "advcl", "punct", "cc", "acl:relcl", "dep"})
_GOVERNING = frozenset({"xcomp", "ccomp"})


def says_each_other(verb: Any) -> bool:
    """Whether what several do is done to each other."""
    return any(
        token.text.casefold() == "each" and token.i + 1 < len(token.doc) and token.nbor(1).text.casefold() == "other"
        for token in verb.subtree
    )


def first_token(verb: Any, thing: Any | None = None) -> int:
    """Where the summary begins: at the verb that promises or plans it, with its auxiliaries.

    In the passive, and after its noun ("the pact signed by X"), at what it is done to.
    """
    if thing is not None and thing.i < verb.i and (is_passive(verb) or verb.dep_ == "acl"):
        return int(thing.left_edge.i)
    top = verb
    while top.dep_ in _GOVERNING and top.head.pos_ in ("VERB", "ADJ"):
        if child_of(top, "nsubj", "nsubj:pass") is not None or child_of(top.head, "obj") is not None:
            break
        top = top.head
    leading = [child.i for child in top.children if child.dep_ in ("aux", "aux:pass", "cop") and child.i < top.i]
    return int(min([top.i, *leading]))


def last_token(verb: Any, thing: Any) -> int:
    """Where it ends: with the object and what hangs on the verb right after it, before another clause."""
    parts = [verb.i, thing.i if thing.i > verb.i else verb.i]
    if thing.i > verb.i:
        parts.append(_edge(thing))
    partners = [child for child in verb.children if child.dep_ == "obl" and case_of(child) in TOWARD]
    parts += [_edge(child) for child in partners if child.i > verb.i]
    return int(max(parts))


def _edge(head: Any) -> int:
    """The last token under `head`, coordinated clauses left out."""
    last = head.i
    for child in head.children:
        ends = child.dep_ in _ENDS or (child.dep_ == "conj" and child.pos_ not in ("NOUN", "PROPN"))
        if child.i > head.i and not ends:
            last = max(last, _edge(child))
    return int(last)
