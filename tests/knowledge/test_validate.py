"""Each fault is found, named, and all of them at once. The facts are invented."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from entente.knowledge import (
    AgreementFact,
    Body,
    Holder,
    Knowledge,
    OfficeFact,
    Outlet,
    State,
    Title,
    validate,
)

SOURCE = "an invented gazette"


def state(code: str = "AAA", **changes: Any) -> State:
    name = changes.pop("name", f"Land of {code}")
    fields = {"official": name, "names": (name,), "demonyms": (), "capital": f"{code} City", "source": SOURCE}
    return State(code=code, name=name, **{**fields, **changes})


def office(*holders: Holder, of: str = "AAA", **changes: Any) -> OfficeFact:
    fields = {"title": "President", "titles": ("President",), "rank": "head_of_state"}
    return OfficeFact(of=of, holders=holders, **{**fields, **changes})


def holder(name: str, start: str | None = None, end: str | None = None, **changes: Any) -> Holder:
    return Holder(name=name, start=start, end=end, **{"source": SOURCE, **changes})


def agreement(**changes: Any) -> AgreementFact:
    fields = {"id": "pact", "name": "Pact", "names": ("Pact",), "parties": ("AAA",), "kind": ("defense",)}
    return AgreementFact(**{**fields, "source": SOURCE, **changes})


def body(**changes: Any) -> Body:
    fields = {"key": "bureau", "name": "Bureau", "names": ("Bureau",), "kind": "institute", "source": SOURCE}
    return Body(**{**fields, **changes})


def outlet(**changes: Any) -> Outlet:
    fields = {"key": "herald", "name": "Herald", "names": ("Herald",), "kind": "newspaper", "state_run": False}
    return Outlet(**{**fields, "country": "AAA", "source": SOURCE, **changes})


def knowledge(**changes: Any) -> Knowledge:
    empty: dict[str, Any] = dict.fromkeys(("states", "offices", "bodies", "organs", "outlets", "agreements"), ())
    return Knowledge(**{**empty, "states": (state(),), **changes})


def test_sound_facts_have_no_fault() -> None:
    terms = office(holder("Ada Orr", "2020", "2024-05-01"), holder("Ben Roe", "2024-05-01"))
    sound = knowledge(offices=(terms,), bodies=(body(),), outlets=(outlet(),), agreements=(agreement(),))
    assert validate(sound) == []


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"states": (state("aaa"),)}, "state aaa: no ISO"),
        ({"states": (state(), state())}, "state AAA: given twice"),
        ({"offices": (office(of="ZZZ"),)}, "ZZZ is unknown"),
        ({"offices": (office(rank="boss"),)}, "boss is unknown"),
        ({"bodies": (body(country="ZZZ"),)}, "body bureau: ZZZ is unknown"),
        ({"bodies": (body(members=("AAA", "ZZZ")),)}, "body bureau: ZZZ is unknown"),
        ({"outlets": (outlet(country="ZZZ"),)}, "outlet herald: ZZZ is unknown"),
        ({"outlets": (outlet(kind="blog"),)}, "blog is unknown"),
        ({"titles": (Title(kind="nickname", names=("chief",), source=SOURCE),)}, "nickname is unknown"),
        ({"offices": (office(holder("Ada Orr", "2024-13")),)}, "Ada Orr: bad date"),
        ({"offices": (office(holder("Ada Orr", "last May")),)}, "'last May' is no ISO"),
        ({"agreements": (agreement(kind=("domestic",), signed="2024-02-30"),)}, "agreement pact: bad date"),
        ({"offices": (office(holder("Ada Orr", "2024-05-02", "2024-05-01")),)}, "2024-05-01 comes before 2024-05-02"),
        ({"agreements": (agreement(in_force="2020", ended="2019-12"),)}, "2019-12 comes before 2020"),
        ({"agreements": (agreement(signed="2020-02", in_force="2020-01-31"),)}, "comes before 2020-02"),
        ({"offices": (office(holder("Ada Orr", source=" ")),)}, "Ada Orr: no source"),
        ({"bodies": (body(source=""),)}, "body bureau: no source"),
        ({"bodies": (body(),), "outlets": (outlet(names=("Bureau",)),)}, "'Bureau' belongs to bureau and herald"),
    ],
)
def test_each_fault_is_named(changes: dict[str, Any], fault: str) -> None:
    (found,) = validate(knowledge(**changes))
    assert fault in found


@pytest.mark.parametrize(
    ("terms", "overlap"),
    [
        ([("2020-01-01", None), ("2021-01-01", None)], True),
        ([("2020-01-01", "2021-01-02"), ("2021-01-01", None)], True),
        ([("2020-01-01", "2021-01-01"), ("2021-01-01", None)], False),
        ([("2020", "2021"), ("2021", "2022")], False),
        ([("2020", "2022"), ("2021", "2023")], True),
        ([(None, None), ("2021-01-01", None)], False),
        ([("2020-01-01", "2020-06"), ("2020-06-15", None)], False),
    ],
)
def test_two_may_not_hold_one_office(terms: list[tuple[str | None, str | None]], overlap: bool) -> None:
    holders = [holder(name, *term) for name, term in zip(("Ada Orr", "Ben Roe"), terms, strict=True)]
    assert bool(validate(knowledge(offices=(office(*holders),)))) is overlap
    assert validate(knowledge(offices=(office(*holders, shared=True),))) == []


def test_one_spelling_for_two_people_is_a_fault() -> None:
    first = office(holder("Ada Orr", names=("A. Orr",)))
    second = office(holder("Abe Orr", names=("A. Orr",)), title="Vice President")
    (found,) = validate(knowledge(offices=(first, second)))
    assert "'A. Orr' belongs to Abe Orr and Ada Orr" in found


def test_one_person_may_hold_several_offices() -> None:
    first, second = office(holder("Ada Orr")), office(holder("Ada Orr"), title="Vice President")
    assert validate(knowledge(offices=(first, second))) == []


def test_two_agreements_of_the_same_parties_need_different_names() -> None:
    states = (state("AAA"), state("BBB"), state("CCC"))
    ours = agreement(parties=("AAA", "BBB"))
    theirs = agreement(id="other", parties=("AAA", "CCC"))
    again = agreement(id="again", parties=("BBB", "AAA"))
    assert validate(knowledge(states=states, agreements=(ours, theirs))) == []
    (found,) = validate(knowledge(states=states, agreements=(ours, again)))
    assert "agreement again and agreement pact" in found


def test_every_fault_at_once() -> None:
    faulty = knowledge(bodies=(body(country="ZZZ"),), outlets=(outlet(kind="blog"),))
    assert len(validate(faulty)) == 2


def test_facts_are_frozen() -> None:
    with pytest.raises(AttributeError):
        state().name = "Elsewhere"  # type: ignore[misc]
    assert msgspec.structs.replace(state(), name="Elsewhere").name == "Elsewhere"
