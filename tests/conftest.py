"""The house's rules for every test: no network, no settings from outside, the same examples every time."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings
from pytest_socket import disable_socket, socket_allow_hosts

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
EXAMPLES = ROOT / "examples"

settings.register_profile("house", derandomize=True, deadline=None, database=None)
settings.load_profile("house")


def pytest_configure() -> None:
    """Takes Entente's own settings out of the environment before anything reads them."""
    for name in [name for name in os.environ if name.startswith("ENTENTE_")]:
        del os.environ[name]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Says of each test that needs the corpora that it is skipped where they are not."""
    if SHARED.is_dir():
        return
    for item in items:
        if "corpora" in item.keywords:
            item.add_marker(pytest.mark.skip(reason="needs the development corpora in ../shared"))


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Blocks the network; a test with a browser may talk to its own machine."""
    if "browser" in item.keywords:
        socket_allow_hosts(["127.0.0.1", "::1", "localhost"], allow_unix_socket=True)
    else:
        disable_socket(allow_unix_socket=True)


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees a setting another one made."""
    for name in [name for name in os.environ if name.startswith("ENTENTE_")]:
        monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The development corpora beside the project."""
    return SHARED


@pytest.fixture(scope="session")
def example_story() -> Path:
    """The folder of the five invented articles."""
    return EXAMPLES / "story"
