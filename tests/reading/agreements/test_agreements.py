"""Agreements in a text: their names, parties, references and clauses."""

from __future__ import annotations

import pytest

from entente.knowledge import Knowledge
from entente.language import Pipeline
from entente.reading.actors import find_actors
from entente.reading.agreements import read_agreements, tie_by_date
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


def test_both_spellings_of_a_name_are_one(agreements) -> None:  # type: ignore[no-untyped-def]
    (found,) = agreements("The United States and the Philippines invoked their Mutual Defence Treaty.")
    assert found.reference == "usa_phl_1951"


def test_an_article_alone_is_one_of_the_agreement_spoken_of(agreements) -> None:  # type: ignore[no-untyped-def]
    (found,) = agreements(
        "Russia and North Korea signed a comprehensive partnership treaty in June. "
        "Article 4 obliges both to provide military assistance without delay."
    )
    assert [(one.article, one.kind) for one in found.clauses] == [("Article 4", "defense")]


def test_an_article_of_another_text_is_not(agreements) -> None:  # type: ignore[no-untyped-def]
    found = agreements(
        "Russia and North Korea signed a comprehensive partnership treaty in June. "
        "Article 51 of the Charter speaks of military assistance."
    )
    assert [one.clauses for one in found if one.reference == "rus_prk_2024"] == [()]


@pytest.mark.parametrize(
    ("name", "kinds", "day", "reference"),
    [
        ("agreement", (), "2024-06-25", "rus_prk_2024"),
        ("military pact", ("defense",), "2024-06-25", "rus_prk_2024"),
        ("trade deal", ("trade",), "2024-06-25", None),
        ("Sundial agreement", (), "2024-06-25", None),
        ("agreement", (), "2024-06-10", None),
    ],
)
def test_a_bare_name_is_tied_by_the_articles_date(
    knowledge: Knowledge, name: str, kinds: tuple[str, ...], day: str, reference: str | None
) -> None:
    told = Agreement(id="a", name=name, parties=("state:PRK", "state:RUS"), evidence=(), kind=kinds)
    assert tie_by_date(told, Published(earliest=day, latest=day), knowledge).reference == reference


def test_the_treaty_of_two_states_is_their_only_one(knowledge: Knowledge) -> None:
    told = Agreement(id="a", name="treaty", parties=("state:CHN", "state:PRK"), evidence=())
    tied = tie_by_date(told, Published(earliest="2024-06-25", latest="2024-06-25"), knowledge)
    assert tied.reference == "chn_prk_1961"
