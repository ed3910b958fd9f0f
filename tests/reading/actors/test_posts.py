"""Whom people and bodies serve, by phrases around their names."""

from __future__ import annotations

import pytest

from tests.reading.conftest import Read


def served(read: Read, text: str, name: str) -> str | None:
    return next(one.country for one in read(text).actors if name in (one.name, *one.names))


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        (
            "A spokesman for the Peruvian coast guard, Colonel Rosa Quispe, said the boat had left.",
            "Rosa Quispe",
            "PER",
        ),
        (
            "Rosa Quispe, who heads the desk of Peru's Foreign Ministry, said that the boat had left.",
            "Rosa Quispe",
            "PER",
        ),
        ("Peru denied it. Its embassy in Helsinki said that the boat had left.", "Peruvian embassy", "PER"),
        (
            "Peru's foreign minister, Rosa Quispe, spoke. Her ministry said the boat had left.",
            "Peruvian ministry",
            "PER",
        ),
        ("Peru waits. An official at the energy ministry in Lima said the boat had left.", "Peruvian official", "PER"),
    ],
)
def test_phrases_that_tell_the_state(read: Read, text: str, name: str, country: str) -> None:
    assert served(read, text, name) == country


def test_a_double_family_name_is_its_bearers(read: Read) -> None:
    found = read("Peru's minister Rosa Quispe-Huaman said it was late. Quispe-Huaman said she would go.")
    assert len([one for one in found.actors if one.kind == "person"]) == 1


def test_an_outlets_name_does_not_begin_a_body(read: Read) -> None:
    found = read("Nobody was near, the National Security Service said.")
    assert not [one for one in found.actors if one.kind == "outlet"]
