"""Agreements in a text: their names, parties, references and clauses."""

from __future__ import annotations

import pytest

from entente.knowledge import Knowledge
from entente.language import Pipeline
from entente.reading.actors import find_actors
from entente.reading.agreements import read_agreements
from entente.reading.dates import dates_in
from entente.reading.page import lay_out
from entente.records import Agreement, Document, Published


@pytest.fixture
def agreements(pipeline: Pipeline, knowledge: Knowledge) -> object:
    def reading(text: str, published: str | None = None) -> tuple[Agreement, ...]:
        day = Published(earliest=published, latest=published, granularity="day" if published else "unknown")
        document = Document(id="d", path="invented.txt", sha256="", media_type="text/plain", text=text, published=day)
        page = lay_out(document, pipeline)
        return read_agreements(page, find_actors(page, knowledge), knowledge, dates_in(page))

    return reading


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("The United States and South Korea invoked the 1953 Mutual Defense Treaty.", "usa_kor_1953"),
        ("The United States and the Philippines invoked their Mutual Defense Treaty.", "usa_phl_1951"),
        ("The three met in the Spirit of Camp David.", "camp_david_2023"),
        ("Russia and North Korea signed a comprehensive partnership treaty in June.", "rus_prk_2024"),
        ("Norway and Chad signed a mutual defense pact on Monday.", None),
    ],
)
def test_references(agreements, text: str, reference: str | None) -> None:  # type: ignore[no-untyped-def]
    assert [one.reference for one in agreements(text)] == [reference]


def test_an_agreement_signed_after_the_article_is_not_meant(agreements) -> None:  # type: ignore[no-untyped-def]
    (found,) = agreements("Russia and North Korea signed a comprehensive partnership treaty.", "2019-05-02")
    assert found.reference is None


def test_what_is_not_known_keeps_its_parties(agreements) -> None:  # type: ignore[no-untyped-def]
    (found,) = agreements("Norway and Chad signed a fisheries agreement in Oslo. The deal was praised.")
    assert (found.reference, found.parties, found.status) == (None, ("state:NOR", "state:TCD"), "signed")
    assert len(found.evidence) == 2


def test_the_clause_slices_the_text(agreements) -> None:  # type: ignore[no-untyped-def]
    text = (
        "Norway and Chad signed a pact. Under the pact, Norway and Chad pledged to provide "
        "military assistance without delay if either comes under armed attack."
    )
    (found,) = agreements(text)
    (clause,) = found.clauses
    assert (clause.kind, clause.automaticity) == ("defense", "automatic")
    assert clause.trigger == "if either comes under armed attack"
    assert clause.duty is not None
    assert clause.duty.startswith("provide military assistance")
    assert clause.duty in text


def test_any_deal_is_none(agreements) -> None:  # type: ignore[no-untyped-def]
    assert agreements("A deal is never easy, the trader said.") == ()
