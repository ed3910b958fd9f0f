"""Where a cue's source and reported words stand in the dependency tree (Universal Dependencies)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from entente.reading.actors.coordination import SUBJECTS
from entente.reading.statements.cues import Cue, cue_words, document_nouns

_SHARED = frozenset({"conj", "xcomp", "advcl", "parataxis", "ccomp", "dep"})
_CLAUSES = frozenset({"ccomp", "parataxis"})
_VERBAL = frozenset({"xcomp", "ccomp", "advcl"})
_PHRASES = frozenset({"advcl", "obl", "acl", "nmod", "xcomp"})


def child_of(token: Any, *relations: str) -> Any | None:
    """The first child with one of these relations."""
    return next((child for child in token.children if child.dep_ in relations), None)


def case_of(token: Any) -> str:
    """The preposition, or the mark, before a phrase, in lower case; empty if none."""
    found = child_of(token, "case", "mark")
    return found.text.casefold() if found is not None else ""


def is_passive(verb: Any) -> bool:
    """Whether the verb is in the passive voice."""
    return child_of(verb, "nsubj:pass", "aux:pass") is not None


def source_of(verb: Any) -> Any | None:
    """The head of the phrase that speaks; failing a subject in the tree, the name right before a finite verb."""
    return _in_tree(verb) or _right_before(verb)


def _right_before(verb: Any) -> Any | None:
    if verb.tag_ not in ("VBD", "VBZ", "VBP") or verb.i == verb.sent.start:
        return None
    token = verb.nbor(-1)
    if token.pos_ not in ("PROPN", "PRON") or token.head.i > verb.i:
        return None
    while token.dep_ in ("flat", "compound") and token.head.i < token.i:
        token = token.head
    return token


def _in_tree(verb: Any) -> Any | None:
    """The head of the phrase that speaks: subject, passive agent, shared subject, or the text that says so."""
    if is_passive(verb):
        if verb.lemma_ in cue_words("relay", "quoting"):
            return child_of(verb, "nsubj:pass")
        return child_of(verb, "obl:agent") or _by_phrase(verb)
    subject = _subject(verb)
    if subject is not None:
        return _parenthetical(subject, verb) or _relative(subject, verb)
    if verb.dep_ in ("acl", "acl:relcl"):
        return verb.head if verb.tag_ in ("VBG", "VBD", "VBZ", "VBP") or verb.dep_ == "acl:relcl" else None
    if verb.dep_ in _SHARED and verb.head != verb and verb.head.pos_ in ("VERB", "AUX", "NOUN", "ADJ"):
        if verb.dep_ in ("ccomp", "parataxis") and verb.tag_ != "VBG":
            return _before(verb) or _inverted(verb)
        return source_of(verb.head) if verb.head.pos_ != "NOUN" else _of_noun(verb)
    return _raised(verb) or _inverted(verb)


def _subject(verb: Any) -> Any | None:
    """The subject; of two before the verb, the nearer: "spokeswoman NAME said", "which X said"."""
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    before = [child for child in subjects if child.i < verb.i]
    return before[-1] if before else subjects[0] if subjects else None


def _parenthetical(subject: Any, verb: Any) -> Any | None:
    """X in "the talks, X said, had failed", where the tree takes X for another name of the talks."""
    apposed = child_of(subject, "appos")
    clause = child_of(verb, "ccomp")
    if apposed is None or clause is None or clause.i < verb.i or child_of(clause, *SUBJECTS) is not None:
        return None
    follows = verb.doc[verb.i + 1 : min(clause.left_edge.i + 1, verb.i + 6)]
    enclosed = any(token.text == "," for token in follows)
    return apposed if enclosed and apposed.right_edge.i == verb.i - 1 and apposed.left_edge.i > subject.i else None


def _before(verb: Any) -> Any | None:
    """X in "the talks, X said, had failed", where the cue hangs on the clause it was put into."""
    subject = child_of(verb.head, *SUBJECTS)
    apposed = child_of(subject, "appos") if subject is not None else None
    return apposed if apposed is not None and apposed.right_edge.i == verb.i - 1 else None


def _raised(verb: Any) -> Any | None:
    """The subject before the verb that the tree gave to the reported clause after it: "X and Y agreed that …"."""
    for child in verb.children:
        if child.dep_ == "ccomp" and child.i > verb.i:
            subject = child_of(child, *SUBJECTS)
            if subject is None or subject.i > verb.i:
                return None
            apposed = child_of(subject, "appos")
            beside = apposed is not None and apposed.right_edge.i == verb.i - 1 and verb.nbor(1).text == ","
            return apposed if beside else subject
    return None


def _of_noun(verb: Any) -> Any | None:
    return verb.head if verb.head.lemma_.casefold() in document_nouns() else source_of(verb.head)


def _by_phrase(verb: Any) -> Any | None:
    return next((child for child in verb.children if child.dep_ == "obl" and case_of(child) == "by"), None)


def _relative(subject: Any, verb: Any) -> Any:
    """What "who" or "which" stands for; "NAME, who" is the name, though the tree look further up."""
    before = subject.nbor(-2) if subject.i > subject.sent.start + 1 and subject.nbor(-1).text == "," else None
    if subject.text.casefold() == "who" and verb.head.pos_ == "NOUN" and before is not None and before.pos_ == "PROPN":
        return before
    if subject.text.casefold() in ("who", "which", "that") and verb.dep_ == "acl:relcl":
        return verb.head
    if subject.text.casefold() in ("who", "which", "that") and verb.dep_ == "conj" and verb.head.dep_ == "acl:relcl":
        return verb.head.head
    return subject


def _inverted(verb: Any) -> Any | None:
    """ "said NAME" where the tree calls the name something else than a subject."""
    after = [
        child for child in verb.children if child.i > verb.i and child.dep_ in ("obj", "obl:npmod", "xcomp", "dep")
    ]
    named = next((child for child in after if child.pos_ == "PROPN"), None)
    first = verb
    while first.i > verb.sent.start and first.nbor(-1).dep_ in ("aux", "aux:pass"):
        first = first.nbor(-1)
    if named is not None or first.i == 0 or first.nbor(-1).text not in ("”", '"', ",", "’", "''"):
        return named
    return _just_after(verb)


def _just_after(verb: Any) -> Any | None:
    """ "…,” warned the leaders of …" where the tree hangs the leaders on something else."""
    for token in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + 6)]:
        if token.pos_ in ("NOUN", "PROPN") and token.dep_ in (*SUBJECTS, "obj", "dep", "conj"):
            return token
        if token.pos_ not in ("DET", "ADJ", "PROPN", "NOUN", "NUM"):
            return None
    return None


def contents(verb: Any, cue: Cue) -> Iterator[tuple[str, list[Any]]]:
    """(frame, heads) of each phrase that may hold the reported words, best first."""
    if "clause" in cue.content:
        clauses = [child for child in verb.children if _is_clause(child, verb)]
        yield from (("clause", [one]) for one in sorted(clauses, key=lambda one: child_of(one, *SUBJECTS) is None))
    for child in verb.children:
        if "gerund" in cue.content and child.dep_ in ("xcomp", "advcl") and _is_gerund(child):
            yield "gerund", [child]
    if "clause" in cue.content:
        yield from (("clause", [strayed]) for strayed in _strayed(verb))
    target = child_of(verb, "nsubj:pass" if is_passive(verb) else "obj")
    accused = target or child_of(verb, "iobj")
    targets = [accused] if accused is not None and cue.target else []
    for child in verb.children:
        if "infinitive" in cue.content and child.dep_ in _VERBAL and is_infinitive(child):
            yield "infinitive", [child]
    for child in verb.children:
        if child.dep_ in _PHRASES and case_of(child) in cue.content:
            yield case_of(child), [*targets, child]
    if target is not None:
        yield from _of_object(verb, target, targets, cue)
    elif accused is not None and "infinitive" in cue.content:
        yield from (("infinitive", [one]) for one in accused.children if one.dep_ == "acl" and is_infinitive(one))


def _strayed(verb: Any) -> Iterator[Any]:
    """The reported clause where the tree hangs it on the occasion: "said in a statement that …"."""
    if child_of(verb, "obj") is not None:
        return
    for occasion in verb.children:
        if occasion.i > verb.i and occasion.dep_ in ("obl", "obl:unmarked", "iobj"):
            for phrase in (occasion, *(child for child in occasion.children if child.dep_ in ("nmod", "appos"))):
                yield from (child for child in phrase.children if _is_that_clause(child))


def _is_that_clause(token: Any) -> bool:
    return token.dep_ in ("acl", "acl:relcl", "ccomp") and case_of(token) == "that" and bool(child_of(token, *SUBJECTS))


def _of_object(verb: Any, target: Any, targets: list[Any], cue: Cue) -> Iterator[tuple[str, list[Any]]]:
    """The object as what is spoken of, or a phrase that hangs on it instead of on the verb."""
    for child in target.children:
        if child.dep_ in ("acl", "nmod") and case_of(child) in cue.content - {"as"}:
            yield case_of(child), targets or [child]
        elif "infinitive" in cue.content and child.dep_ == "acl" and is_infinitive(child):
            yield "infinitive", [child]
    if "object" in cue.content and _fits_object(target, cue):
        yield "object", [target]
    if "predicate" in cue.content:
        for child in verb.children:
            if child != target and child.i > target.i and _is_predicate(child):
                yield "as", [target, child]


def _fits_object(target: Any, cue: Cue) -> bool:
    """Whether the object, or the noun after "one of", is a word that the cue may have as its object."""
    counted = child_of(target, "nmod") if target.pos_ in ("NUM", "PRON", "DET") else None
    words = {target.text.casefold(), *([counted.text.casefold()] if counted is not None else [])}
    return not words & cue.barred and (not cue.objects or target.text.casefold() in cue.objects)


def _is_predicate(child: Any) -> bool:
    """ "(called it) absurd", "(described it) as a trick"."""
    if child.dep_ in ("obl", "advcl"):
        return case_of(child) == "as"
    return child.dep_ in ("xcomp", "obj", "ccomp") and case_of(child) in ("", "as")


def of_noun(noun: Any, cue: Cue) -> Iterator[tuple[str, list[Any]]]:
    """(frame, heads) of what hangs on a noun that reports an act: "the denial that …", "a warning of …"."""
    for child in noun.children:
        if child.i < noun.i:
            continue
        if child.dep_ == "acl" and is_infinitive(child):
            if "infinitive" in cue.content:
                yield "infinitive", [child]
        elif child.dep_ in ("acl", "ccomp") and "clause" in cue.content and case_of(child) == "that":
            yield "clause", [child]
        elif child.dep_ in ("nmod", "acl") and case_of(child) in cue.content:
            yield case_of(child), [child]


def _is_clause(child: Any, verb: Any) -> bool:
    """A finite clause that is reported, not a purpose or a second main clause after the cue."""
    if child.dep_ not in _CLAUSES or (is_infinitive(child) and child_of(child, *SUBJECTS) is None):
        return False
    return bool(child.dep_ == "ccomp" or child.i < verb.i)


def _is_gerund(token: Any) -> bool:
    return (token.tag_ == "VBG" and child_of(token, "mark", "case") is None) or _has_gerund(token)


def _has_gerund(token: Any) -> bool:
    """ "having sold", "being a spy": the gerund is an auxiliary."""
    return any(child.tag_ == "VBG" and child.dep_ in ("aux", "cop", "aux:pass") for child in token.children)


def is_infinitive(token: Any) -> bool:
    """Whether "to" stands before a verb."""
    return any(child.dep_ == "mark" and child.text.casefold() == "to" for child in token.children)


def framing_clause(verb: Any) -> Any | None:
    """The clause a cue was put into: "the talks, X said, had failed", "as X said, …"."""
    commenting = verb.dep_ == "advcl" and case_of(verb) == "as"
    if (verb.dep_ == "parataxis" or commenting) and verb.head != verb:
        return verb.head
    return None
