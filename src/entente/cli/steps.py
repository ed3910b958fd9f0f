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
from entente.cli.synthesis import Synthesis
from entente.cli.telling import Find, Keep, Tell
from entente.records import CONTRACT, Meta, content_id

if TYPE_CHECKING:
    from entente.knowledge import Knowledge
    from entente.language import Meaning
    from entente.store import Store

READING_ROOMS = ("text", "language", "reading", "knowledge")
"""The rooms a reading depends on."""
TELLING_ROOMS = ("stories", "language", "reading")
"""The rooms an account depends on besides its readings."""


def load_steps(pipeline_name: str | None, *, allow_large: bool) -> Steps:
    """The real steps, with the language model and the knowledge loaded."""
    from entente.knowledge import load
    from entente.language import load_pipeline, meaning_digest
    from entente.reading import read_document
    from entente.text import read_source

    pipeline = load_pipeline(pipeline_name)
    knowledge = load()
    facts = knowledge_digest(knowledge)
    models = {pipeline.name: pipeline.digest, "meaning": meaning_digest(), "knowledge": facts}
    return Steps(
        read_source=partial(read_source, allow_large=allow_large),
        read_document=lambda document: read_document(document, pipeline, knowledge),
        synthesis=partial(load_synthesis, knowledge),
        meta=Meta(contract=CONTRACT, entente=__version__, models=models),
        reader=content_id("reader", pipeline.name, pipeline.digest, facts, __version__, code_digest(READING_ROOMS)),
        debug=os.environ.get("ENTENTE_DEBUG") == "1",
    )


def load_synthesis(knowledge: Knowledge, store: Store) -> Synthesis:
    """The real synthesis, with the sentence encoder loaded; `store` keeps the vectors of texts."""
    from entente.language import ShippedMeaning, meaning_digest
    from entente.stories import compare, gist, moves, regroup

    facts = knowledge_digest(knowledge)
    return Synthesis(
        gist=gist,
        regroup=regroup,
        moves=moves,
        tell=telling(knowledge, ShippedMeaning(), store.vectors, store.keep_vectors),
        compare=compare,
        teller=content_id("teller", meaning_digest(), facts, __version__, code_digest(TELLING_ROOMS)),
        elsewhere=telling_elsewhere,
    )


def telling_elsewhere(find: Find, keep: Keep) -> Tell:
    """What tells a story in a process that is one of several: on one core."""
    from entente.knowledge import load
    from entente.language import ShippedMeaning

    return telling(load(), ShippedMeaning(threads=1), find, keep)


def telling(knowledge: Knowledge, meaning: Meaning, find: Find, keep: Keep) -> Tell:
    """What tells a story, with a meaning whose vectors are found and kept."""
    from entente.language import RememberedMeaning
    from entente.stories import tell

    remembered = RememberedMeaning(meaning, find, keep)
    return lambda readings, judgements: tell(readings, knowledge, remembered, judgements)


def knowledge_digest(knowledge: Knowledge) -> str:
    """SHA-256 of all the facts."""
    return hashlib.sha256(msgspec.json.encode(knowledge, order="deterministic")).hexdigest()


def code_digest(rooms: tuple[str, ...]) -> str:
    """SHA-256 of the code of some rooms: whoever changes a rule of theirs gets new results."""
    digest = hashlib.sha256()
    for room in rooms:
        digest_folder(files("entente") / room, digest)
    return digest.hexdigest()


def digest_folder(folder: Traversable, digest: hashlib._Hash) -> None:
    """Add the names and contents of the Python and TOML files of `folder`, to the bottom."""
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            digest_folder(entry, digest)
        elif entry.name.endswith((".py", ".toml")):
            digest.update(entry.name.encode() + b"\x00" + entry.read_bytes() + b"\x00")
