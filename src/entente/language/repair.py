"""Mend what no tree of English has: two subjects of one verb, or the subjects of two verbs exchanged.

Arcs are scored one by one, so the best tree can still give a verb two subjects. Universal
Dependencies allow one; the second is an item of a list, hangs on a preposition, or is the object.
A change that would close a ring is not made.
"""

from __future__ import annotations

from collections.abc import Iterator

from entente.language.asides import Parsed

_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_MODIFIERS = frozenset({"compound", "nmod:desc", "flat"})


def repair(parsed: Parsed) -> Parsed:
    """The same sentence, `heads` and `relations` mended in place; a tree stays a tree."""
    tree = _Tree(parsed)
    _exchange_back(tree)
    _uncross(tree)
    _return_raised(tree)
    for verb in range(len(tree.heads)):
        subjects = tree.subjects(verb)
        for second in subjects[1:]:
            _demote(tree, verb, subjects[0], second)
    return parsed


class _Tree:
    """A parse by word number; the root is its own head."""

    def __init__(self, parsed: Parsed) -> None:
        self._parsed = parsed
        self._place = {token: number for number, token in enumerate(parsed.tokens)}
        self.heads = [self._place[head] for head in parsed.heads]
        self.relations = parsed.relations
        self.upos = parsed.upos

    def hang(self, word: int, head: int, relation: str) -> None:
        """Give `word` this head and relation, unless it stands above that head or is the root."""
        above = head
        for _ in range(len(self.heads)):
            if above == word:
                return
            above = self.heads[above]
        if self.heads[word] == word:
            return
        self.heads[word], self.relations[word] = head, relation
        self._parsed.heads[word] = self._parsed.tokens[head]

    def subjects(self, verb: int) -> list[int]:
        """The subjects of a verb, in the order of the text."""
        return [n for n, head in enumerate(self.heads) if head == verb and n != verb and self.relations[n] in _SUBJECTS]

    def subject(self, verb: int, *, after: int = -1, before: int) -> int | None:
        """The first subject of a verb between two words."""
        return next((word for word in self.subjects(verb) if after < word < before), None)

    def clauses(self) -> Iterator[tuple[int, int]]:
        """(upper, lower) verb of each reported clause that follows its verb."""
        for lower, relation in enumerate(self.relations):
            if relation == "ccomp" and self.heads[lower] < lower:
                yield self.heads[lower], lower


def _demote(tree: _Tree, verb: int, first: int, second: int) -> None:
    """Give the second subject of a verb its likely place."""
    noun = _noun_before(tree, first, second)
    if _has_preposition(tree, second) and noun is not None:
        tree.hang(second, noun, "nmod")
    elif first < verb < second:
        clause = _bare_clause(tree, verb, second)
        tree.hang(second, verb if clause is None else clause, "obj" if clause is None else "nsubj")
    elif second < verb:
        tree.hang(second, first, "flat" if second == first + 1 else "conj")


def _bare_clause(tree: _Tree, verb: int, word: int) -> int | None:
    """A reported clause of `verb` that begins after `word` and has no subject of its own."""
    found = next((lower for upper, lower in tree.clauses() if upper == verb and lower > word), None)
    return found if found is not None and not tree.subjects(found) else None


def _has_preposition(tree: _Tree, word: int) -> bool:
    return any(tree.heads[number] == word and tree.relations[number] == "case" for number in range(word))


def _noun_before(tree: _Tree, first: int, word: int) -> int | None:
    """The nearest noun left of `word`, not left of `first`, that does not hang on it."""
    nouns = (n for n in range(word - 1, first - 1, -1) if tree.upos[n] in _NOUNS and tree.heads[n] != word)
    return next(nouns, None)


def _uncross(tree: _Tree) -> None:
    """A modifier of a verb's object cannot stand before the verb: there it is the subject, if none is."""
    for word, relation in enumerate(tree.relations):
        noun = tree.heads[word]
        verb = tree.heads[noun]
        crosses = relation in _MODIFIERS and word < verb < noun and tree.upos[verb] == "VERB"
        if crosses and tree.subject(verb, before=verb) is None:
            tree.hang(word, verb, "nsubj")


def _return_raised(tree: _Tree) -> None:
    """ "X said Y left", both given to "left": X stands before "said", which has no subject, and returns to it."""
    for upper, lower in list(tree.clauses()):
        first = tree.subject(lower, before=upper)
        second = tree.subject(lower, after=upper, before=lower)
        if first is not None and second is not None and tree.upos[upper] == "VERB" and not tree.subjects(upper):
            tree.hang(first, upper, tree.relations[first])


def _exchange_back(tree: _Tree) -> None:
    """ "X agreed that Y would help": X given to "help" and Y to "agreed" change places."""
    for upper, lower in list(tree.clauses()):
        far = tree.subject(lower, before=upper)
        near = tree.subject(upper, after=upper, before=lower)
        if far is not None and near is not None:
            tree.hang(far, upper, tree.relations[far])
            tree.hang(near, lower, tree.relations[near])
