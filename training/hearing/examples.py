"""Open clauses with their signs and who says them, from marked articles and from gold stories."""

from __future__ import annotations

import tempfile
import tomllib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.pile import documents
from entente.knowledge import Knowledge
from entente.language import Meaning, Pipeline
from entente.reading import read_document
from entente.records import Document, Reading
from entente.stories.claims.propositions import propositions, weights
from entente.stories.hearing.clauses import asked
from entente.stories.hearing.signs import Signs
from entente.stories.pile import Pile
from entente.stories.tell import laid_side_by_side
from training.hearing.voiced import OWN, Voiced, stories

Answer = Callable[[Document, int, int], tuple[str, ...]]
"""Who says `[start, end)` of a document, by English names; nobody where nothing is known."""


class Reader(NamedTuple):
    """What articles are read with."""

    pipeline: Pipeline
    meaning: Meaning
    knowledge: Knowledge


class Example(NamedTuple):
    """An open clause of a story: the signs of the outlet and of each side, and which of them is right.

    `said`: it is a clause of a statement. Where the right side is not among those asked about, none is right.
    """

    story: str
    said: bool
    signs: tuple[Signs, ...]
    right: tuple[bool, ...]


def of_voiced(file: Path, reader: Reader) -> Iterator[Example]:
    """Every example of a file of marked articles."""
    for number, story in enumerate(stories(file)):
        with tempfile.TemporaryDirectory() as folder:
            pages = dict(_page(Path(folder), place, one) for place, one in enumerate(story))
            readings = _read(Path(folder), reader)
        yield from _examples(f"{file.stem}{number}", readings, _marked(pages), reader)


def of_gold(folder: Path, reader: Reader) -> Iterator[Example]:
    """Every example of a gold story: the clauses that meet a place of its claims."""
    gold = tomllib.loads((folder / "gold.toml").read_text(encoding="utf-8"))
    marked = [one for claim in gold["claims"] for side in ("asserted", "denied") for one in claim.get(side, ())]
    outlets = {one["outlet"] for one in gold["articles"]}

    def answer(document: Document, start: int, end: int) -> tuple[str, ...]:
        for one in marked:
            at, length = document.text.find(one["words"]), len(one["words"])
            shared = min(end, at + length) - max(start, at)
            if one["file"] == Path(document.path).name and shared > 0 and 2 * shared >= min(end - start, length):
                names = tuple(part.strip() for part in one["speaker"].split("|")[0].split(","))
                return (OWN,) if set(names) & outlets else names
        return ()

    yield from _examples(folder.name, _read(folder / "articles", reader), answer, reader)


def _read(folder: Path, reader: Reader) -> list[Reading]:
    return [read_document(one, reader.pipeline, reader.knowledge) for one in documents(folder)]


def _page(folder: Path, place: int, article: Voiced) -> tuple[str, Voiced]:
    path = folder / f"{place:02d}.txt"
    path.write_text(article.text, encoding="utf-8")
    return path.name, article


def _marked(pages: dict[str, Voiced]) -> Answer:
    def answer(document: Document, start: int, end: int) -> tuple[str, ...]:
        article = pages[Path(document.path).name]
        tail = article.text.strip()[-40:]
        moved = article.text.rfind(tail) - document.text.rfind(tail)
        return article.who(start + moved, end + moved)

    return answer


def _examples(story: str, readings: Iterable[Reading], answer: Answer, reader: Reader) -> Iterator[Example]:
    laid = laid_side_by_side(list(readings), reader.knowledge, reader.meaning)
    found = propositions(laid.story.documents, laid.events, laid.pile, laid.nations)
    names = {name: f"state:{one.code}" for one in reader.knowledge.states for name in (one.name, *one.names)}
    for one in asked(found, weights(found), laid.pile, laid.nations):
        clause = found[one.number]
        who = answer(laid.pile.documents[clause.document], clause.span.start, clause.span.end)
        if who:
            wanted = {names.get(each, each) for each in who}
            right = tuple(_is(side, wanted, laid.pile) for side in one.sides)
            states = any(each.startswith("state:") for each in wanted)
            own = not any(right) and not states
            yield Example(story, clause.statement is not None, one.signs, (own, *right))


def _is(side: str, wanted: set[str], pile: Pile) -> bool:
    """Whether a side is one of the wanted ones: a state by its code, others by a name within the other's."""
    if side in wanted:
        return True
    name = pile.name(side).casefold()
    others = [one.casefold() for one in wanted - {OWN} if not one.startswith("state:")]
    return not side.startswith("state:") and any(name in one or one in name for one in others)
