"""Rooms that do next to nothing, in place of the real ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from entente.cli.run import Report, Steps, run
from entente.cli.synthesis import Synthesis
from entente.errors import InputError
from entente.records import Account, Document, Judgement, Published, Reading, Story, content_id
from entente.store import Store
from entente.stories import compare, gist, moves, regroup
from entente.text import Source
from tests.store.samples import META, VARLAND, reading_of
from tests.store.samples import document as make_document


def fake_read_source(source: Source) -> list[Document | InputError]:
    """A file's text as one document; an empty file is an error, one that says `fault` a fault of ours."""
    text = source.file.read_text(encoding="utf-8") if source.file else (source.data or b"").decode()
    if not text:
        return [InputError("the file is empty.", where=source.name, remedy="Leave it out.", code="empty")]
    if text == "fault":
        raise ZeroDivisionError("a stage divided by zero")
    return [make_document(source.name, text)]


def fake_tell(readings: Sequence[Reading], _: Sequence[Judgement]) -> Account:
    """All records of all readings, one after another."""
    documents = tuple(sorted((each.document for each in readings), key=lambda one: one.id))
    listed = tuple(one.id for one in documents)
    return Account(
        story=Story(id=content_id("story", listed[0]), title="Ferries", documents=listed, actors=()),
        documents=documents,
        actors=(VARLAND,),
        mentions=tuple(mention for each in readings for mention in each.mentions),
        statements=tuple(statement for each in readings for statement in each.statements),
    )


@dataclass
class Rooms:
    """Fake rooms that remember which documents they read."""

    reader: str = "reader-1"
    teller: str = "teller-1"
    asked: list[str] = field(default_factory=list)
    reads: Callable[[Document], Reading] = reading_of
    debug: bool = False

    def steps(self) -> Steps:
        """The steps of a run in these rooms."""
        return Steps(
            read_source=fake_read_source,
            read_document=self._read_document,
            synthesis=self._synthesis,
            meta=META,
            reader=self.reader,
            debug=self.debug,
        )

    def _synthesis(self, _: Store) -> Synthesis:
        return Synthesis(gist=gist, regroup=regroup, moves=moves, tell=fake_tell, compare=compare, teller=self.teller)

    def _read_document(self, document: Document) -> Reading:
        self.asked.append(document.path)
        return self.reads(document)

    def run(self, folder: Path, store: Store, *, date: Published | None = None) -> Report:
        """Read all files of `folder`."""
        return run(sources_in(folder), store, self.steps(), date=date, progress=lambda *_: None)


def sources_in(folder: Path) -> Sequence[Source]:
    """The files of `folder` by name."""
    return [Source(name=file.relative_to(folder).as_posix(), file=file) for file in sorted(folder.rglob("*.txt"))]


def write_articles(folder: Path, count: int = 3) -> Path:
    """`count` short files in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"{number:02}.txt").write_text(f"Varland opened ferry line {number}.", encoding="utf-8")
    return folder
