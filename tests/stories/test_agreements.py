"""Agreements of several documents: the same one once, and tied once the documents are dated."""

from __future__ import annotations

from entente.knowledge import load
from entente.records import Agreement, Document, Evidence, Published, Reading
from entente.stories.agreements import unite_agreements


def reading(name: str, day: str, agreement: str, reference: str | None = None) -> Reading:
    document = Document(
        id=name,
        path=f"{name}.txt",
        sha256="",
        media_type="text/plain",
        text=agreement,
        published=Published(earliest=day, latest=day, granularity="day"),
    )
    told = Agreement(
        id=f"agreement:{name}",
        name=agreement,
        parties=("state:PRK", "state:RUS"),
        evidence=(Evidence(document=name, start=0, end=len(agreement)),),
        reference=reference,
    )
    return Reading(document=document, agreements=(told,))


def test_the_deal_of_these_weeks_is_the_one_another_article_names() -> None:
    named = reading("a", "2024-06-21", "comprehensive partnership treaty", "rus_prk_2024")
    (found,) = unite_agreements([named, reading("b", "2024-06-22", "deal")], load())
    assert found.reference == "rus_prk_2024"
    assert [one.document for one in found.evidence] == ["a", "b"]


def test_a_deal_of_another_year_stays_by_itself() -> None:
    named = reading("a", "2024-06-21", "comprehensive partnership treaty", "rus_prk_2024")
    found = unite_agreements([named, reading("b", "2022-02-01", "deal")], load())
    assert {one.reference for one in found} == {"rus_prk_2024", None}
