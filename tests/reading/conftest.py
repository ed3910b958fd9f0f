"""The shipped pipeline and knowledge, loaded once, and a way to read a few invented sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.knowledge import Knowledge, load
from entente.language import Pipeline, load_pipeline
from entente.reading import read_document
from entente.records import Document, Reading, content_id

Read = Callable[..., Reading]


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    return load_pipeline()


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return load()


@pytest.fixture(scope="session")
def read(pipeline: Pipeline, knowledge: Knowledge) -> Read:
    """Read a text given as a string; keyword arguments go to the document."""

    def reading(text: str, **fields: object) -> Reading:
        made = {"id": content_id("document", text), "path": "invented.txt", "sha256": "", "media_type": "text/plain"}
        return read_document(Document(text=text, **{**made, **fields}), pipeline, knowledge)  # type: ignore[arg-type]

    return reading
