"""The project's own source as the tests of the house read it: modules, their imports, their functions."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "entente"


@cache
def modules() -> dict[str, Path]:
    """Dotted name to file, of every module in the package."""
    return {dotted(path): path for path in sorted(PACKAGE.rglob("*.py"))}


def dotted(path: Path) -> str:
    """`src/entente/text/pages.py` -> `entente.text.pages`."""
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def tree(name: str) -> ast.Module:
    """The parsed module."""
    return ast.parse(modules()[name].read_text(encoding="utf-8"))


def imports(name: str, *, at_load: bool = False) -> set[str]:
    """Dotted names a module imports; with `at_load`, only what runs when it is loaded."""
    body = list(_load_time(tree(name).body)) if at_load else list(ast.walk(tree(name)))
    return {imported for node in body for imported in _imported(name, node)}


@cache
def exported(name: str) -> frozenset[str]:
    """What a module lists in `__all__`; a name there hides a module of the same name."""
    if name not in modules():
        return frozenset()
    for node in tree(name).body:
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "__all__":
            return frozenset(ast.literal_eval(node.value))
    return frozenset()


def _load_time(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements that run at load time: not those in functions or under TYPE_CHECKING."""
    for node in body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test):
            yield from _load_time(node.orelse)
            continue
        yield node
        for field in ("body", "orelse", "finalbody"):
            yield from _load_time(getattr(node, field, []))


def _imported(importer: str, node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        base = _absolute(importer, node)
        for alias in node.names:
            full = f"{base}.{alias.name}"
            yield full if full in modules() and alias.name not in exported(base) else base


def _absolute(importer: str, node: ast.ImportFrom) -> str:
    if not node.level:
        return node.module or ""
    package = importer.split(".")
    keep = len(package) - node.level + (modules()[importer].name == "__init__.py")
    return ".".join([*package[:keep], *([node.module] if node.module else [])])


def room(name: str) -> str:
    """`entente.text.pages` -> `text`; `entente` -> the empty string."""
    parts = name.split(".")
    return parts[1] if len(parts) > 1 else ""


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Every function of a file: its name and how many lines it takes, decorators left out."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1
