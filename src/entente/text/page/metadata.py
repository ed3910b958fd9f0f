"""What a page says of its article: meta tags, JSON-LD, `<time>`, and the markup htmldate knows."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from entente.text.dates import Day, read_date
from entente.text.page.extraction import FIXED_DATES

_LONGEST = 300
_ARTICLE_TYPES = ("Article", "Posting", "Report")
_TITLES = ("og:title", "twitter:title", "dc.title", "headline", "parsely-title", "sailthru.title")
_SITES = ("og:site_name", "application-name", "dc.publisher", "publisher", "twitter:site:name")
_AUTHORS = ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl", "citation_author")
_DATES = (
    "article:published_time", "datepublished", "og:published_time", "parsely-pub-date", "sailthru.date", "dc.date",
    "dc.date.issued", "dcterms.created", "dcterms.date", "citation_publication_date", "publishdate", "pubdate",
    "publish-date", "publication_date", "date",
)  # fmt: skip
_ADDRESSES = ("og:url", "twitter:url")


class PageFacts(NamedTuple):
    """What the page states; null or empty where it states nothing. `date_rule` tells where the date stood."""

    title: str | None = None
    outlet: str | None = None
    byline: tuple[str, ...] = ()
    url: str | None = None
    day: Day | None = None
    date_rule: str = ""


def page_facts(page: str, tree: Any) -> PageFacts:
    """The facts that the parsed page states of itself."""
    if tree is None:
        return PageFacts()
    tags = _meta_tags(tree)
    article = _json_article(tree)
    day, rule = _date(page, tree, tags, article)
    return PageFacts(
        title=_title(tree, tags, article),
        outlet=_first(tags, _SITES) or _name(article.get("publisher")),
        byline=_byline(tags, article),
        url=_first(tags, _ADDRESSES) or _canonical(tree),
        day=day,
        date_rule=rule,
    )


def _meta_tags(tree: Any) -> dict[str, str]:
    """Name, property or itemprop of each meta tag, lower case, to its first content."""
    found: dict[str, str] = {}
    for tag in tree.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop")
        content = _clean(tag.get("content"))
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _json_article(tree: Any) -> dict[str, Any]:
    """The first object of JSON-LD that is an article, or an empty one."""
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().lower() == "application/ld+json":
            for each in _objects(script.text or ""):
                kind = each.get("@type")
                if any(str(name).endswith(_ARTICLE_TYPES) for name in (kind if isinstance(kind, list) else [kind])):
                    return each
    return {}


def _objects(raw: str) -> Iterator[dict[str, Any]]:
    try:
        top = json.loads(raw.strip(), strict=False)
    except (ValueError, RecursionError):
        return
    for each in top if isinstance(top, list) else [top]:
        if isinstance(each, dict):
            yield each
            graph = each.get("@graph")
            yield from (inner for inner in graph if isinstance(inner, dict)) if isinstance(graph, list) else ()


def _title(tree: Any, tags: dict[str, str], article: dict[str, Any]) -> str | None:
    heading = next((text for node in tree.iter("h1") if (text := _clean("".join(node.itertext())))), None)
    named = next((text for node in tree.iter("title") if (text := _clean("".join(node.itertext())))), None)
    return _clean(article.get("headline")) or _first(tags, _TITLES) or heading or named


def _byline(tags: dict[str, str], article: dict[str, Any]) -> tuple[str, ...]:
    stated = article.get("author")
    names = [_name(each) for each in (stated if isinstance(stated, list) else [stated])]
    if not any(names):
        names = [
            part.strip() for part in (_first(tags, _AUTHORS) or "").replace(" and ", ",").replace(";", ",").split(",")
        ]
    kept = [name.removeprefix("By ").strip() for name in names if name and "://" not in name and "@" not in name]
    return tuple(dict.fromkeys(kept))


def _date(page: str, tree: Any, tags: dict[str, str], article: dict[str, Any]) -> tuple[Day | None, str]:
    stated = article.get("datePublished")
    day = read_date(stated[:_LONGEST]) if isinstance(stated, str) else None
    if day is not None:
        return day, "the page's JSON-LD states when the article was published"
    for name in _DATES:
        day = read_date(tags[name]) if name in tags else None
        if day is not None:
            return day, f"the page's meta tag {name} states the date"
    for node in tree.iter("time"):
        day = read_date((node.get("datetime") or "")[:_LONGEST])
        if day is not None:
            return day, "the page's time element states the date"
    return _by_markup(page), "the page's markup states the date"


def _by_markup(page: str) -> Day | None:
    from htmldate import find_date

    found = find_date(page, **FIXED_DATES)
    return read_date(found) if found else None


def _canonical(tree: Any) -> str | None:
    return next((_clean(node.get("href")) for node in tree.iter("link") if node.get("rel") == "canonical"), None)


def _first(tags: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((tags[name] for name in names if name in tags), None)


def _name(value: object) -> str | None:
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, list) and value:
        return _name(value[0])
    return _clean(value)


def _clean(value: object) -> str | None:
    if not isinstance(value, str):
        return None
    return " ".join(value.split())[:_LONGEST] or None
