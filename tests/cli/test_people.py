"""Actors are found by what a person would type."""

from __future__ import annotations

import pytest

from entente.cli.listing.people import find_actors
from entente.errors import UsageError
from entente.records import Actor, Collection
from tests.store.samples import META

PERU = Actor(id="state:PER", kind="state", name="Peru", names=("Peru",), country="PER")
MINISTRY = Actor(id="body:1", kind="government_body", name="Peru transport ministry", country="PER")
ENVOY = Actor(id="person:1", kind="person", name="José Quillay-Ramos", names=("Quillay", "Mr. Quillay"), country="PER")
OUTLET = Actor(id="outlet:1", kind="outlet", name="Costa Gazette", country="PER")
ALIAS = Actor(id="person:2", kind="person", name="J. Q. Ramos", same_as=("person:1",))
NAMESAKE = Actor(id="person:3", kind="person", name="Ana Ramos")
STORE = Collection(meta=META, actors=(PERU, MINISTRY, ENVOY, OUTLET, ALIAS, NAMESAKE))
SERVING = {"state:PER", "body:1", "person:1"}


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("person:3", {"person:3"}),
        ("José Quillay-Ramos", {"person:1"}),
        ("jose quillay ramos", {"person:1"}),
        ("quillay", {"person:1"}),
        ("Ramos", {"person:1", "person:2", "person:3"}),
        ("J. Q. Ramos", {"person:1", "person:2"}),
        ("gazette", {"outlet:1"}),
        ("Peru", SERVING),
        ("PER", SERVING),
        ("per", SERVING),
        ("Lima", SERVING),
        ("Peruvian", SERVING),
        ("Peruvians", SERVING),
        ("transport ministry", {"body:1"}),
    ],
)
def test_found(typed: str, found: set[str]) -> None:
    assert find_actors(STORE, typed, "--actor") == found


@pytest.mark.parametrize("typed", ["", "  ", "?", "Ram", "Norway", "Oslo", "Costa Ramos"])
def test_nobody(typed: str) -> None:
    with pytest.raises(UsageError, match="--actor: nobody called"):
        find_actors(STORE, typed, "--actor")
