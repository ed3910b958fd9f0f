from collections.abc import Iterator

import msgspec
import pytest

from entente.records import Derivation, Document, Published
from entente.stories.copies.derivations import find_derivations, is_near_duplicate
from tests.stories.copies.invented_pairs import MEANING, Pile, article, piles, text_of


def bare(document: Document) -> Document:
    """The same without what the page says of itself."""
    return msgspec.structs.replace(document, outlet=None, published=Published())


def edges(pile: Pile, *, stripped: bool = False) -> Iterator[tuple[str, str, Derivation]]:
    names = {document.id: name for name, document in pile.documents.items()}
    documents = [bare(one) if stripped else one for one in pile.documents.values()]
    for copy, made in find_derivations(documents, MEANING).items():
        yield names[copy], names[made.document], made


@pytest.mark.parametrize("pile", piles(), ids=lambda pile: pile.name)
def test_copies_are_told_from_independent_reports(pile: Pile) -> None:
    assert {(copy, source) for copy, source, _ in edges(pile)} == {(one.copy, one.source) for one in pile.edges}


def test_directions_hold_mostly_where_pages_say_nothing_of_themselves() -> None:
    found = [(copy, source) for pile in piles() for copy, source, _ in edges(pile, stripped=True)]
    wanted = {(one.copy, one.source) for pile in piles() for one in pile.edges}
    assert len(found) >= 0.9 * len(wanted)
    assert sum(one in wanted for one in found) >= 0.85 * len(found)


def test_kinds() -> None:
    given = {(pile.name, copy): made.kind for pile in piles() for copy, _, made in edges(pile)}
    wanted = {(pile.name, one.copy): one.kind for pile in piles() for one in pile.edges}
    assert sum(given[one] == kind for one, kind in wanted.items()) >= 0.8 * len(wanted)
    assert given["hostage flight", "blend"] == "partial"
    assert given["island radar", "translated"] == "translated"
    assert given["summit walkout", "retold"] == "rewritten"


def test_a_quotation_of_one_speech_is_no_copying() -> None:
    speech = (
        "“We have waited eleven years for this bridge and we will not wait another winter for a stamp, a signature "
        "or the good mood of a clerk who has never seen the river,” Governor Alma Tregarth told the crowd at noon."
    )
    one = article(f"Rain fell on the Severn crossing when the ribbon was cut. {speech} A band played.", name="one")
    other = article(f"Lorry drivers complained of a toll that doubles in May. {speech} Ferries stop today.", name="two")
    assert find_derivations([one, other], MEANING) == {}


def test_words_quoted_by_one_and_owned_by_the_other_were_lifted() -> None:
    release = text_of("grid attack", "release")
    report = text_of("grid attack", "embedding_too")
    made = find_derivations([bare(report), bare(release)], MEANING)[report.id]
    assert made.document == release.id
    assert made.kind == "partial"
    assert "it quotes words that the other has as its own" in [one.rule for one in made.basis]


def test_without_a_sign_the_smaller_id_is_the_source_and_the_record_says_so() -> None:
    text = text_of("hostage flight", "market").text
    twins = sorted((article(text, name="a"), article(text, name="b")), key=lambda one: one.id)
    found = find_derivations(twins, MEANING)
    assert found.keys() == {twins[1].id}
    made = found[twins[1].id]
    assert (made.document, made.kind, made.directed) == (twins[0].id, "exact", False)
    assert made.basis


@pytest.mark.parametrize("known", ["date", "outlet"])
def test_a_date_or_a_credit_turns_twins(known: str) -> None:
    text = text_of("hostage flight", "market").text
    for first, second in (("a", "b"), ("b", "a")):
        if known == "date":
            source = article(text, name=first, published="2028-09-01")
            copy = article(text, name=second, published="2028-09-02")
        else:
            source = article(text, name=first, outlet="Fezzan Economist")
            copy = article(f"{text}\n\nSource: Fezzan Economist", name=second, outlet="Coast Mirror")
        made = find_derivations([copy, source], MEANING)[copy.id]
        assert made.document == source.id
        assert made.directed
        assert all(one.document in (copy.id, source.id) for basis in made.basis for one in basis.evidence)


def test_a_release_that_is_missing_ties_nobody() -> None:
    pile = next(one for one in piles() if one.name == "lost release")
    assert list(edges(pile)) == []


def test_a_missing_release_that_both_give_without_marks_ties_nobody() -> None:
    release = (
        "The two ministries agreed to reopen the mountain tunnel to lorries of every size before the end of the month "
        "and to share the cost of its lamps and its watchmen in equal parts for as long as the treaty lasts."
    )
    one = article(
        f"Drivers slept below the snow line. In a statement they were told this. {release} Few cheered.", name="one"
    )
    other = article(
        f"Shares of hauliers rose when the statement of Friday came out. {release} Analysts wait.", name="two"
    )
    assert find_derivations([one, other], MEANING) == {}
    itself = article(f"PRESS RELEASE\n\n{release}", name="release")
    found = find_derivations([one, other, itself], MEANING)
    assert {copy: made.document for copy, made in found.items()} == {one.id: itself.id, other.id: itself.id}


def test_of_two_copies_neither_is_the_source_of_the_other() -> None:
    agency = text_of("hostage flight", "agency")
    paragraphs = agency.text.split("\n\n")
    cut = article("\n\n".join(paragraphs[:-1]), name="cut", titled=True)
    more_cut = article("\n\n".join(paragraphs[:-2]), name="more", titled=True)
    found = find_derivations([more_cut, cut, agency], MEANING)
    assert {one.document for one in found.values()} == {agency.id}
    assert found.keys() == {cut.id, more_cut.id}


def test_near_duplicates() -> None:
    made = {copy: is_near_duplicate(each) for pile in piles() for copy, _, each in edges(pile)}
    assert made["mirror"]
    assert made["cut"]
    assert not made["blend"]
    assert not made["retold"]


def test_empty_documents_and_single_ones() -> None:
    assert find_derivations([], MEANING) == {}
    assert find_derivations([article("")], MEANING) == {}
    assert find_derivations([article("", name="a"), article("", name="b")], MEANING) == {}
