"""The library a question is put to: the shipped one, and agreements from files of one's own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from entente.cli.console import tell
from entente.errors import KnowledgeError

if TYPE_CHECKING:
    from entente.knowledge import Library


def library_with(files: Sequence[Path]) -> Library:
    """The shipped library with the agreements of `files`; one that bears an id of the library stands in its place.

    Raises `KnowledgeError` with every fault of the files.
    """
    import msgspec

    from entente.knowledge import load, load_library, own_agreement

    library = load_library()
    read = [own_agreement(path, library, load()) for path in files]
    faults = [fault for one in read for fault in one.faults]
    if faults:
        raise KnowledgeError(" ".join(faults), remedy="Look at one file with: entente agreements --check FILE")
    own = {one.treaty.id: one.treaty for one in read if one.treaty is not None}
    for each in sorted(own.keys() & {one.id for one in library.treaties}):
        tell(f"{each} of your file stands in place of the library's.")
    kept = tuple(one for one in library.treaties if one.id not in own)
    return msgspec.structs.replace(library, treaties=(*kept, *own.values()))
