"""What every engine of the store must do. A second engine is one more entry in `ENGINES`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from entente.errors import StoreError
from entente.records import Collection, Span
from entente.store import Known, Store, open_store
from tests.store.samples import collection, first_reading, keep, plain_collection, second_reading, small_reading

Opener = Callable[[], Store]


def sqlite_engine(folder: Path) -> Opener:
    return lambda: open_store(folder, create=True)


ENGINES = {"sqlite": sqlite_engine}


@pytest.fixture(params=sorted(ENGINES))
def opener(request: pytest.FixtureRequest, tmp_path: Path) -> Opener:
    """Opens one and the same store again and again."""
    return ENGINES[request.param](tmp_path)


def test_a_new_store_knows_nothing(opener: Opener) -> None:
    with opener() as store:
        assert store.known() == {}
        assert list(store.readings()) == []
        assert not store.is_current()
        assert store.search("ferry") == []


def test_a_collection_before_the_first_synthesis_is_an_error_that_says_what_to_do(opener: Opener) -> None:
    with opener() as store:
        store.save_reading(first_reading(), reader="r1")
        with pytest.raises(StoreError, match="read` again"):
            store.collection()


def test_readings_come_back_as_saved_in_the_order_of_paths(opener: Opener) -> None:
    with opener() as store:
        store.save_reading(second_reading(), reader="r1")
        store.save_reading(first_reading(), reader="r1")
    with opener() as store:
        assert list(store.readings()) == [first_reading(), second_reading()]


def test_more_readings_than_one_batch(opener: Opener) -> None:
    readings = [small_reading(f"{number:03}.txt", f"Line {number}.") for number in range(150)]
    with opener() as store:
        for reading in reversed(readings):
            store.save_reading(reading, reader="r1")
        assert list(store.readings()) == readings


def test_readings_may_be_saved_while_others_are_read(opener: Opener) -> None:
    with opener() as store:
        store.save_reading(first_reading(), reader="r1")
        for reading in store.readings():
            store.save_reading(reading, reader="r2")
        assert {known.reader for known in store.known().values()} == {"r2"}


def test_a_later_reading_of_a_path_replaces_the_earlier(opener: Opener) -> None:
    with opener() as store:
        store.save_reading(small_reading("a.txt", "Old words."), reader="r1")
        newer = small_reading("a.txt", "New words.")
        store.save_reading(newer, reader="r2")
        assert list(store.readings()) == [newer]
        assert store.known() == {"a.txt": Known(newer.document.sha256, "r2")}


def test_a_removed_reading_is_gone(opener: Opener) -> None:
    with opener() as store:
        store.save_reading(small_reading("a.txt", "Words."), reader="r1")
        assert store.remove("a.txt")
        assert not store.remove("a.txt")
        assert store.known() == {}


def test_a_synthesis_comes_back_equal_and_in_order(opener: Opener) -> None:
    with opener() as store:
        keep(store, collection())
    with opener() as store:
        assert store.collection() == collection()


def test_a_synthesis_replaces_the_former_whole(opener: Opener) -> None:
    smaller = Collection(meta=collection().meta, documents=collection().documents[:1], stories=collection().stories)
    with opener() as store:
        keep(store, collection())
        keep(store, smaller)
        assert store.collection() == smaller
        assert [hit for hit in store.search("Ostmark") if hit.path == "south/second.txt"] == []


def test_the_synthesis_outlives_a_change_of_readings_and_is_known_to_be_old(opener: Opener) -> None:
    with opener() as store:
        store.save_reading(first_reading(), reader="r1")
        keep(store, collection())
        assert store.is_current()
        store.save_reading(second_reading(), reader="r1")
        assert not store.is_current()
        assert store.collection() == collection()


def test_removing_makes_the_synthesis_old(opener: Opener) -> None:
    with opener() as store:
        store.save_reading(first_reading(), reader="r1")
        keep(store, collection())
        store.remove(first_reading().document.path)
        assert not store.is_current()


def test_contradicting_records_leave_the_former_synthesis_in_place(opener: Opener) -> None:
    broken = msgspec.structs.replace(collection(), documents=())
    with opener() as store:
        keep(store, collection())
        with pytest.raises(StoreError, match="contradict"):
            keep(store, broken)
        assert store.collection() == collection()
        assert store.search("ferry")


def test_search_finds_statements_and_documents_with_their_spans(opener: Opener) -> None:
    with opener() as store:
        keep(store, collection())
        hits = store.search("cafe sold")
        assert {(hit.kind, hit.path) for hit in hits} == {
            ("statement", "north/first.txt"),
            ("document", "north/first.txt"),
        }
        text = collection().documents[0].text
        spans = {hit.kind: hit.spans for hit in hits}
        assert [text[span.start : span.end] for span in spans["document"]] == ["café", "sold"]
        assert [text[span.start : span.end] for span in spans["statement"]] == ["that the café ferry was sold"]


def test_search_keeps_a_quoted_phrase_together(opener: Opener) -> None:
    with opener() as store:
        keep(store, collection())
        assert store.search('"sold the ferry"')
        assert not store.search('"ferry the sold"')


def test_search_finds_at_most_the_limit_of_each_kind(opener: Opener) -> None:
    with opener() as store:
        keep(store, collection())
        assert len(store.search("ferry", limit=1)) == 2


@pytest.mark.parametrize(
    "query",
    [
        "",
        "   ",
        '"',
        '""',
        "*",
        "ferry*",
        "NOT",
        "ferry OR (",
        "title:ferry",
        "NEAR(a b)",
        "-ferry",
        "a AND",
        "'; DROP",
    ],
)
def test_nothing_in_a_search_is_syntax(opener: Opener, query: str) -> None:
    with opener() as store:
        keep(store, collection())
        assert isinstance(store.search(query), list)
        assert store.collection() == collection()


def test_search_operators_are_plain_words(opener: Opener) -> None:
    with opener() as store:
        keep(store, collection())
        assert store.search("ferry OR Ostmark") == []
        assert store.search("title:nothing OR text:ferry") == []


def test_text_with_every_awkward_character_comes_back(opener: Opener) -> None:
    text = "nul \x00 bell \x07 nbsp \xa0 sep \u2028 rtl \u202e astral \U0001f6a2 private \ue000 end"
    reading = small_reading("odd.txt", text)
    whole = plain_collection([reading])
    with opener() as store:
        store.save_reading(reading, reader="r1")
        keep(store, whole)
    with opener() as store:
        assert list(store.readings()) == [reading]
        assert store.collection() == whole
        assert store.search("astral")


def test_spans_of_hits_lie_within_the_text(opener: Opener) -> None:
    with opener() as store:
        keep(store, collection())
        texts = {document.id: document.text for document in collection().documents}
        for hit in store.search("ferry"):
            for found in hit.spans:
                assert isinstance(found, Span)
                assert 0 <= found.start < found.end <= len(texts[hit.document])


def test_closing_twice_is_harmless(opener: Opener) -> None:
    store = opener()
    store.close()
    store.close()


def test_counts_are_those_of_the_collection(opener: Opener) -> None:
    kept = collection()
    with opener() as store:
        keep(store, kept)
        found = store.collection()
        counts = store.counts()
    assert counts.pop("claims_contested") == sum(claim.status == "contested" for claim in found.claims)
    assert counts.pop("flags") == sum(len(document.flags) for document in found.documents)
    assert counts == {kind: len(getattr(found, kind)) for kind in counts}
    assert {"documents", "stories", "actors", "statements", "events", "claims", "agreements"} == set(counts)
    assert all(counts.values())
