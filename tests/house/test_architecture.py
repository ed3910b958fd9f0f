"""Imports go one way through the rooms, and what belongs to one room stays in it."""

from __future__ import annotations

import ast

import networkx
import pytest

from tests.source_tree import imports, modules, room, tree

BELOW = {
    "": set(),
    "records": set(),
    "errors": set(),
    "binding": {"records"},
    "knowledge": {"records", "errors"},
    "text": {"records", "errors", "knowledge"},
    "language": {"records", "errors", "knowledge", "text"},
    "reading": {"records", "errors", "knowledge", "text", "language"},
    "stories": {"records", "errors", "binding", "knowledge", "text", "language", "reading"},
    "system": {"records", "errors", "knowledge", "text", "language", "reading", "stories"},
    "store": {"records", "errors", "binding"},
    "dossier": {"records", "errors", "store"},
}
"""Room to the rooms it may import; `cli` and `__main__`, on top, may import any."""

TOP = {"cli", "__main__"}
STAGES = {"knowledge", "text", "language", "reading", "stories", "system", "dossier"}
OPEN_MODULES = {
    "entente.knowledge.shapes",
    "entente.dossier.files",
    "entente.reading.times",
    "entente.system.balance",
    "entente.system.matrix",
    "entente.system.simulation",
    "entente.system.texts",
}
"""Modules that are part of their room's face beside its `__init__`."""

HOME_OF = {
    "jinja2": {"dossier"},
    "markupsafe": {"dossier"},
    "sqlalchemy": {"store"},
    "sqlite3": {"store"},
    "spacy": {"language", "reading"},
    "onnxruntime": {"language"},
    "tokenizers": {"language"},
    "trafilatura": {"text"},
    "htmldate": {"text"},
    "scipy": {"system"},
    "typer": {"cli"},
    "rich": {"cli"},
}
"""Library to the rooms it may be seen in."""

OUTSIDE_WORLD = {"socket", "urllib.request", "http.client", "requests", "httpx", "random", "time", "subprocess"}
CLOCK_AND_ENVIRONMENT = {"now", "today", "utcnow", "getenv", "environ", "urlopen"}

NAMES = sorted(modules())


@pytest.mark.parametrize("name", NAMES)
def test_imports_go_down(name: str) -> None:
    here = room(name)
    if here in TOP:
        return
    assert here in BELOW, f"{name}: a room the house does not know; say where it stands"
    reached = {room(target) for target in imports(name) if target.split(".")[0] == "entente"}
    upward = reached - BELOW[here] - {here, ""}
    assert not upward, f"{name} imports {', '.join(sorted(upward))}"


@pytest.mark.parametrize("name", NAMES)
def test_rooms_are_entered_by_their_face(name: str) -> None:
    past_the_face = {
        target
        for target in imports(name)
        if target.startswith("entente.") and target.count(".") > 1 and room(target) != room(name)
    }
    assert not past_the_face - OPEN_MODULES


def test_no_ring_of_imports() -> None:
    graph = networkx.DiGraph()
    for name in NAMES:
        graph.add_edges_from((name, target) for target in imports(name, at_load=True) if target in modules())
    graph.remove_nodes_from(["entente"])
    rings = [sorted(ring) for ring in networkx.strongly_connected_components(graph) if len(ring) > 1]
    assert rings == []


@pytest.mark.parametrize("name", NAMES)
def test_libraries_stay_in_their_room(name: str) -> None:
    abroad = {
        library
        for library, homes in HOME_OF.items()
        if room(name) not in homes and any(each.split(".")[0] == library for each in imports(name))
    }
    assert not abroad


@pytest.mark.parametrize("name", [each for each in NAMES if room(each) not in TOP])
def test_only_the_command_line_prints(name: str) -> None:
    printed = [
        node.lineno
        for node in ast.walk(tree(name))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"print", "input"}
    ]
    streams = [
        node.lineno
        for node in ast.walk(tree(name))
        if isinstance(node, ast.Attribute) and node.attr in {"stdout", "stderr"}
    ]
    assert not printed + streams


@pytest.mark.parametrize("name", [each for each in NAMES if room(each) in STAGES])
def test_stages_read_no_clock_network_or_environment(name: str) -> None:
    assert not imports(name) & OUTSIDE_WORLD
    read = {
        node.attr
        for node in ast.walk(tree(name))
        if isinstance(node, ast.Attribute) and node.attr in CLOCK_AND_ENVIRONMENT
    }
    assert not read


def test_every_room_has_a_face() -> None:
    rooms = {"knowledge", "text", "language", "reading", "stories", "store", "dossier", "cli"}
    assert rooms <= {room(name) for name in NAMES if modules()[name].name == "__init__.py"}
