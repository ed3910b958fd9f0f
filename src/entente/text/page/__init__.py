"""HTML pages: the article's text, and what the page says of it."""

from __future__ import annotations

from entente.text.page.extraction import extract, parse
from entente.text.page.metadata import PageFacts, page_facts

__all__ = ["PageFacts", "extract", "page_facts", "parse"]
