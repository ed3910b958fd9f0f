"""Mend what no tree of English has: two subjects of one verb, or the subjects of two verbs exchanged.

Arcs are scored one by one, so the best tree can still give a verb two subjects. Universal
Dependencies allow one; the second is an item of a list, hangs on a preposition, or is the object.
"""

from __future__ import annotations

from entente.language.asides import Parsed

_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


def repair(parsed: Parsed) -> Parsed:
    """The same sentence, `heads` and `relations` mended in place."""
    place = {token: number for number, token in enumerate(parsed.tokens)}
    _exchange_back(parsed, place)
    _uncross(parsed, place)
    _return_raised(parsed, place)
    subjects: dict[int, list[int]] = {}
    for number, relation in enumerate(parsed.relations):
        head = parsed.heads[number]
        if relation in _SUBJECTS and head in place and place[head] != number:
            subjects.setdefault(place[head], []).append(number)
    for verb, several in subjects.items():
        for second in several[1:]:
            _demote(parsed, verb, several[0], second)
    return parsed


def _demote(parsed: Parsed, verb: int, first: int, second: int) -> None:
    """Give the second subject of a verb its likely place."""
    noun = _noun_before(parsed, first, second)
    if _has_preposition(parsed, second) and noun is not None:
        parsed.heads[second], parsed.relations[second] = parsed.tokens[noun], "nmod"
    elif first < verb < second:
        clause = _bare_clause(parsed, verb, second)
        if clause is None:
            parsed.relations[second] = "obj"
        else:
            parsed.heads[second] = parsed.tokens[clause]
    elif second < verb and second == first + 1:
        parsed.heads[second], parsed.relations[second] = parsed.tokens[first], "flat"
    elif second < verb:
        parsed.heads[second], parsed.relations[second] = parsed.tokens[first], "conj"


def _bare_clause(parsed: Parsed, verb: int, word: int) -> int | None:
    """A reported clause of `verb` that begins after `word` and has no subject of its own."""
    token = parsed.tokens[verb]
    for number in range(word + 1, len(parsed.tokens)):
        if parsed.heads[number] == token and parsed.relations[number] == "ccomp":
            return number if _subject_of(parsed, number, before=number) is None else None
    return None


def _has_preposition(parsed: Parsed, word: int) -> bool:
    token = parsed.tokens[word]
    return any(
        head == token and relation == "case" and number < word
        for number, (head, relation) in enumerate(zip(parsed.heads, parsed.relations, strict=True))
    )


def _noun_before(parsed: Parsed, first: int, word: int) -> int | None:
    """The nearest noun left of `word`, not left of `first`, that does not hang on it."""
    token = parsed.tokens[word]
    for number in range(word - 1, first - 1, -1):
        if parsed.upos[number] in _NOUNS and parsed.heads[number] != token:
            return number
    return None


def _uncross(parsed: Parsed, place: dict[int, int]) -> None:
    """A modifier of a verb's object cannot stand before the verb: there it is the subject, if none is."""
    for word, relation in enumerate(parsed.relations):
        noun = place.get(parsed.heads[word])
        if relation not in ("compound", "nmod:desc", "flat") or noun is None:
            continue
        verb = place.get(parsed.heads[noun])
        if verb is None or not word < verb < noun or parsed.upos[verb] != "VERB":
            continue
        if _subject_of(parsed, verb, before=verb) is None:
            parsed.heads[word], parsed.relations[word] = parsed.tokens[verb], "nsubj"


def _return_raised(parsed: Parsed, place: dict[int, int]) -> None:
    """ "X said Y left", both given to "left": X stands before "said", which has no subject, and returns to it."""
    for lower, relation in enumerate(parsed.relations):
        upper = place.get(parsed.heads[lower])
        if relation != "ccomp" or upper is None or lower <= upper or parsed.upos[upper] != "VERB":
            continue
        first = _subject_of(parsed, lower, before=upper)
        second = _subject_of(parsed, lower, after=upper, before=lower)
        if first is not None and second is not None and _subject_of(parsed, upper, before=lower) is None:
            parsed.heads[first] = parsed.tokens[upper]


def _exchange_back(parsed: Parsed, place: dict[int, int]) -> None:
    """ "X agreed that Y would help": X given to "help" and Y to "agreed" change places."""
    for lower, relation in enumerate(parsed.relations):
        upper = place.get(parsed.heads[lower])
        if relation != "ccomp" or upper is None or lower <= upper:
            continue
        far = _subject_of(parsed, lower, before=upper)
        near = _subject_of(parsed, upper, after=upper, before=lower)
        if far is not None and near is not None:
            parsed.heads[far], parsed.heads[near] = parsed.tokens[upper], parsed.tokens[lower]


def _subject_of(parsed: Parsed, verb: int, *, before: int, after: int = -1) -> int | None:
    token = parsed.tokens[verb]
    for number in range(after + 1, before):
        if parsed.heads[number] == token and parsed.relations[number] in _SUBJECTS:
            return number
    return None
