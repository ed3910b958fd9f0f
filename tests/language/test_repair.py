"""Mended trees."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from entente.language.asides import Parsed
from entente.language.repair import repair

RELATIONS = ["nsubj", "nsubj:pass", "ccomp", "obj", "case", "compound", "flat", "nmod:desc", "conj", "punct"]
TAGS = ["VERB", "NOUN", "PROPN", "ADP", "ADJ"]


def parsed(rows: list[tuple[str, int, str]], first: int = 0) -> Parsed:
    """A parse from (part of speech, head, relation); token numbers begin at `first`."""
    return Parsed(
        tokens=[first + number for number in range(len(rows))],
        upos=[row[0] for row in rows],
        xpos=[""] * len(rows),
        heads=[first + row[1] for row in rows],
        relations=[row[2] for row in rows],
        names=["O"] * len(rows),
    )


def arcs(one: Parsed) -> list[tuple[int, str]]:
    return list(zip(one.heads, one.relations, strict=True))


def test_the_second_of_a_list_joins_the_first() -> None:
    # Peru , Chile met
    one = parsed([("PROPN", 3, "nsubj"), ("PUNCT", 2, "punct"), ("PROPN", 3, "nsubj"), ("VERB", 3, "ROOT")])
    assert arcs(repair(one))[2] == (0, "conj")


def test_a_subject_with_a_preposition_hangs_on_the_noun_before() -> None:
    # trade between Peru grew
    one = parsed([("NOUN", 3, "nsubj"), ("ADP", 2, "case"), ("PROPN", 3, "nsubj"), ("VERB", 3, "ROOT")])
    assert arcs(repair(one))[2] == (0, "nmod")


def test_a_subject_after_the_verb_is_its_object() -> None:
    # Peru told Chile
    one = parsed([("PROPN", 1, "nsubj"), ("VERB", 1, "ROOT"), ("PROPN", 1, "nsubj")])
    assert arcs(repair(one))[2] == (1, "obj")


def test_exchanged_subjects_change_back() -> None:
    # Peru agreed Chile would help
    rows = [("PROPN", 4, "nsubj"), ("VERB", 1, "ROOT"), ("PROPN", 1, "nsubj"), ("AUX", 4, "aux"), ("VERB", 1, "ccomp")]
    mended = arcs(repair(parsed(rows, first=7)))
    assert (mended[0][0], mended[2][0]) == (8, 11)


def test_a_tree_without_fault_is_left_alone() -> None:
    rows = [("PROPN", 1, "nsubj"), ("VERB", 1, "ROOT"), ("NOUN", 1, "obj")]
    assert arcs(repair(parsed(rows))) == [(row[1], row[2]) for row in rows]


@given(
    st.lists(
        st.tuples(st.sampled_from(TAGS), st.integers(0, 1000), st.sampled_from(RELATIONS)), min_size=1, max_size=14
    ),
    st.randoms(),
)
def test_a_tree_stays_a_tree(rows: list[tuple[str, int, str]], draw: object) -> None:
    order = list(range(len(rows)))
    draw.shuffle(order)  # type: ignore[attr-defined]
    heads = [0] * len(rows)
    for position, word in enumerate(order):
        heads[word] = order[rows[word][1] % position] if position else word
    one = repair(parsed([(tag, heads[n], relation) for n, (tag, _, relation) in enumerate(rows)]))
    assert sum(head == word for word, head in enumerate(one.heads)) == 1
    for word in range(len(rows)):
        seen = set()
        while one.heads[word] != word:
            assert word not in seen
            seen.add(word)
            word = one.heads[word]
