"""Articles in HTML pages."""

from __future__ import annotations

import json

import pytest

from entente.records import Document
from entente.text import Source, read_source
from tests.text.texts import LAST, LEAD, QUOTE, noise_lines, read, refused

PARAGRAPHS = f"<p>{LEAD}</p>\n<p>{QUOTE}</p>\n<p>{LAST}</p>\n<p>{LEAD} Once more.</p>"
META = """
<meta charset="utf-8"><title>Strait open | Vessel Observer</title>
<meta property="og:title" content="Norland and Sudmark reopen the strait">
<meta property="og:site_name" content="Vessel Observer">
<meta property="article:published_time" content="2031-06-03T09:00:00+02:00">
<meta name="author" content="Ola Nordby, Mira Sund">
<link rel="canonical" href="https://vessel-observer.example/strait">
"""


def page(head: str = META, body: str = f"<article>{PARAGRAPHS}</article>") -> str:
    return f"<!DOCTYPE html><html lang='en'><head>{head}</head><body>{body}</body></html>"


def test_the_article_comes_out_one_paragraph_a_line() -> None:
    menu = "<nav><a href='/'>Home</a></nav><script>var x = 'never';</script>"
    document = read(page(body=f"{menu}<main><article>{PARAGRAPHS}</article></main><footer>Imprint</footer>"), "a.html")
    assert document.text.split("\n")[:3] == [LEAD, QUOTE, LAST]
    assert "never" not in document.text
    assert document.media_type == "text/html"


def test_the_page_tells_of_itself() -> None:
    document = read(page(), "a.htm")
    assert document.title == "Norland and Sudmark reopen the strait"
    assert document.outlet == "Vessel Observer"
    assert document.byline == ("Ola Nordby", "Mira Sund")
    assert document.url == "https://vessel-observer.example/strait"
    assert document.published.earliest == document.published.latest == "2031-06-03"
    assert "article:published_time" in document.published.basis[0].rule


def test_linked_data_tells_more_than_tags() -> None:
    data = {
        "@graph": [
            {"@type": "WebPage"},
            {
                "@type": ["NewsArticle"],
                "headline": "Strait open again",
                "datePublished": "2031-06-02",
                "author": [{"@type": "Person", "name": "Jon Vik"}],
                "publisher": {"name": "Norland Press"},
            },
        ]
    }
    head = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    document = read(page(head), "a.html")
    assert (document.title, document.byline, document.outlet) == ("Strait open again", ("Jon Vik",), "Norland Press")
    assert document.published.earliest == "2031-06-02"


@pytest.mark.parametrize(
    "data", ["{", "[" * 5000, '{"@type": "NewsArticle", "author": 7, "datePublished": [1]}', "null", "[null]"]
)
def test_bad_linked_data_is_passed_over(data: str) -> None:
    assert read(page(f'<script type="application/ld+json">{data}</script>'), "a.html").byline == ()


def test_a_page_without_a_date_has_none() -> None:
    document = read(page(head=""), "a.html")
    assert document.published.earliest is None
    assert document.published.basis == ()


def test_a_heading_in_the_text_is_found_as_the_title() -> None:
    body = f"<article><h1>Norland and Sudmark reopen the strait</h1>{PARAGRAPHS}</article>"
    document = read(page(body=body), "a.html")
    assert (
        document.title_span is None
        or document.text[document.title_span.start : document.title_span.end] == document.title
    )


def test_the_declared_encoding_is_used() -> None:
    raw = page('<meta charset="windows-1251">', f"<article>{PARAGRAPHS}<p>The boat “Волна” came.</p></article>")
    document = read(raw.encode("windows-1251", "replace"), "a.html")
    assert document.encoding == "windows-1251"
    assert "Волна" in document.text


def test_a_page_of_a_few_words_is_read_by_the_plain_walk() -> None:
    document = read(
        "<html><body><div>The strait is open.</div><div>It was closed for two years.</div></body></html>", "a.html"
    )
    assert document.text.split("\n") == ["The strait is open.", "It was closed for two years."]


def test_a_page_without_words_is_empty() -> None:
    assert refused("<html><body><script>only()</script></body></html>", "a.html").code == "empty"


def test_furniture_that_comes_through_is_marked() -> None:
    body = f"<article>{PARAGRAPHS}<p>READ MORE: Five maps of the strait</p><p>{LAST} Again.</p></article>"
    assert noise_lines(read(page(body=body), "a.html")) == ["READ MORE: Five maps of the strait"]


@pytest.mark.parametrize(
    "raw",
    [
        "<div>" * 20_000 + LEAD + "</div>" * 20_000,
        "<b><i>" * 20_000 + LEAD,
        "<" * 100_000 + LEAD,
        f"<!--{'-' * 100_000} {LEAD}",
        f"<html><body><p title='{'x' * 200_000}'>{LEAD}</p></body></html>",
        f"<html><head><title><script>alert(1)</script></title></head><body><p>{LEAD}</p></body></html>",
        f"<html><body>{'<p>&amp;' * 20_000}<p>{LEAD}</p></body></html>",
        f"<html><body><table>{'<tr><td>' * 5_000}{LEAD}</table></body></html>",
    ],
)
def test_hostile_pages_are_read_or_refused(raw: str) -> None:
    (result,) = read_source(Source(name="a.html", data=raw.encode()))
    assert not isinstance(result, Document) or result.text.strip()
