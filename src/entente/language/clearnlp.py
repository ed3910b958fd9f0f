"""From the ClearNLP relations of spaCy's own English models to Universal Dependencies.

The reading rules know one grammar. spaCy's `en_core_web_*` models hang a noun on its preposition and
a predicate on its copula; here the noun and the predicate come up and the function words go down
under them. Sources: Choi and Palmer, Guidelines for the CLEAR style constituent to dependency
conversion (2012); Universal Dependencies, version 2 guidelines.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

import numpy as np

RENAMED = {
    "nsubjpass": "nsubj:pass",
    "csubjpass": "csubj:pass",
    "auxpass": "aux:pass",
    "dobj": "obj",
    "dative": "iobj",
    "poss": "nmod:poss",
    "relcl": "acl:relcl",
    "prt": "compound:prt",
    "neg": "advmod",
    "npadvmod": "obl",
    "oprd": "xcomp",
    "acomp": "xcomp",
    "predet": "det:predet",
    "preconj": "cc:preconj",
    "quantmod": "advmod",
    "intj": "discourse",
    "meta": "dep",
}
ENTITIES = {"GPE": "LOC", "FAC": "LOC", "WORK_OF_ART": "WORK", "TIME": "DATE"}
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


def is_clearnlp(labels: Iterable[str]) -> bool:
    """Whether a parser's labels are ClearNLP's."""
    return bool({"pobj", "nsubjpass", "dobj"} & set(labels))


def to_universal(doc: Any) -> Any:
    """The same `Doc` with heads, relations and entity labels rewritten in place."""
    from spacy.attrs import DEP, ENT_TYPE, HEAD

    heads = [token.head.i for token in doc]
    relations = [str(token.dep_) for token in doc]
    _raise_objects(doc, heads, relations)
    _raise_predicates(doc, heads, relations)
    strings = doc.vocab.strings
    table = np.zeros((len(doc), 3), dtype=np.uint64)
    for token in doc:
        i = token.i
        relation = "ROOT" if heads[i] == i else RENAMED.get(relations[i], relations[i])
        entity = ENTITIES.get(token.ent_type_, token.ent_type_)
        offset = np.int64(heads[i] - i).astype(np.uint64)
        table[i] = (offset, strings.add(relation), strings.add(entity) if entity else 0)
    return doc.from_array([HEAD, DEP, ENT_TYPE], cast(Any, table))


def _raise_objects(doc: Any, heads: list[int], relations: list[str]) -> None:
    """ "met (in (Lima))" becomes "met (Lima (in))"."""
    for token in doc:
        if token.dep_ not in ("pobj", "pcomp") or token.head.dep_ not in ("prep", "agent", "dative"):
            continue
        preposition = token.head
        above = preposition.head
        nominal = above.pos_ in _NOMINAL
        if token.dep_ == "pcomp":
            relations[token.i] = "acl" if nominal else "advcl"
        elif preposition.dep_ == "agent":
            relations[token.i] = "obl:agent"
        else:
            relations[token.i] = "nmod" if nominal else "obl"
        heads[token.i] = heads[preposition.i]
        heads[preposition.i] = token.i
        relations[preposition.i] = "mark" if token.dep_ == "pcomp" else "case"
        for child in preposition.children:
            if child.i != token.i and heads[child.i] == preposition.i:
                heads[child.i] = token.i


def _raise_predicates(doc: Any, heads: list[int], relations: list[str]) -> None:
    """ "is (a threat)" becomes "a threat (is)"."""
    for token in doc:
        if token.dep_ not in ("attr", "acomp") or token.head.lemma_ != "be" or heads[token.i] != token.head.i:
            continue
        copula = token.head.i
        heads[token.i] = token.i if heads[copula] == copula else heads[copula]
        relations[token.i] = relations[copula]
        for other in range(len(heads)):
            if other != token.i and other != copula and heads[other] == copula:
                heads[other] = token.i
        heads[copula], relations[copula] = token.i, "cop"
