"""A folder of articles read in memory, through the faces of the rooms alone."""

from __future__ import annotations

import sys
from pathlib import Path

import entente
from entente import knowledge as known
from entente.errors import InputError
from entente.language import Pipeline, ShippedMeaning, load_pipeline
from entente.reading import read_document
from entente.records import CONTRACT, Collection, Document, Meta
from entente.stories import assemble
from entente.text import discover, read_source


def documents(folder: Path) -> list[Document]:
    """Every article under `folder`; what cannot be read is named on standard error and left out."""
    found: list[Document] = []
    for source in discover([str(folder)]):
        for document in read_source(source):
            if isinstance(document, InputError):
                print(document.line(), file=sys.stderr)
            else:
                found.append(document)
    return found


def read_pile(folder: Path, pipeline: Pipeline | None = None) -> Collection:
    """All records of the articles under `folder`."""
    pipeline = pipeline or load_pipeline()
    knowledge = known.load()
    readings = [read_document(document, pipeline, knowledge) for document in documents(folder)]
    meta = Meta(contract=CONTRACT, entente=entente.__version__, models={pipeline.name: pipeline.digest})
    return assemble(readings, knowledge, meta=meta, meaning=ShippedMeaning())
