"""Another grammar's trees, translated."""

from __future__ import annotations

from spacy.tokens import Doc
from spacy.vocab import Vocab

from entente.language.clearnlp import is_clearnlp, to_universal


def made(rows: list[tuple[str, str, int, str]], entities: list[str] | None = None) -> Doc:
    """A `Doc` from (word, part of speech, head, relation)."""
    return Doc(
        Vocab(),
        words=[row[0] for row in rows],
        pos=[row[1] for row in rows],
        heads=[row[2] for row in rows],
        deps=[row[3] for row in rows],
        lemmas=["be" if row[0] in ("is", "was") else row[0].lower() for row in rows],
        ents=entities,
    )


def arcs(doc: Doc) -> dict[str, tuple[str, str]]:
    return {token.text: (token.dep_, token.head.text) for token in doc}


def test_a_noun_comes_up_from_its_preposition() -> None:
    doc = made(
        [
            ("Envoys", "NOUN", 1, "nsubj"),
            ("met", "VERB", 1, "ROOT"),
            ("in", "ADP", 1, "prep"),
            ("Lima", "PROPN", 2, "pobj"),
        ]
    )
    assert arcs(to_universal(doc)) == {
        "Envoys": ("nsubj", "met"),
        "met": ("ROOT", "met"),
        "in": ("case", "Lima"),
        "Lima": ("obl", "met"),
    }


def test_a_noun_phrase_under_a_noun() -> None:
    doc = made([("talks", "NOUN", 0, "ROOT"), ("with", "ADP", 0, "prep"), ("Peru", "PROPN", 1, "pobj")])
    assert arcs(to_universal(doc))["Peru"] == ("nmod", "talks")


def test_the_agent_of_a_passive() -> None:
    doc = made(
        [
            ("Pact", "NOUN", 2, "nsubjpass"),
            ("was", "AUX", 2, "auxpass"),
            ("signed", "VERB", 2, "ROOT"),
            ("by", "ADP", 2, "agent"),
            ("Peru", "PROPN", 3, "pobj"),
        ]
    )
    found = arcs(to_universal(doc))
    assert (found["Pact"], found["was"], found["Peru"]) == (
        ("nsubj:pass", "signed"),
        ("aux:pass", "signed"),
        ("obl:agent", "signed"),
    )


def test_a_predicate_comes_up_from_its_copula() -> None:
    doc = made([("Pact", "NOUN", 1, "nsubj"), ("is", "AUX", 1, "ROOT"), ("threat", "NOUN", 1, "attr")])
    assert arcs(to_universal(doc)) == {
        "Pact": ("nsubj", "threat"),
        "is": ("cop", "threat"),
        "threat": ("ROOT", "threat"),
    }


def test_kinds_of_names() -> None:
    doc = made([("Peru", "PROPN", 1, "nsubj"), ("left", "VERB", 1, "ROOT")], ["B-GPE", "O"])
    assert [span.label_ for span in to_universal(doc).ents] == ["LOC"]


def test_which_grammar_it_is() -> None:
    assert is_clearnlp(["nsubj", "pobj", "prep"])
    assert not is_clearnlp(["nsubj", "obl", "case"])
