"""Outlets met in the text."""

from __future__ import annotations

import pytest

from tests.reading.actors.views import actor_named, stands_for
from tests.reading.conftest import Read


@pytest.mark.parametrize("name", ["Harbour Wire", "Rift Harbour Wire", "Oslo Ledger", "Strait News Agency"])
def test_an_unknown_outlet_is_one_of_its_own(read: Read, name: str) -> None:
    found = actor_named(read(f"Two delegates told {name} that the talks had failed."), name)
    assert (found.kind, found.country) == ("outlet", None)


def test_a_laboratory_is_no_outlet(read: Read) -> None:
    assert actor_named(read("The Curlew Radio Laboratory said so."), "Curlew Radio Laboratory").kind == "institute"


def test_the_short_name_is_the_outlet_named_before(read: Read) -> None:
    text = "The Oslo Ledger reported a deal. An officer told the Ledger that ships had sailed."
    assert stands_for(read(text), "Ledger that") == ["Oslo Ledger"]


def test_the_page_knows_its_own_outlet(read: Read) -> None:
    reading = read("Two delegates told the Harbour Candle that the talks had failed.", outlet="The Harbour Candle")
    assert actor_named(reading, "Harbour Candle").kind == "outlet"
