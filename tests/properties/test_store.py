"""Whatever the text, the store gives back what it was given, and no search breaks it."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as some

from entente.store import open_store
from tests.store.samples import collection, keep, plain_collection, small_reading

TEXT = some.text(some.characters(exclude_categories=["Cs"]), max_size=300)


@settings(max_examples=40)
@given(some.lists(TEXT, max_size=4), TEXT)
def test_what_goes_in_comes_out(texts: list[str], query: str) -> None:
    readings = [small_reading(f"{number}.txt", text) for number, text in enumerate(texts)]
    whole = plain_collection(readings)
    with tempfile.TemporaryDirectory() as folder:
        with open_store(Path(folder), create=True) as store:
            for reading in readings:
                store.save_reading(reading, reader="r1")
            keep(store, whole)
        with open_store(Path(folder)) as store:
            assert list(store.readings()) == readings
            assert store.collection() == whole
            for hit in store.search(query):
                text = readings[[each.document.id for each in readings].index(hit.document)].document.text
                assert all(0 <= span.start <= span.end <= len(text) for span in hit.spans)


@settings(max_examples=100)
@given(some.one_of(TEXT, some.lists(some.sampled_from('ferry sold "()*:^-+ANDORNOTNEAR{} ')).map("".join)))
def test_no_query_is_an_error(query: str) -> None:
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder), create=True) as store:
        keep(store, collection())
        store.search(query)
