"""Find the events of a page: words with a sign, their sides, and the verbs above that turn them into others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from entente.reading.actors.cast import Cast
from entente.reading.actors.coordination import SUBJECTS
from entente.reading.actors.quarrels import accusation_before
from entente.reading.events.arguments import carrier_of, fits, noun_side, object_of, subject_of, verb_side
from entente.reading.events.conventions import ahead, cooperative, governed
from entente.reading.events.lookup import governing, signs_of
from entente.reading.events.modality import own_status, refuses, status_of
from entente.reading.events.sides import Role, anywhere, in_phrase, sides
from entente.reading.events.signs import Sign, event_words
from entente.reading.page import Page
from entente.reading.statements.cues import document_nouns
from entente.reading.statements.frames import case_of, child_of
from entente.records import EventStatus, EventType

_SPOKEN = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN", "SUPPORT", "AGREE"})
_VERBAL_CONFLICT = frozenset({"ACCUSE", "REJECT", "REQUEST"})
_GOVERNED = frozenset({"xcomp", "ccomp", "advcl", "acl", "obj", "nsubj:pass", "obl"})
_DEMAND = Sign("REQUEST", None, (), frozenset(), ("subject",), ("content",), False, False, False, frozenset(), False)


@dataclass(slots=True)
class Act:
    """An event while it is being read. `carrier` is the verb beside a noun; `reach` other tokens that show it."""

    word: Any
    type: EventType
    mode: str | None
    source: list[Role]
    target: list[Role]
    status: EventStatus
    sign: Sign
    carrier: Any | None = None
    reach: tuple[int, ...] = ()
    made_of: list[Any] = field(default_factory=list)


def find_acts(page: Page, cast: Cast) -> Iterator[Act]:
    """Every event of a page with the sides it needs, in the order of the text."""
    for sentence in page.sentences():
        acts = list(_in_sentence(cast, sentence))
        absorbed = {inner.i for act in acts for inner in act.made_of}
        for act in acts:
            if act.word.i not in absorbed:
                yield act


def _in_sentence(cast: Cast, sentence: Any) -> Iterator[Act]:
    for act in signs_in(cast, sentence):
        paired = _paired(cast, act)
        if paired.source and (paired.target or paired.sign.alone):
            yield paired


def signs_in(cast: Cast, sentence: Any) -> Iterator[Act]:
    """Every word of a sentence with a sign, as the verb above leaves it, whether or not its sides are there."""
    for token in sentence:
        act = _act_at(cast, token)
        if act is not None:
            yield _refused(_governed(cast, act))


def _act_at(cast: Cast, token: Any) -> Act | None:
    signs = signs_of(token)
    if token.pos_ == "VERB":
        demand = _demand(cast, token)
        if demand is not None:
            return demand
        return _at_verb(cast, token, signs) if signs else None
    return _at_noun(cast, token, signs) if signs and not cast.describes(token.i) else None


def _demand(cast: Cast, verb: Any) -> Act | None:
    """ "X said Y must do it": X asks Y for it."""
    if verb.lemma_ not in event_words("demanding", "verbs"):
        return None
    clause = child_of(verb, "ccomp")
    if clause is None or not any(child.lemma_ in event_words("demanding", "modals") for child in clause.children):
        return None
    asked, speaker = child_of(clause, *SUBJECTS), subject_of(verb)
    if asked is None or speaker is None:
        return None
    source, target = in_phrase(cast, speaker), in_phrase(cast, asked)
    reach = (clause.i,)
    return Act(verb, "REQUEST", None, source, target, status_of(verb, None), _DEMAND, reach=reach, made_of=[clause])


def _at_verb(cast: Cast, verb: Any, signs: tuple[Sign, ...]) -> Act | None:
    thing = object_of(verb)
    for sign in signs:
        if not fits(verb, sign, thing) or (sign.type in _VERBAL_CONFLICT and _spoken_by_a_thing(cast, verb)):
            continue
        source = verb_side(cast, verb, sign.source)
        target = verb_side(cast, verb, sign.target)
        if sign.type in _SPOKEN and thing is not None and cast.at(thing.i) is None:
            target = _blamed(cast, thing, source) or target
        if sign.type == "REJECT" and not target:
            target = _answered(cast, verb)
        reach = (thing.i,) if thing is not None else ()
        return Act(verb, sign.type, sign.mode, source, target, status_of(verb, None), sign, reach=reach)
    return None


def _spoken_by_a_thing(cast: Cast, verb: Any) -> bool:
    """ "Trade between X and Y raised concerns": X and Y raised none; a text or somebody's words can."""
    subject = child_of(verb, *SUBJECTS)
    if subject is None or subject.pos_ != "NOUN" or cast.at(subject.i) is not None or cast.describes(subject.i):
        return False
    return subject.lemma_.casefold() not in document_nouns()


