"""Copies: the source, the reasons, and the passages word by word."""

from __future__ import annotations

import pytest
from msgspec import structs

from entente.dossier import render
from entente.dossier.views import dossier_view
from entente.dossier.views.copies import PASSAGES, CopyView
from entente.dossier.views.differences import WORDS, Comparison, compared
from entente.records import Collection, Passage, Span
from tests.dossier.sample import sample


def changes(comparison: Comparison) -> tuple[list[str], list[str]]:
    """The dropped and the added words."""
    dropped = [piece.text.strip() for piece in comparison.there if piece.change == "dropped"]
    return dropped, [piece.text.strip() for piece in comparison.here if piece.change == "added"]


def derived(**made: object) -> Collection:
    """The sample with another derivation of its last article."""
    *others, last = sample().documents
    assert last.derived_from is not None
    changed = structs.replace(last, derived_from=structs.replace(last.derived_from, **made))
    return structs.replace(sample(), documents=(*others, changed))


def copy(**made: object) -> CopyView:
    (shown,) = dossier_view(derived(**made)).copies
    return shown


def test_words_are_kept_dropped_or_added() -> None:
    told = compared("The lane was shut at midnight, he said.", "The lane had been shut by midnight, he said.")
    assert changes(told) == (["was", "at"], ["had been", "by"])
    assert "".join(piece.text for piece in told.there) == "The lane was shut at midnight, he said."
    assert "".join(piece.text for piece in told.here) == "The lane had been shut by midnight, he said."


def test_white_space_and_capitals_make_no_difference() -> None:
    assert not compared("The  lane\nwas shut.", "the lane was Shut.").changed


@pytest.mark.parametrize(("there", "here"), [("", ""), ("words", ""), ("", "words")])
def test_nothing_compares_with_anything(there: str, here: str) -> None:
    shown = compared(there, here)
    assert changes(shown) == ([there] if there else [], [here] if here else [])


def test_long_passages_are_cut_and_say_how_much_is_left_out() -> None:
    text = [f"word{number}" for number in range(WORDS * 2)]
    shown = compared(" ".join(text), " ".join(["quite", "new", *text]))
    assert changes(shown) == ([], ["quite new"])
    assert (shown.there_left_out, shown.here_left_out) == (WORDS + 2, WORDS + 2)


def test_a_copy_names_its_source_its_share_and_its_reasons() -> None:
    shown = copy()
    assert (shown.copy.label, shown.source and shown.source.label) == ("D3", "D1")
    assert (shown.kind, shown.share, shown.directed) == ("rewrite", "62%", True)
    assert [(one.rule, one.words[0].text) for one in shown.reasons] == [("it names the other's outlet", "Skagen Wire")]
    assert changes(shown.passages[0].comparison) == (["nobody,” Danish"], ["nobody, Brandholt"])


def test_passages_beyond_the_longest_are_counted() -> None:
    passages = tuple(
        Passage(here=Span(start=start, end=start + 9 + start), there=Span(start=0, end=9), likeness=1)
        for start in range(PASSAGES + 3)
    )
    shown = copy(passages=passages)
    assert (len(shown.passages), shown.left_out) == (PASSAGES, 3)
    starts = [int(one.here.anchor.split(".")[1]) for one in shown.passages if one.here]
    assert starts == list(range(3, PASSAGES + 3))


def test_a_source_outside_the_collection_is_said_to_be_so() -> None:
    shown = copy(document="document:gone")
    assert (shown.source, shown.source_name) == (None, "an article not in this collection")
    assert shown.passages[0].there is None


def test_an_undirected_copy_does_not_say_which_was_first() -> None:
    assert "which was first is not known" not in render(derived(directed=True))
    assert "which was first is not known" in render(derived(directed=False))
