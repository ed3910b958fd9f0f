"""The rooms' own functions as the steps of a run."""

from __future__ import annotations

import hashlib
import os
from functools import partial
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING

import msgspec

from entente import __version__
from entente.cli.run import Steps
from entente.records import CONTRACT, Meta, content_id

if TYPE_CHECKING:
    from entente.knowledge import Knowledge

READING_ROOMS = ("text", "language", "reading", "knowledge")
"""The rooms a reading depends on."""


def load_steps(pipeline_name: str | None, *, allow_large: bool) -> Steps:
    """The real steps, with the language model and the knowledge loaded."""
    from entente.knowledge import load
    from entente.language import ShippedMeaning, load_pipeline
    from entente.reading import read_document
    from entente.stories import assemble
    from entente.text import read_source

    pipeline = load_pipeline(pipeline_name)
    meaning = ShippedMeaning()
    knowledge = load()
    facts = knowledge_digest(knowledge)
    return Steps(
        read_source=partial(read_source, allow_large=allow_large),
        read_document=lambda document: read_document(document, pipeline, knowledge),
        assemble=lambda readings, meta: assemble(readings, knowledge, meta=meta, meaning=meaning),
        meta=Meta(contract=CONTRACT, entente=__version__, models={pipeline.name: pipeline.digest, "knowledge": facts}),
        reader=content_id("reader", pipeline.name, pipeline.digest, facts, __version__, code_digest()),
        debug=os.environ.get("ENTENTE_DEBUG") == "1",
    )


def knowledge_digest(knowledge: Knowledge) -> str:
    """SHA-256 of all the facts."""
    return hashlib.sha256(msgspec.json.encode(knowledge, order="deterministic")).hexdigest()


def code_digest() -> str:
    """SHA-256 of the code of the reading rooms: whoever changes a rule gets new readings."""
    digest = hashlib.sha256()
    for room in READING_ROOMS:
        digest_folder(files("entente") / room, digest)
    return digest.hexdigest()


def digest_folder(folder: Traversable, digest: hashlib._Hash) -> None:
    """Add the names and contents of the Python and TOML files of `folder`, to the bottom."""
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            digest_folder(entry, digest)
        elif entry.name.endswith((".py", ".toml")):
            digest.update(entry.name.encode() + b"\x00" + entry.read_bytes() + b"\x00")
