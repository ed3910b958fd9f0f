"""The shipped pipeline, loaded once for all tests of the room."""

from __future__ import annotations

import pytest

from entente.language import Pipeline, load_pipeline


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    return load_pipeline()
