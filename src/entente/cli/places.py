"""Where the files of a reading lie, and writing them whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from entente.cli.console import tell

if TYPE_CHECKING:
    from entente.records import Collection
    from entente.store import Store

DEFAULT_FOLDER = Path("dossier")
DOSSIER_NAME = "dossier.html"


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` at `path` so that no reader ever meets half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        temporary.chmod(0o666 & ~current_umask())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def current_umask() -> int:
    """The permissions new files do without; `mkstemp` would leave the file to its owner alone."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


def folder_of(store: Path) -> Path:
    """The folder of a store named by file or folder."""
    return store if store.is_dir() else store.parent


def finished_collection(path: Path) -> Collection:
    """The collection of a store; a warning where a reading into it was broken off."""
    from entente.store import open_store

    with open_store(path) as store:
        return finished(store)


def finished(store: Store) -> Collection:
    """The same, of a store that is open."""
    warn_if_broken_off(store)
    return store.collection()


def warn_if_broken_off(store: Store) -> None:
    """Say so where the last reading was broken off."""
    if not store.is_current():
        tell("Note: the last reading into this store was broken off. Run it again to bring in the rest.")
