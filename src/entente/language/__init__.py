"""Tokens, sentences, parts of speech, dependency trees and names: the shipped model behind spaCy's `Doc`.

`load_pipeline()` gives the shipped reader, `load_pipeline("en_core_web_trf")` any installed spaCy
pipeline in its place. `Pipeline.parse(text, blocks)` gives a `Doc` whose tokens slice the text
exactly. Relations are those of Universal Dependencies, names those of
`NAME_LABELS`. `ShippedMeaning().vectors(texts)` gives a vector of meaning for each text.
"""

from entente.language.graphs import Graphs
from entente.language.labels import NAME_LABELS, meaning_digest
from entente.language.lemmas import Lemmas
from entente.language.meaning import Meaning, RememberedMeaning, ShippedMeaning
from entente.language.pipeline import Pipeline, load_pipeline

__all__ = [
    "NAME_LABELS",
    "Graphs",
    "Lemmas",
    "Meaning",
    "Pipeline",
    "RememberedMeaning",
    "ShippedMeaning",
    "load_pipeline",
    "meaning_digest",
]
