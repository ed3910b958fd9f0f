"""A folder of articles read in memory, through the faces of the rooms alone."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

import entente
from entente import knowledge as known
from entente.errors import InputError
from entente.language import Pipeline, load_pipeline
from entente.reading import read_document
from entente.records import CONTRACT, Collection, Document, Meta
from entente.stories import assemble
from entente.text import discover, read_source


def documents(folder: Path) -> list[Document]:
    """Every article under `folder`; what cannot be read is named on standard error and left out."""
    found = []
    for source in discover([str(folder)]):
        try:
            found.append(read_source(source))
        except InputError as error:
            print(error.line(), file=sys.stderr)
    return found


def read_pile(folder: Path, pipeline: Pipeline | None = None) -> Collection:
    """All records of the articles under `folder`."""
    pipeline = pipeline or load_pipeline()
    knowledge = known.load()
    readings = [read_document(document, pipeline, knowledge) for document in documents(folder)]
    meta = Meta(contract=CONTRACT, entente=entente.__version__, models={pipeline.name: pipeline.digest})
    return assemble(readings, knowledge, meta=meta)


def records(collection: Collection) -> Iterator[dict[str, Any]]:
    """The records as an export holds them, one mapping a line."""
    for field in collection.__struct_fields__:
        value = getattr(collection, field)
        for record in value if isinstance(value, tuple) else (value,):
            yield json.loads(msgspec.json.encode(record))
