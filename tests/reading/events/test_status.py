"""Whether an event happened, is only said to have, was denied, or lies ahead."""

from __future__ import annotations

import pytest

from entente.records import Event
from tests.reading.conftest import Read


def event(read: Read, text: str, type_: str) -> Event:
    found = [one for one in read(text).events if one.type == type_]
    assert len(found) == 1, [(one.type, one.status) for one in read(text).events]
    return found[0]


@pytest.mark.parametrize(
    ("text", "type_", "status"),
    [
        ("Norway attacked Chad.", "ASSAULT", "actual"),
        ("Norway did not attack Chad.", "ASSAULT", "denied"),
        ("Norway could attack Chad.", "ASSAULT", "conditional"),
        ("If Norway attacked Chad, prices would rise.", "ASSAULT", "conditional"),
        ("Norway will send tanks to Chad.", "AGREE", "planned"),
        ("Norway’s planned visit to Chad was announced.", "CONSULT", "planned"),
        ("Norway’s possible military support to Chad is a worry.", "AID", "conditional"),
        ("The alleged transfer of shells from Norway to Chad is a worry.", "AID", "alleged"),
        ("During the Cold War Norway attacked Chad.", "ASSAULT", "background"),
    ],
)
def test_status(read: Read, text: str, type_: str, status: str) -> None:
    assert event(read, text, type_).status == status


def test_what_somebody_says_is_alleged_and_names_the_statement(read: Read) -> None:
    text = "Irish officials said Egypt had sent tanks to Chad."
    found = event(read, text, "AID")
    (statement,) = read(text).statements
    assert (found.status, found.asserted_by) == ("alleged", (statement.id,))


def test_what_somebody_denies_is_denied(read: Read) -> None:
    assert event(read, "Turkey denied that it had supplied drones to Chad.", "AID").status == "denied"


def test_the_outlets_own_voice_names_no_statement(read: Read) -> None:
    assert event(read, "Norway attacked Chad.", "ASSAULT").asserted_by == ()


def test_a_speaker_performs_what_he_says_of_himself(read: Read) -> None:
    found = event(read, "“Norway condemns Iran,” Norwegian Foreign Minister Ida Holm said on Monday.", "ACCUSE")
    assert found.status == "actual"
    assert len(found.asserted_by) == 1
