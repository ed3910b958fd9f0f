"""Articles as lines of JSON."""

from __future__ import annotations

import json

import pytest

from entente.errors import InputError
from entente.records import Document
from entente.text import Source, digest, read_source
from tests.text.texts import BODY


def lines(*values: object) -> list[Document | InputError]:
    raw = "\n".join(value if isinstance(value, str) else json.dumps(value) for value in values)
    return read_source(Source(name="pile.jsonl", data=raw.encode()))


def test_each_line_is_a_document_with_what_it_states() -> None:
    line = {
        "text": f"Norland reopens the strait\n\n{BODY}",
        "title": "Norland reopens the strait",
        "url": "https://vessel-observer.example/strait",
        "date": "2031-06-03T10:00:00Z",
        "outlet": "Vessel Observer",
        "extra": 1,
    }
    (document,) = lines(line)
    assert isinstance(document, Document)
    assert document.path == "pile.jsonl#1"
    assert document.sha256 == digest(json.dumps(line).encode())
    assert (document.title, document.outlet, document.url) == (line["title"], line["outlet"], line["url"])
    assert document.published.earliest == document.published.latest == "2031-06-03"
    assert document.published.basis[0].rule == "the record's date field states the date"
    assert document.title_span is not None
    assert document.text[document.title_span.start : document.title_span.end] == line["title"]


def test_a_title_that_is_not_in_the_text_has_no_span() -> None:
    (document,) = lines({"text": BODY, "title": "Strait news"})
    assert isinstance(document, Document)
    assert (document.title, document.title_span) == ("Strait news", None)


@pytest.mark.parametrize(
    ("line", "word", "code"),
    [
        ("{not json", "JSON", "malformed"),
        ("[1, 2]", "object", "malformed"),
        ("[" * 100_000, "JSON", "malformed"),
        ({"title": "No text"}, '"text"', "malformed"),
        ({"text": ""}, '"text"', "empty"),
        ({"text": 7}, '"text"', "malformed"),
        ({"text": BODY, "title": ["a"]}, '"title"', "malformed"),
        ({"text": BODY, "url": 5}, '"url"', "malformed"),
        ({"text": BODY, "date": "yesterday"}, '"date"', "malformed"),
        ({"text": BODY, "date": "2031-02-30"}, '"date"', "malformed"),
        ({"text": BODY, "outlet": {}}, '"outlet"', "malformed"),
        ('{"text": "half a pair \\ud800 of letters"}', '"text"', "malformed"),
        ({"text": "null \x00 byte"}, '"text"', "binary"),
    ],
)
def test_a_bad_line_names_itself_and_stops_no_other(line: object, word: str, code: str) -> None:
    first, bad, last = lines({"text": BODY}, line, {"text": BODY, "title": None, "date": None})
    assert isinstance(first, Document)
    assert isinstance(last, Document)
    assert isinstance(bad, InputError)
    assert bad.where == "pile.jsonl#2"
    assert word in bad.what
    assert bad.code == code


def test_blank_lines_are_passed_over_and_counted() -> None:
    assert [
        str(each.path) for each in lines("", {"text": BODY}, "  ", {"text": BODY}) if isinstance(each, Document)
    ] == [
        "pile.jsonl#2",
        "pile.jsonl#4",
    ]


def test_a_file_without_lines_is_empty() -> None:
    (error,) = lines("", " ")
    assert isinstance(error, InputError)
    assert error.code == "empty"


@pytest.mark.parametrize(
    ("date", "earliest", "latest", "granularity"),
    [
        ("2031-06-03", "2031-06-03", "2031-06-03", "day"),
        ("20310603", "2031-06-03", "2031-06-03", "day"),
        ("2031-02", "2031-02-01", "2031-02-28", "month"),
        ("2031", "2031-01-01", "2031-12-31", "year"),
        ("June 3, 2031", "2031-06-03", "2031-06-03", "day"),
        ("Tue, 03 Jun 2031 10:00:00 GMT", "2031-06-03", "2031-06-03", "day"),
    ],
)
def test_dates_are_as_wide_as_they_are_stated(date: str, earliest: str, latest: str, granularity: str) -> None:
    (document,) = lines({"text": BODY, "date": date})
    assert isinstance(document, Document)
    published = document.published
    assert (published.earliest, published.latest, published.granularity) == (earliest, latest, granularity)


def test_the_limit_holds_for_each_line() -> None:
    raw = "\n".join(json.dumps({"text": BODY * times}) for times in (1, 9))
    small, large = read_source(Source(name="pile.jsonl", data=raw.encode()), largest=1_000)
    assert isinstance(small, Document)
    assert isinstance(large, InputError)
    assert large.code == "too_large"
