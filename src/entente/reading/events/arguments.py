"""Where the sides of an event stand around its word (Universal Dependencies)."""

from __future__ import annotations

from typing import Any

from entente.reading.actors.cast import Cast
from entente.reading.actors.coordination import SUBJECTS
from entente.reading.events.lookup import is_infinitive, operator_at, stands_with
from entente.reading.events.sides import Role, after, anywhere, in_phrase, listed_between, owners, sides
from entente.reading.events.signs import Sign, event_words
from entente.reading.statements.frames import case_of, child_of, is_passive, source_of

_OBJECT_CONTROL = frozenset({"request", "accuse", "cause", "dissuade"})
_RELATIVE = frozenset({"which", "that", "who", "whom"})


def subject_of(verb: Any) -> Any | None:
    """Who does it: the subject, the passive's agent, a shared or a controlling subject."""
    controlled = _controlled(verb) if child_of(verb, *SUBJECTS) is None else None
    return controlled if controlled is not None else source_of(verb)


def _controlled(verb: Any) -> Any | None:
    """Whom the verb above urges, accuses or causes to do it."""
    above = verb.head
    if verb.dep_ not in ("xcomp", "advcl", "acl", "ccomp") or above.pos_ != "VERB" or above.i > verb.i:
        return None
    operator = operator_at(above)
    if operator not in _OBJECT_CONTROL and (verb.dep_ != "xcomp" or operator is not None):
        return None
    own = child_of(above, "nsubj:pass") if is_passive(above) else child_of(above, "obj") or child_of(above, "iobj")
    if own is not None and own.i < verb.i:
        return own
    return next((child for child in above.children if child.dep_ == "obl" and case_of(child) == "on"), None)


def object_of(verb: Any) -> Any | None:
    """To whom it is done: the object, the passive's subject, or the noun that the clause describes."""
    if is_passive(verb):
        subject = child_of(verb, "nsubj:pass")
        if subject is not None and subject.text.casefold() in _RELATIVE and verb.dep_ == "acl:relcl":
            return verb.head
        return subject if subject is not None else _shared_object(verb)
    own = child_of(verb, "obj") or child_of(verb, "iobj")
    if own is not None:
        return verb.head if own.text.casefold() in _RELATIVE and verb.dep_ == "acl:relcl" else own
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        return verb.head
    subject = child_of(verb, *SUBJECTS)
    if verb.dep_ == "acl:relcl" and subject is not None and verb.head.pos_ in ("NOUN", "PROPN"):
        return verb.head if subject.text.casefold() not in _RELATIVE else None
    return _shared_object(verb)


def _shared_object(verb: Any) -> Any | None:
    """The object that coordinated verbs have in common: "condemned and rejected the plan"."""
    if verb.dep_ == "conj" and verb.head.pos_ == "VERB" and child_of(verb, "obl", "xcomp", "ccomp") is None:
        common = child_of(verb.head, "obj")
        return common if common is not None and common.i > verb.i else None
    following = next((child for child in verb.children if child.dep_ == "conj" and child.pos_ == "VERB"), None)
    if following is None or following.i - verb.i > 3:
        return None
    complete = any(child.i > verb.i and child.dep_ in ("obl", "ccomp", "xcomp") for child in verb.children)
    return None if complete else child_of(following, "obj")


def verb_side(cast: Cast, verb: Any, places: tuple[str, ...]) -> list[Role]:
    """The actors at the first of the named places around a verb where there are any."""
    for place in places:
        found = _at_verb(cast, verb, place)
        if found:
            return found
    return []


def _at_verb(cast: Cast, verb: Any, place: str) -> list[Role]:
    if place == "subject":
        subject = subject_of(verb)
        return in_phrase(cast, subject) if subject is not None else []
    if place == "object":
        thing = object_of(verb)
        return in_phrase(cast, thing) if thing is not None else []
    if place == "iobj":
        thing = child_of(verb, "iobj")
        return in_phrase(cast, thing) if thing is not None else []
    if place == "content":
        return _in_content(cast, verb)
    found = after(cast, verb, place)
    if place == "between" and len(sides(cast, found)) < 2:
        found = listed_between(cast, verb) or found
    thing = object_of(verb)
    if not found and thing is not None:
        found = after(cast, thing, place)
        if not found and thing.head != verb and verb.dep_ == "conj" and thing.head == verb.head:
            found = after(cast, verb.head, place)
    return found


def _in_content(cast: Cast, verb: Any) -> list[Role]:
    """Every actor in what follows the verb: its object and its clause."""
    subject = child_of(verb, *SUBJECTS)
    cut = frozenset([subject.i] if subject is not None else [])
    return [
        role
        for child in verb.children
        if child.i not in cut and child.dep_ in ("obj", "ccomp", "xcomp", "obl", "advcl") and child.i > verb.i
        for role in anywhere(cast, child)
    ]


def noun_side(cast: Cast, noun: Any, places: tuple[str, ...]) -> list[Role]:
    """The actors at the first of the named places around a noun where there are any."""
    for place in places:
        if place == "owner":
            found = owners(cast, noun)
        else:
            found = after(cast, noun, place) or _attached_elsewhere(cast, noun, place)
            if place == "between" and len(sides(cast, found)) < 2:
                found = listed_between(cast, noun) or found
        if found:
            return found
    return []


def _attached_elsewhere(cast: Cast, noun: Any, place: str) -> list[Role]:
    """A noun's phrase that the tree hangs on a phrase before it, or on the verb: "transfer of arms from X to Y"."""
    hosts = [child for child in noun.children if child.dep_ == "nmod" and case_of(child) in ("of", "from")]
    hosts += [below for host in hosts for below in host.children if below.dep_ == "nmod" and case_of(below) == "from"]
    for host in hosts:
        found = after(cast, host, place) if case_of(host) != place else []
        if found:
            return found
    if noun.dep_ != "obj" or noun.head.pos_ != "VERB":
        return []
    return [role for role in after(cast, noun.head, place) if role.start > noun.i]


def carrier_of(noun: Any) -> Any | None:
    """The verb that makes a noun happen: "held talks", "sanctions imposed by", "met during a visit"."""
    light = event_words("light", "verbs")
    for child in noun.children:
        if child.dep_ in ("acl", "acl:relcl") and child.pos_ == "VERB" and child.lemma_ in light:
            return child
    top = noun
    while top.dep_ == "conj" and top.head.pos_ in ("NOUN", "PROPN"):
        top = top.head
    above = top.head
    if above.pos_ != "VERB" or above == top:
        return None
    if top.dep_ in ("obj", "nsubj:pass") and above.lemma_ in light:
        return above
    if top.dep_ == "obl" and (above.lemma_ in light or case_of(top) in event_words("light", "happening")):
        return above
    return None


def fits(word: Any, sign: Sign, thing: Any | None) -> bool:
    """Whether a sign's particles and objects stand with a word; `thing` is what its objects are looked for in."""
    if sign.words and not all(stands_with(word, one) for one in sign.words):
        return False
    if sign.infinitive and not any(
        child.dep_ in ("xcomp", "ccomp") and is_infinitive(child) for child in word.children
    ):
        return False
    if sign.objects:
        return thing is not None and ("*" in sign.objects or _is_one_of(thing, sign.objects))
    return True


def _is_one_of(thing: Any, words: frozenset[str]) -> bool:
    if thing.lemma_.casefold() in words or thing.text.casefold() in words:
        return True
    return any(
        child.lemma_.casefold() in words
        for child in thing.children
        if child.dep_ in ("compound", "conj", "nmod", "appos") and (child.dep_ != "nmod" or case_of(child) == "of")
    )
