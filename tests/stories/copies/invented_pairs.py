"""The invented articles of `pairs.toml` as documents."""

from __future__ import annotations

import functools
import tomllib
from pathlib import Path
from typing import NamedTuple

from entente.language import ShippedMeaning
from entente.records import Document, Published, Span, content_id

MEANING = ShippedMeaning(threads=1)


class Edge(NamedTuple):
    copy: str
    source: str
    kind: str


class Pile(NamedTuple):
    name: str
    documents: dict[str, Document]
    edges: tuple[Edge, ...]


def article(
    text: str, *, name: str = "", outlet: str | None = None, published: str | None = None, titled: bool = False
) -> Document:
    """A document; with `titled` its first line is its title."""
    title = text.split("\n", 1)[0] if titled else None
    return Document(
        id=content_id("document", name, text),
        path=f"{name}.txt",
        sha256="0",
        media_type="text/plain",
        text=text,
        title=title,
        title_span=Span(start=0, end=len(title)) if title else None,
        outlet=outlet,
        published=Published(earliest=published, latest=published, granularity="day") if published else Published(),
    )


@functools.cache
def piles() -> tuple[Pile, ...]:
    """Every story of the file."""
    stories = tomllib.loads((Path(__file__).parent / "pairs.toml").read_text("utf-8"))["stories"]
    return tuple(
        Pile(
            story["name"],
            {
                name: article(
                    one["text"].strip("\n"),
                    name=name,
                    outlet=one.get("outlet"),
                    published=one.get("published"),
                    titled=True,
                )
                for name, one in story["articles"].items()
            },
            tuple(Edge(one["copy"], one["source"], one["kind"]) for one in story.get("copies", ())),
        )
        for story in stories
    )


def text_of(pile: str, name: str) -> Document:
    """One article of one story."""
    return next(one.documents[name] for one in piles() if one.name == pile)
