"""Which type a clause tells of, and who acts on whom."""

from __future__ import annotations

import pytest

from entente.records import Event, Reading
from tests.reading.conftest import Read


def told(reading: Reading) -> set[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """(type, source, target) of every event, states by their code."""
    return {(one.type, _codes(one.source), _codes(one.target)) for one in reading.events}


def _codes(actors: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(one.removeprefix("state:") for one in actors)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Norway’s foreign minister, Ida Holm, visited Tokyo on Monday.", ("CONSULT", ("NOR",), ("JPN",))),
        ("The Irish envoy held talks with Kenya.", ("CONSULT", ("IRL",), ("KEN",))),
        ("Talks between Chile and Peru began on Friday.", ("CONSULT", ("CHL",), ("PER",))),
        ("Vietnam and Australia strengthened their ties.", ("SUPPORT", ("VNM",), ("AUS",))),
        ("Brazil signed a trade agreement with Ghana.", ("SUPPORT", ("BRA",), ("GHA",))),
        ("Poland welcomed the visit by Denmark.", ("SUPPORT", ("POL",), ("DNK",))),
        ("Mexico lifted a ban on Cuba.", ("CONCEDE", ("MEX",), ("CUB",))),
        ("China held joint naval drills with Russia.", ("COOPERATE", ("CHN",), ("RUS",))),
        ("Sweden delivered howitzers to Ukraine.", ("AID", ("SWE",), ("UKR",))),
        ("Ghana received rockets from Egypt.", ("AID", ("EGY",), ("GHA",))),
        ("The transfer of shells from Egypt to Chad went on.", ("AID", ("EGY",), ("TCD",))),
        ("Russia withdrew its troops from Syria.", ("RETREAT", ("RUS",), ("SYR",))),
        ("Finland urged Latvia to open the border.", ("REQUEST", ("FIN",), ("LVA",))),
        ("France accused Iran of spying.", ("ACCUSE", ("FRA",), ("IRN",))),
        ("Spain rejected a proposal by Morocco.", ("REJECT", ("ESP",), ("MAR",))),
        ("Iran threatened Iraq.", ("THREATEN", ("IRN",), ("IRQ",))),
        ("Canada expelled six Indian diplomats.", ("SANCTION", ("CAN",), ("IND",))),
        ("Egypt recalled its ambassador from Israel.", ("SANCTION", ("EGY",), ("ISR",))),
        ("North Korea fired two missiles on Tuesday.", ("MOBILIZE", ("PRK",), ())),
        ("After a long debate, Britain imposed sanctions on Belarus.", ("COERCE", ("GBR",), ("BLR",))),
        ("Iran was attacked by Israel.", ("ASSAULT", ("ISR",), ("IRN",))),
        ("Russian strikes on Ukraine went on.", ("ASSAULT", ("RUS",), ("UKR",))),
    ],
)
def test_types_and_sides(read: Read, text: str, event: tuple[str, tuple[str, ...], tuple[str, ...]]) -> None:
    assert event in told(read(text))


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Germany promised to deliver tanks to Latvia.", ("AGREE", ("DEU",), ("LVA",))),
        ("Iran vowed to attack Israel.", ("THREATEN", ("IRN",), ("ISR",))),
        ("Turkey refused to meet Greece.", ("REJECT", ("TUR",), ("GRC",))),
        ("Italy has suspended its aid to Kenya.", ("SANCTION", ("ITA",), ("KEN",))),
        ("Kenya said Somalia must release the men.", ("REQUEST", ("KEN",), ("SOM",))),
        ("Japan will not lift the ban on Norway.", ("REJECT", ("JPN",), ("NOR",))),
    ],
)
def test_conventions_of_the_codebook(
    read: Read, text: str, event: tuple[str, tuple[str, ...], tuple[str, ...]]
) -> None:
    assert event in told(read(text))


def test_joint_acts_on_a_third_have_all_as_source(read: Read) -> None:
    events = told(read("Norway, Sweden and Denmark condemned Iran."))
    assert events == {("ACCUSE", ("NOR", "SWE", "DNK"), ("IRN",))}


def test_blame_for_a_transfer_is_for_both_sides_of_it(read: Read) -> None:
    events = told(read("Norway condemned the transfer of arms from Egypt to Chad."))
    assert ("ACCUSE", ("NOR",), ("EGY", "TCD")) in events


def test_blame_for_an_attack_is_for_the_attacker(read: Read) -> None:
    assert ("ACCUSE", ("NOR",), ("EGY",)) in told(read("Norway condemned Egypt’s attack on Chad."))


def test_a_wish_is_no_event_of_its_own(read: Read) -> None:
    assert not told(read("The weather in Norway was mild and the harvest was good."))


def test_headings_tell_nothing(read: Read) -> None:
    reading = read("Norway attacks Sweden\n\nNorway visited Denmark on Monday, a spokesman said.")
    assert {one.type for one in reading.events} == {"CONSULT"}


def test_words_of_an_event_are_slices(read: Read) -> None:
    text = "On Monday Norway’s foreign minister, Ida Holm, visited Tokyo for talks."
    event = _only(read(text))
    assert event.cue is not None
    assert text[event.cue.start : event.cue.end] == "visited"
    named = {text[one.start : one.end]: one.role for one in event.participants}
    assert named == {"Ida Holm": "source", "Tokyo": "target"}
    evidence = event.evidence[0]
    assert evidence.start <= event.cue.start < event.cue.end <= evidence.end
    assert event.date is None or event.date.earliest is not None or event.date.latest is not None


def test_place_of_a_meeting(read: Read) -> None:
    events = read("Norway met Chile in Geneva on Tuesday.").events
    assert [one.place for one in events] == ["Geneva"]


def test_reading_twice_gives_the_same_ids(read: Read) -> None:
    text = "Canada expelled six Indian diplomats. India expelled six Canadian diplomats."
    assert read(text).events == read(text).events
    assert len({one.id for one in read(text).events}) == 2


def _only(reading: Reading) -> Event:
    assert len(reading.events) == 1, reading.events
    return reading.events[0]


def test_telling_a_fact_is_no_request(read: Read) -> None:
    assert not any(one.type == "REQUEST" for one in read("Norway’s envoy told Chad that the port was open.").events)


@pytest.mark.parametrize(
    "text",
    [
        "A pact signed between Norwegian leader Ida Holm and Chadian leader Ali Zen was read out.",
        "The envoys of Norway and Chad signed a pact.",
    ],
)
def test_signing_binds_both_sides(read: Read, text: str) -> None:
    sides = [{*source, *target} for type_, source, target in told(read(text)) if type_ == "SUPPORT"]
    assert sides == [{"NOR", "TCD"}]
