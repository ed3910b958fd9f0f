"""Where a cue's source and reported words stand in the dependency tree (Universal Dependencies)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from entente.reading.actors.coordination import SUBJECTS
from entente.reading.statements.cues import Cue, cue_words, document_nouns

_SHARED = frozenset({"conj", "xcomp", "advcl", "parataxis", "ccomp", "dep"})
_CLAUSES = frozenset({"ccomp", "parataxis"})


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
    """The head of the phrase that speaks: subject, passive agent, shared subject, or the text that says so."""
    if is_passive(verb):
        if verb.lemma_ in cue_words("relay", "quoting"):
            return child_of(verb, "nsubj:pass")
        return child_of(verb, "obl:agent") or _by_phrase(verb)
    subject = child_of(verb, *SUBJECTS)
    if subject is not None:
        return _relative(subject, verb)
    if verb.dep_ in ("acl", "acl:relcl"):
        return verb.head if verb.tag_ in ("VBG", "VBD", "VBZ", "VBP") or verb.dep_ == "acl:relcl" else None
    if verb.dep_ in _SHARED and verb.head != verb and verb.head.pos_ in ("VERB", "AUX", "NOUN", "ADJ"):
        if verb.dep_ in ("ccomp", "parataxis") and verb.tag_ != "VBG":
            return _inverted(verb)
        return source_of(verb.head) if verb.head.pos_ != "NOUN" else _of_noun(verb)
    return _raised(verb) or _inverted(verb)


def _raised(verb: Any) -> Any | None:
    """The subject before the verb that the tree gave to the reported clause after it: "X and Y agreed that …"."""
    for child in verb.children:
        if child.dep_ == "ccomp" and child.i > verb.i:
            subject = child_of(child, *SUBJECTS)
            return subject if subject is not None and subject.i < verb.i else None
    return None


def _of_noun(verb: Any) -> Any | None:
    return verb.head if verb.head.lemma_.casefold() in document_nouns() else source_of(verb.head)


def _by_phrase(verb: Any) -> Any | None:
    return next((child for child in verb.children if child.dep_ == "obl" and case_of(child) == "by"), None)


def _relative(subject: Any, verb: Any) -> Any:
    """What "who" or "which" stands for."""
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
    if named is not None or verb.i == 0 or verb.nbor(-1).text not in ("”", '"', ",", "’", "''"):
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


def contents(verb: Any, cue: Cue) -> Iterator[tuple[str, Any]]:
    """(frame, head) of each phrase that may hold the reported words, best first."""
    for child in verb.children:
        if "clause" in cue.content and _is_clause(child, verb):
            yield "clause", child
    for child in verb.children:
        if "infinitive" in cue.content and child.dep_ in ("xcomp", "ccomp", "advcl") and _is_infinitive(child):
            yield "infinitive", child
        elif child.dep_ in ("advcl", "obl", "acl", "nmod", "xcomp") and case_of(child) in cue.content:
            yield case_of(child), child
    target = child_of(verb, "obj", "nsubj:pass" if is_passive(verb) else "obj")
    if target is not None:
        for child in target.children:
            if child.dep_ in ("acl", "nmod") and case_of(child) in cue.content - {"as"}:
                yield case_of(child), child
        if "object" in cue.content and (not cue.objects or target.text.casefold() in cue.objects):
            yield "object", target
    if cue.quotation:
        for child in verb.children:
            if child.dep_ in ("xcomp", "obl", "advcl", "obj"):
                yield "as", child


def _is_clause(child: Any, verb: Any) -> bool:
    """A finite clause that is reported, not a purpose or a second main clause after the cue."""
    if child.dep_ not in _CLAUSES or _is_infinitive(child):
        return False
    return bool(child.dep_ == "ccomp" or child.i < verb.i)


def _is_infinitive(token: Any) -> bool:
    return any(child.dep_ == "mark" and child.text.casefold() == "to" for child in token.children)


def framing_clause(verb: Any) -> Any | None:
    """The clause a cue was put into: "the talks, X said, had failed"."""
    if verb.dep_ == "parataxis" and verb.head != verb:
        return verb.head
    return None