def _answered(cast: Cast, verb: Any) -> list[Role]:
    """Those whose accusation is denied: "X accused Y … Y denied it"."""
    subject = child_of(verb, *SUBJECTS)
    if subject is None:
        return []
    found = accusation_before(cast, subject)
    return [Role(actor, one.start, one.end) for one in found for actor in one.actors]


def _blamed(cast: Cast, thing: Any, source: list[Role]) -> list[Role]:
    """Whom words of praise or blame for a thing are meant for: who did it, or all whom its phrase names."""
    inner = _act_at(cast, thing)
    own = {role.actor for role in source}
    if inner is not None and inner.source:
        doers = inner.source if inner.type == "ASSAULT" else [*inner.source, *inner.target]
        return [role for role in doers if role.actor not in own]
    return [role for role in anywhere(cast, thing) if role.actor not in own]


def _at_noun(cast: Cast, noun: Any, signs: tuple[Sign, ...]) -> Act | None:
    carrier = carrier_of(noun)
    for sign in signs:
        if not fits(noun, sign, noun if not sign.objects else _content_of(noun)) or not _changes(noun, sign):
            continue
        source = noun_side(cast, noun, sign.source)
        target = noun_side(cast, noun, sign.target)
        if carrier is not None:
            subject = subject_of(carrier)
            if subject is not None and subject.i != noun.i and not (source and target):
                doers = in_phrase(cast, subject)
                if source and not target and doers:
                    target = source
                    source = doers
                source = source or doers
            target = target or verb_side(cast, carrier, sign.target)
        if sign.strict and not (source and (target or carrier is not None)):
            continue
        return Act(noun, sign.type, sign.mode, source, target, status_of(noun, carrier), sign, carrier)
    return None


def _content_of(noun: Any) -> Any | None:
    """What a "transfer" or a "strengthening" is of."""
    for child in noun.children:
        if child.dep_ == "nmod" and case_of(child) == "of":
            return child
    return noun


def _changes(noun: Any, sign: Sign) -> bool:
    if not sign.change:
        return True
    return any(
        child.text.casefold() in sign.change for child in noun.children if child.dep_ in ("amod", "acl", "compound")
    )


def _governed(cast: Cast, act: Act) -> Act:
    """The event that a verb above makes of this one: promised, demanded, refused, stopped."""
    below = act.carrier if act.carrier is not None else act.word
    while below.dep_ == "conj" and below.head.pos_ == below.pos_:
        below = below.head
    above = below.head
    if above == below or below.dep_ not in _GOVERNED or above.pos_ not in ("VERB", "NOUN"):
        return act
    operator = governing(above, below)
    turned = governed(operator, act.type) if operator is not None else None
    if turned is None or operator is None:
        return act
    doer = subject_of(above)
    source = in_phrase(cast, doer) if doer is not None else []
    if not source:
        return act
    return replace(
        act,
        type=turned,
        mode=None,
        source=source,
        target=_target_under(cast, operator, act, above, source),
        status=status_of(above, None),
        carrier=above,
        reach=(*act.reach, above.i),
    )


def _refused(act: Act) -> Act:
    """Cooperation that somebody will not do is refused; what lies ahead is promised or threatened.

    A noun that is itself called planned ("the planned visit") keeps its type.
    """
    if act.status == "denied" and cooperative(act.type) and refuses(act.word, act.carrier):
        return replace(act, type="REJECT", mode=None, status="actual")
    if act.word.pos_ == "NOUN" and own_status(act.word) == "planned":
        return act
    return replace(act, type=ahead(act.type, act.status))


def _target_under(cast: Cast, operator: str, act: Act, above: Any, source: list[Role]) -> list[Role]:
    own = {role.actor for role in source}
    if operator == "request":
        asked = verb_side(cast, above, ("object", "on", "to", "from"))
        found = asked or act.source or act.target
        return [role for role in found if role.actor not in own]
    return [role for role in [*act.target, *act.source] if role.actor not in own]


def _paired(cast: Cast, act: Act) -> Act:
    """Several on one side without another act on each other; nobody acts on his own side."""
    doers = set(sides(cast, act.source))
    target = [role for role in act.target if sides(cast, [role])[0] not in doers]
    if not target and len(doers) > 1 and (act.sign.joint or act.type in ("AGREE", "CONSULT", "COOPERATE")):
        first = sides(cast, act.source)[:1]
        others = [role for role in act.source if sides(cast, [role]) != first]
        return replace(act, source=[role for role in act.source if sides(cast, [role]) == first], target=others)
    return replace(act, target=target)
