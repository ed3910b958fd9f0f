"""Any installed spaCy pipeline can take the shipped model's place, even a poor one."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from entente.knowledge import Knowledge
from entente.language import Pipeline, load_pipeline
from entente.reading import read_document
from entente.records import Document

TEXT = "Envoys of Peru and Chile met in Lima.\n“We agreed on quotas,” Peruvian envoy Luz Arana said.\n"


@pytest.fixture
def plain(tmp_path: Path) -> Pipeline:
    language = spacy.blank("en")
    language.add_pipe("sentencizer")
    language.to_disk(tmp_path / "plain")
    return load_pipeline(str(tmp_path / "plain"))


def test_reading_without_tags_or_trees_finds_names_and_breaks_nothing(plain: Pipeline, knowledge: Knowledge) -> None:
    document = Document(id="d", path="invented.txt", sha256="", media_type="text/plain", text=TEXT)
    reading = read_document(document, plain, knowledge)
    assert {"state:PER", "state:CHL"} <= {one.id for one in reading.actors}
    for mention in reading.mentions:
        assert TEXT[mention.start : mention.end].strip()


def test_its_digest_tells_it_from_the_shipped_model(plain: Pipeline, pipeline: Pipeline) -> None:
    assert plain.digest != pipeline.digest
