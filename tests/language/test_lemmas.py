"""Dictionary forms."""

from __future__ import annotations

import pytest

from entente.language import Pipeline
from entente.language.component import shared_graphs
from entente.language.lemmas import shipped_lemmas


@pytest.mark.parametrize(
    ("word", "upos", "lemma"),
    [
        ("said", "VERB", "say"),
        ("accused", "VERB", "accuse"),
        ("denies", "VERB", "deny"),
        ("denied", "VERB", "deny"),
        ("vowed", "VERB", "vow"),
        ("urging", "VERB", "urge"),
        ("stressed", "VERB", "stress"),
        ("condemned", "VERB", "condemn"),
        ("planning", "VERB", "plan"),
        ("freed", "VERB", "free"),
        ("expelled", "VERB", "expel"),
        ("denounced", "VERB", "denounce"),
        ("mobilized", "VERB", "mobilize"),
        ("refuted", "VERB", "refute"),
        ("rammed", "VERB", "ram"),
        ("visited", "VERB", "visit"),
        ("treaties", "NOUN", "treaty"),
        ("spokesmen", "NOUN", "spokesman"),
        ("statements", "NOUN", "statement"),
        ("Tokyo", "PROPN", "Tokyo"),
        ("Sanctions", "NOUN", "sanction"),
    ],
)
def test_lemma(pipeline: Pipeline, word: str, upos: str, lemma: str) -> None:
    assert pipeline.language is not None
    assert shipped_lemmas(shared_graphs().vocabulary).lemma(word, upos) == lemma
