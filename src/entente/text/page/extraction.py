"""The article in a page: by trafilatura, or by a plain walk over the tree where that finds nothing."""

from __future__ import annotations

import re
from typing import Any

_BLOCK = re.compile(
    r"address|article|aside|blockquote|br|dd|div|dl|dt|figcaption|footer|form|h[1-6r]|header|li|main|nav|ol|p|pre|section"
    r"|table|td|th|tr|ul"
)
_SKIPPED = frozenset(
    {"script", "style", "noscript", "template", "head", "svg", "iframe", "select", "button", "nav", "footer"}
)
_BLANKS = re.compile(r"[^\S\n]+")
_LINES = re.compile(r"\s*\n\s*")
_TAG = re.compile(r"<[^<>]{0,10000}>")
_SHORTEST = 200


def extract(page: str, tree: Any) -> str:
    """The article's text, paragraphs apart by a line break; empty where the page has no text.

    `tree` is the parsed page, or null where it could not be parsed.
    """
    found = "" if tree is None else _by_trafilatura(page)
    if len(found) >= _SHORTEST:
        return found
    plain = _by_walk(tree) if tree is not None else _LINES.sub("\n", _TAG.sub("\n", page)).strip()
    return plain if len(plain) > 2 * len(found) else found


def parse(page: str) -> Any:
    """The page as a tree, or null where nothing can be made of it."""
    from trafilatura import load_html

    return load_html(page)


def _by_trafilatura(page: str) -> str:
    from trafilatura import extract as find_article

    # Tables and headings belong to an article; comments and links of the page do not.
    text = find_article(
        page, include_comments=False, include_tables=True, favor_recall=True, date_extraction_params=FIXED_DATES
    )
    return text or ""


FIXED_DATES: dict[str, Any] = {
    "extensive_search": False,
    "original_date": True,
    "min_date": "1990-01-01",
    "max_date": "2100-01-01",
}
"""Settings for the date search: what the page states, bounds that do not depend on today."""


def _by_walk(tree: Any) -> str:
    """All visible text of the tree, a line for each block; no recursion, so depth does not matter."""
    parts: list[str] = []
    stack: list[tuple[Any, bool]] = [(tree, False)]
    while stack:
        node, leaving = stack.pop()
        name = node.tag if isinstance(node.tag, str) else None
        if leaving:
            parts.append(_break(name))
            parts.append(node.tail or "")
            continue
        stack.append((node, True))
        if name is None or name in _SKIPPED:
            continue
        parts.append(_break(name))
        parts.append(node.text or "")
        stack.extend((child, False) for child in reversed(node))
    return _LINES.sub("\n", _BLANKS.sub(" ", "".join(parts))).strip()


def _break(name: str | None) -> str:
    return "\n" if name and _BLOCK.fullmatch(name) else ""
