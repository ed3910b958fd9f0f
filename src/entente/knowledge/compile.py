"""Compiles the TOML files into two JSON files, which load fifty times faster: `python -m entente.knowledge.compile`.

What reading needs is one file, the clauses of agreements with places and regimes the other.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from entente.errors import KnowledgeError
from entente.knowledge.library_sources import read_library
from entente.knowledge.load import COMPILED, COMPILED_LIBRARY
from entente.knowledge.shapes import Knowledge
from entente.knowledge.sources import read_sources
from entente.knowledge.treaties import Library
from entente.knowledge.treaty_checks import check
from entente.knowledge.validate import validate

FOLDER = Path(__file__).parent


def compile_knowledge(folder: Path = FOLDER) -> bytes:
    """The compiled file's bytes, the same for the same TOML files. Raises `KnowledgeError` with every fault."""
    knowledge = read_sources(folder)
    if faults := validate(knowledge):
        raise KnowledgeError("\n".join(faults), where=str(folder.name), remedy="Correct the TOML files.")
    return _encode(knowledge)


def compile_library(folder: Path = FOLDER) -> bytes:
    """The bytes of the library's file. Raises `KnowledgeError` with every fault."""
    library = read_library(folder)
    known = read_sources(folder)
    if faults := check(library, {one.code for one in known.states}, {one.key for one in known.bodies}):
        raise KnowledgeError("\n".join(faults), where=str(folder.name), remedy="Correct the TOML files.")
    return _encode(library)


def _encode(knowledge: Knowledge | Library) -> bytes:
    """One line a fact, so that a change is one line in the history."""
    lines = []
    for field in msgspec.structs.fields(knowledge):
        facts = ",\n".join(msgspec.json.encode(fact).decode() for fact in getattr(knowledge, field.name))
        lines.append(f'"{field.encode_name}":[\n{facts}\n]')
    return ("{" + ",\n".join(lines) + "}\n").encode()


if __name__ == "__main__":
    (FOLDER / COMPILED).write_bytes(compile_knowledge())
    (FOLDER / COMPILED_LIBRARY).write_bytes(compile_library())
