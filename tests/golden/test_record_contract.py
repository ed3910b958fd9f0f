"""The record contract as an outside tool sees it: the export of an invented collection, line by line.

Somebody has read the snapshot. When it changes, read the difference: a field renamed or dropped needs
a higher `CONTRACT`. Accept with `pytest tests/golden --snapshot-update`.
"""

from __future__ import annotations

from syrupy.assertion import SnapshotAssertion

from entente.dossier.files import jsonl_lines
from tests.dossier.sample import sample


def test_export_of_an_invented_collection(snapshot: SnapshotAssertion) -> None:
    assert "".join(jsonl_lines(sample())) == snapshot
