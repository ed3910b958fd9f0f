"""A small invented story about a ferry, for tests of how its articles date each other."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from entente.records import Derivation, DerivationKind, Document, Published
from entente.stories.dating.documents import date_documents
from entente.stories.pile import Pile
from tests.stories.invented import Article, knowledge

NOTHING = knowledge()
AGENCY = (
    "Tidewater Wire\n\n"
    "Harbour Minister Ilse Brandvik told reporters in Fordham on Tuesday that the ferry Marigold had been searched "
    "by coast guards near Gull Rock.\n\n"
    "“They turned over every suitcase and found two bicycles,” Brandvik said on Tuesday."
)


def on(day: str, last: str | None = None) -> Published:
    return Published(earliest=day, latest=last or day, granularity="day" if last is None else "week")


def agency() -> Article:
    """A dated report: 17 May 2033 is a Tuesday."""
    return Article("agency.txt", AGENCY, published=on("2033-05-17"))


def made_from(article: Article, source: Article, kind: DerivationKind = "near", *, directed: bool = True) -> Document:
    derivation = Derivation(document=source.document.id, share=0.8, kind=kind, directed=directed)
    return msgspec.structs.replace(article.document, derived_from=derivation)


def pile(articles: Iterable[Article], *documents: Document) -> Pile:
    """The articles side by side; `documents` stand in for those of the same id."""
    changed = {one.id: one for one in documents}
    readings = [one.reading() for one in articles]
    actors = {actor.id: actor for one in readings for actor in one.actors}
    return Pile(
        [msgspec.structs.replace(one, document=changed.get(one.document.id, one.document)) for one in readings],
        actors.values(),
    )


def dates(articles: Iterable[Article], *documents: Document) -> dict[str, tuple[str | None, str | None]]:
    """By path, the ends of every article's date."""
    made = pile(articles, *documents)
    found = date_documents(made, NOTHING)
    return {made.documents[one].path: (when.earliest, when.latest) for one, when in found.items()}
