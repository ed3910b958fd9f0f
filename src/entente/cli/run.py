"""One run of reading: which inputs are new, read them, keep each, then set them all beside each other.

Every function of the rooms comes in through `Steps`, so that a run can be tried with others.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from typing import TYPE_CHECKING

import msgspec

from entente.cli.synthesis import Progress, Synthesis, synthesise
from entente.errors import EntenteError, InputError, StoreError
from entente.records import Change, DateBasis, Document, Meta, Published, Reading, Story

if TYPE_CHECKING:
    from entente.cli.bounded import Shown
    from entente.store import Known, Store
    from entente.text import Source

GIVEN_DATE_RULE = "given on the command line"
DATED = "@"
"""Parts the reader's digest from a date given on the command line, in what the store keeps as reader."""


@dataclass(frozen=True, kw_only=True)
class Steps:
    """What the rooms do in a run. `reader` digests all a reading depends on besides its file."""

    read_source: Callable[[Source], Iterable[Document | InputError]]
    read_document: Callable[[Document], Reading]
    synthesis: Callable[[Store], Synthesis]
    meta: Meta
    reader: str
    debug: bool = False


@dataclass(kw_only=True)
class Report:
    """What became of each input, by path, what is new, and how much of each kind the store holds now.

    `added_to` says that the store held stories before, `retold` that a newer program told all of them anew.
    """

    read: list[str] = field(default_factory=list)
    read_again: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    failures: list[InputError] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    added_to: bool = False
    retold: bool = False
    counts: dict[str, int] | None = None
    stories: list[Story] = field(default_factory=list)
    shown: Shown | None = None


def run(
    sources: Sequence[Source],
    store: Store,
    steps: Steps,
    *,
    date: Published | None = None,
    progress: Progress,
    jobs: int | None = None,
) -> Report:
    """Read what is new or changed into `store`, and renew its synthesis, in `jobs` processes at most.

    Each reading is kept as soon as it is made: a run that is broken off goes on where it stopped.
    An input that fails is named in the report and stops no other.
    """
    report = Report()
    known = store.known()
    paths = sorted(known)
    for number, source in enumerate(sources):
        progress(source.name, number, len(sources))
        found = documents_of(source, steps)
        report.failures.extend(each for each in found if isinstance(each, InputError))
        documents = [each for each in found if not isinstance(each, InputError)]
        for document in documents:
            take_in(document, store, steps, known=known, date=date, report=report)
        forget_lines(source, documents, store, known=paths, report=report)
    if known.keys() - set(report.removed) or report.read or store.departed():
        synthesis = steps.synthesis(store)
        report.added_to = store.last_run() > 0
        report.retold = store.teller() not in (None, synthesis.teller)
        synthesise(store, synthesis, steps.meta, progress=progress, jobs=jobs)
        report.changes = store.changes(store.last_run())
        report.counts = store.counts()
        report.stories = store.stories()
    return report


def documents_of(source: Source, steps: Steps) -> list[Document | InputError]:
    """The documents of a source; a fault in making them is an InputError too."""
    try:
        found = list(steps.read_source(source))
    except Exception as error:
        return [as_failure(error, source.name, steps)]
    return found if source.file else [named_by_content(each) for each in found]


def named_by_content(found: Document | InputError) -> Document | InputError:
    """What came in on standard input under a name of its own, lest the next replace it."""
    if isinstance(found, InputError):
        return found
    return msgspec.structs.replace(found, path=f"standard-input-{found.sha256[:12]}")


def forget_lines(
    source: Source, documents: Sequence[Document], store: Store, *, known: Sequence[str], report: Report
) -> None:
    """Remove readings of lines that a file of many articles (`FILE#LINE`) no longer has; `known` paths are in order."""
    there = {document.path for document in documents}
    if not there:
        return
    line = f"{source.name}#"
    following = (known[at] for at in range(bisect_left(known, line), len(known)))
    for path in takewhile(lambda one: one.startswith(line), following):
        if path not in there:
            store.remove(path)
            report.removed.append(path)


def take_in(
    document: Document,
    store: Store,
    steps: Steps,
    *,
    known: dict[str, Known],
    date: Published | None,
    report: Report,
) -> None:
    """Read `document` and keep its reading, unless the store has it already."""
    before = known.get(document.path)
    document, reader = dated(document, steps.reader, date, before)
    if before == (document.sha256, reader):
        report.unchanged.append(document.path)
        return
    try:
        store.save_reading(steps.read_document(document), reader=reader)
    except StoreError:
        raise
    except Exception as error:
        report.failures.append(as_failure(error, document.path, steps))
        return
    (report.read_again if before else report.read).append(document.path)


def dated(document: Document, reader: str, date: Published | None, before: Known | None) -> tuple[Document, str]:
    """The document with the date given for it, if it has none of its own, and the reader to keep with it.

    A date given in an earlier run stays as long as the file is the same.
    """
    if document.published.earliest or document.published.latest:
        return document, reader
    if date is None and before and before.sha256 == document.sha256 and DATED in before.reader:
        date = given_date(before.reader.split(DATED, 1)[1])
    if date is None:
        return document, reader
    written = "/".join(end or "" for end in (date.earliest, date.latest))
    return msgspec.structs.replace(document, published=date), f"{reader}{DATED}{written}"


def given_date(written: str) -> Published:
    """`FIRST/LAST`, two ISO days, as a date of publication."""
    earliest, _, latest = written.partition("/")
    month = earliest[:7] == latest[:7]
    return Published(
        earliest=earliest,
        latest=latest,
        granularity="day" if earliest == latest else "month" if month else "year",
        basis=(DateBasis(rule=GIVEN_DATE_RULE),),
    )


def as_failure(error: Exception, name: str, steps: Steps) -> InputError:
    """What went wrong with one input, so that the others can go on; raised again while debugging."""
    if isinstance(error, InputError):
        return error
    if steps.debug:
        raise error
    if isinstance(error, EntenteError):
        return InputError(error.what, where=error.where or name, remedy=error.remedy, code=error.code)
    return InputError(
        f"Entente failed at a fault of its own ({type(error).__name__}: {error}).",
        where=name,
        remedy="Set ENTENTE_DEBUG=1, read this input alone, and report what it prints.",
        code="fault",
    )
