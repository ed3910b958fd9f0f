"""Timelines of entities from invented articles."""

import pytest

from benchmarks.timelines import date_f1, dated_document, names_of, predict


def article(topic: str, text: str, date: str | None) -> dict[str, str | None]:
    return {"doc_id": text[:12], "topic": topic, "date": date, "title": text[:12], "text": text}


def test_a_row_is_told_from_the_topic_that_names_its_entities() -> None:
    records = [
        article("ferries", "Halden Motors closed a plant on Monday. It was founded in 1998.", "2031-05-16"),
        article("ferries", "In March 2030 the owners of Halden Motors met.", "2031-05-16"),
        article("kites", "Halden Motors was named once on Tuesday. Kites rose.", "2031-05-16"),
    ]
    rows = [{"corpus": "corpus_9", "entity": "Halden Motors", "file": "halden.txt"}]
    (row,) = predict(rows, records)
    assert [entry["date"] for entry in row["timeline"]] == ["2030-03-XX", "2031-05-12"]


def test_an_article_without_a_date_field_is_dated_by_its_head() -> None:
    document = dated_document(article("ferries", "Halden closes\nMay 16, 2031\nThe plant closed.", "16-05-2031"))
    assert document.published.earliest == "2031-05-16"


def test_names_by_which_texts_call_an_entity() -> None:
    assert names_of("Halden 30 index", []) == {"Halden 30 index", "Halden 30", "Halden"}
    assert "HM" in names_of("Halden Motors", ["Halden Motors (HM) closed."])
    assert "HM" not in names_of("Halden Motors", ["Halden Motors closed."])
    assert "K90" in names_of("Halden K90", [])


def test_date_f1_counts_dates_and_leaves_out_what_has_none() -> None:
    gold = {"timeline": [{"date": "2031-05-16"}, {"date": "XXXX-XX-XX"}, {"date": "2030-03-XX"}]}
    found = {"timeline": [{"date": "2031-05-16"}, {"date": "2029"}]}
    assert date_f1(gold, found) == pytest.approx(0.5)
    assert date_f1({"timeline": []}, found) == 0
