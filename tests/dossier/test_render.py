"""The page as a whole: complete, linked, self-contained and the same every time."""

from __future__ import annotations

import base64
import hashlib
import re
from itertools import pairwise

import pytest
from msgspec import structs

from entente.dossier import render
from entente.records import Collection
from tests.dossier.hostile import hostile
from tests.dossier.page import Page, read_page
from tests.dossier.sample import META, sample, two_stories

EMPTY = Collection(meta=META)


@pytest.fixture(scope="module")
def html() -> str:
    return render(sample())


@pytest.fixture(scope="module")
def page(html: str) -> Page:
    return read_page(html)


def test_the_same_collection_gives_the_same_page(html: str) -> None:
    assert render(sample()) == html


def test_the_order_of_the_records_does_not_matter(html: str) -> None:
    collection = sample()
    lists = {
        field: tuple(reversed(getattr(collection, field))) for field in collection.__struct_fields__ if field != "meta"
    }
    assert render(structs.replace(collection, **lists)) == html


def test_every_article_is_given_back_exactly(page: Page) -> None:
    assert sorted(page.article_texts()) == sorted(document.text for document in sample().documents)


@pytest.mark.parametrize(
    "collection",
    [sample(), two_stories(), hostile("plain words"), EMPTY],
    ids=["sample", "two stories", "hostile", "empty"],
)
def test_every_internal_link_leads_somewhere(collection: Collection) -> None:
    page = read_page(render(collection))
    anchors = page.by_id()
    links = [link.attributes["href"] for link in page.root.every("a")]
    assert links
    assert [link for link in links if link.startswith("#") and link[1:] not in anchors] == []


def test_every_fact_leads_to_its_words(page: Page) -> None:
    anchors = page.by_id()
    labels = [name for name in anchors if re.fullmatch(r"[SECGPT]\d+", name)]
    assert len(labels) == 7 + 7 + 3 + 1 + 2 + 6
    for label in labels:
        targets = [link.attributes["href"][1:] for link in anchors[label].every("a")]
        assert [target for target in targets if re.fullmatch(r"D\d+\.\d+", target)], f"{label} rests on no words"


def test_every_fact_is_reached_from_its_words(page: Page) -> None:
    anchors = page.by_id()
    expected = {name for name in anchors if re.fullmatch(r"[SECGP]\d+", name)}
    marked = {
        label
        for segment in page.root.every("span", "seg")
        for label in segment.attributes.get("data-facts", "").split()
    }
    noted = {link.attributes["href"][1:] for notes in page.root.every("ul", "notes") for link in notes.every("a")}
    assert expected <= marked
    assert expected <= noted


def test_a_link_to_words_begins_at_those_words(page: Page) -> None:
    collection = sample()
    denial = next(s for s in collection.statements if s.id == "statement:denied")
    link = page.by_id()["S2"].every("a", "where")[0]
    start = int(link.attributes["href"].split(".")[1])
    assert start == denial.content[0].start
    assert page.by_id()[link.attributes["href"][1:]].text() == "that any lane had been closed"
    assert int(link.attributes["data-length"]) == len("that any lane had been closed")


def test_nothing_is_loaded_from_anywhere(html: str, page: Page) -> None:
    assert not page.root.every("link") + page.root.every("img") + page.root.every("iframe")
    assert not [element for element in page.root.every() if "src" in element.attributes]
    assert "url(" not in html
    assert "@import" not in html


def test_the_policy_admits_this_style_and_this_script_alone(page: Page) -> None:
    policy = next(m.attributes["content"] for m in page.root.every("meta") if "http-equiv" in m.attributes)
    assert policy.startswith("default-src 'none'")
    for name in ("style", "script"):
        elements = page.root.every(name)
        assert len(elements) == 1
        digest = hashlib.sha256(elements[0].text().encode()).digest()
        assert f"{name}-src 'sha256-{base64.b64encode(digest).decode()}'" in policy


def test_only_the_web_address_of_an_article_leaves_the_page(page: Page) -> None:
    outward = [link for link in page.root.every("a") if not link.attributes["href"].startswith("#")]
    assert [link.attributes["href"] for link in outward] == ["https://wire.example/ferry"]
    assert outward[0].attributes["rel"] == "noreferrer noopener"


@pytest.mark.parametrize("collection", [sample(), two_stories(), EMPTY], ids=["sample", "two stories", "empty"])
def test_headings_descend_one_step_at_a_time(collection: Collection) -> None:
    headings = [e.name for e in read_page(render(collection)).root.every() if re.fullmatch(r"h[1-6]", e.name)]
    levels = [int(name[1]) for name in headings]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_landmarks_and_tables_are_named(page: Page) -> None:
    root = page.root
    assert len(root.every("main")) == len(root.every("header", "masthead")) == 1
    assert root.every("nav")[0].attributes["aria-label"]
    assert all(table.every("caption") for table in root.every("table"))
    named = page.by_id()
    for element in root.every():
        for reference in element.attributes.get("aria-labelledby", "").split():
            assert reference in named


def test_an_empty_collection_says_why_each_section_is_empty() -> None:
    page = read_page(render(EMPTY))
    sections = [section for section in page.root.every("section") if "section" in section.kinds]
    assert len(sections) == 15
    assert [s.attributes["id"] for s in sections if not s.every("p", "empty")] == []


def test_several_stories_are_listed_with_links_to_their_parts() -> None:
    page = read_page(render(two_stories()))
    anchors = page.by_id()
    links = [{link.attributes["href"] for link in anchors[label].every("a")} for label in ("Y1", "Y2")]
    assert links[0] >= {"#claims-Y1", "#timeline-Y1", "#dates-Y1", "#D1", "#D2"}
    assert links[1] >= {"#claims-Y2", "#timeline-Y2", "#dates-Y2", "#D3"}
    assert anchors["dates-Y2"].every("li", "dated")[0].attributes["id"] == "dates-D3"


def test_many_stories_are_folded_until_asked_for() -> None:
    base = sample()
    stories = tuple(structs.replace(base.stories[0], id=f"story:{number}", documents=()) for number in range(13))
    claims = tuple(
        structs.replace(claim, id=f"{claim.id} {story.id}", story=story.id)
        for story in stories
        for claim in base.claims
    )
    page = read_page(render(structs.replace(base, stories=stories, claims=claims)))
    anchors = page.by_id()
    groups = [one for one in anchors["claim-list"].every("details", "group") if one.attributes.get("id")]
    assert len(groups) == 13
    assert not [one for one in groups if "open" in one.attributes]
    links = {link.attributes["href"] for link in page.root.every("a")}
    assert {link[1:] for link in links if link.startswith("#")} <= set(anchors)


def test_a_page_says_what_each_derived_record_holds(page: Page) -> None:
    anchors = page.by_id()
    told = {name: " ".join(anchors[name].text().split()) for name in ("copies", "dates", "C1", "C2")}
    assert "Tribune of the North is made from D1 Skagen Wire" in told["copies"]
    assert "set aside the ships leave next week" in told["dates"]
    assert "Cannot hold together with C2" in told["C1"]
    assert "Cannot hold together with C1" in told["C2"]
    assert "2 articles, 1 independent origin; denied in 1 article" in told["C2"]
    assert "About 40 lorries differs" in anchors["timeline"].text()
    dropped, added = anchors["copies"].every("del"), anchors["copies"].every("ins")
    assert [one.text().strip() for one in (*dropped[1:], *added[1:])] == ["nobody,” Danish", "nobody, Brandholt"]


def test_five_articles_stay_far_below_a_megabyte(html: str) -> None:
    assert len(html.encode()) < 200_000
