"""One answer as a page of its own, for a question asked on the command line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from entente.dossier.drawing.chain import chain_drawing
from entente.dossier.drawing.chain_places import Pair
from entente.dossier.typesetting import digest, environment, style_of
from entente.dossier.views.bookshelf import Bookshelf
from entente.dossier.views.index import Index, indexed
from entente.dossier.views.references import Words
from entente.dossier.views.whatif import answer_view, change_view
from entente.knowledge import Knowledge, Library, load, load_library
from entente.records import Collection, Evidence, Meta
from entente.system import Answer, Comparison

__all__ = ["what_if_page"]

_STYLES = ("colour", "page", "records", "claims", "drawings", "chain", "system", "print")
_NONE = Collection(meta=Meta(contract=1, entente="", models={}))


def what_if_page(
    answer: Answer,
    *,
    library: Library | None = None,
    knowledge: Knowledge | None = None,
    collection: Collection | None = None,
    comparisons: Iterable[tuple[Comparison, str]] = (),
    attacks: Sequence[Pair] = (),
) -> str:
    """The answer as a self-contained HTML page that loads nothing; write it as UTF-8.

    `collection` holds the articles whose words the proofs point to; without it they are left out. `comparisons` come
    with a sentence each on what happened between their dates. `attacks` (attacker, victim) are what the scenario
    tells, where the answer has no proofs to read them from.
    """
    shelf = Bookshelf(library or load_library(), knowledge or load())
    index = indexed(collection or _NONE)
    style = style_of(_STYLES)
    return (
        environment()
        .get_template("whatif.html.jinja")
        .render(
            one=answer_view(answer, shelf, lambda evidence: _words(index, evidence)),
            drawing=chain_drawing(answer, shelf.label, attacks=attacks),
            changes=[change_view(found, shelf, why) for found, why in comparisons],
            reading=answer.reading,
            style=Markup(style),  # noqa: S704 - this package's own file
            style_digest=digest(style),
        )
    )


def _words(index: Index, evidence: Iterable[Evidence]) -> tuple[Words, ...]:
    return index.all_words(evidence)
