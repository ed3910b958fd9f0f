"""The conditions of a clause that an attack meets, as facts in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from entente.system.answers import Proof
from entente.system.duties.conditions import Case
from entente.system.duties.places import OWN
from entente.system.duties.texts import Label, listed, rules, sentence

_OWN_TERRITORY = "the victim's own territory"


def fact(rule: str, words: Mapping[str, object], *, source: str = "") -> Proof:
    """A leaf of a proof."""
    return Proof(rule=rule, says=sentence(rule, words), source=source or rules()[rule].source)


def places_named(area: frozenset[str], label: Label) -> str:
    """The places of an area in words."""
    return listed(_OWN_TERRITORY if one == OWN else label(one) for one in sorted(area))


def holding(one: Case, label: Label) -> Iterator[Proof]:
    """A leaf for each condition that limits the clause."""
    clause, source = one.clause, one.clause.source
    words = {
        "beneficiary": label(one.beneficiary),
        "adversary": label(one.adversary),
        "agreement": label(clause.agreement),
        "attackers": clause.attackers,
    }
    if clause.victims:
        yield fact("among_victims", words, source=source)
    if clause.area or clause.outside or clause.disputed_area:
        yield _place(one, label)
    if clause.adversaries:
        yield fact("adversary_named", words, source=source)
    if clause.external:
        yield fact("outsider", words, source=source)
    if clause.unprovoked and clause.kind != "offense":
        yield fact("not_provoked", words)
    if clause.on_request:
        yield fact("request_told", {"state": words["beneficiary"]})
    if clause.after_war:
        yield fact("state_of_war", words, source=source)


def _place(one: Case, label: Label) -> Proof:
    clause, place, places = one.clause, one.attack.place, one.scene.places
    around = places.around(place)
    words = {"place": label(place), "beneficiary": label(one.attack.victim)}
    if around & clause.area:
        return fact("in_area", {**words, "area": places_named(around & clause.area, label)})
    if OWN in clause.area and places.holder(place) == one.attack.victim:
        return fact("own_territory", words)
    if not clause.area and not clause.disputed_area:
        return fact("not_left_out", words)
    perhaps = (places.perhaps_around(place) | around) & (clause.area | clause.disputed_area)
    return fact("in_disputed_area", {**words, "area": places_named(perhaps, label)})
