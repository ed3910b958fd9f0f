"""What holds for every pile of copies: order, rings, spans, and noise around an exact copy."""

from random import Random

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from entente.records import Document, Noise
from entente.stories.copies.derivations import find_derivations
from tests.stories.copies.invented_pairs import MEANING, article, piles

PARAGRAPHS = [
    paragraph
    for pile in piles()[:3]
    for document in pile.documents.values()
    for paragraph in document.text.split("\n\n")[1:]
]
FURNITURE = ("Share this on Telegram", "Read also: ten lakes to swim in", "Subscribe to our letter", "Comments (4)")


@st.composite
def pages(draw: st.DrawFn) -> list[Document]:
    chosen = st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=6)
    texts = draw(st.lists(chosen, min_size=2, max_size=6))
    return [article("\n\n".join(text), name=str(number)) for number, text in enumerate(texts)]


@settings(max_examples=60, deadline=None)
@given(pages(), st.randoms(use_true_random=False))
def test_order_does_not_matter(documents: list[Document], chance: Random) -> None:
    shuffled = list(documents)
    chance.shuffle(shuffled)
    assert find_derivations(documents, MEANING) == find_derivations(shuffled, MEANING)


@settings(max_examples=60, deadline=None)
@given(pages())
def test_no_rings_and_every_span_lies_in_its_text(documents: list[Document]) -> None:
    found = find_derivations(documents, MEANING)
    texts = {one.id: one.text for one in documents}
    for copy, made in found.items():
        assert 0 < made.share <= 1
        for passage in made.passages:
            assert 0 <= passage.here.start < passage.here.end <= len(texts[copy])
            assert 0 <= passage.there.start < passage.there.end <= len(texts[made.document])
            assert 0 <= passage.likeness <= 1
        for basis in made.basis:
            assert all(one.end <= len(texts[one.document]) for one in basis.evidence)
        seen = {copy}
        while copy in found:
            copy = found[copy].document
            assert copy not in seen
            seen.add(copy)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(sorted(PARAGRAPHS, key=len)[-20:]), st.sampled_from(FURNITURE), st.sampled_from(FURNITURE))
def test_an_exact_copy_is_found_whatever_the_noise_around(original: str, before: str, after: str) -> None:
    text = f"{before}\n\n{original}\n\n{after}"
    noise = (
        Noise(start=0, end=len(before), kind="share"),
        Noise(start=len(text) - len(after), end=len(text), kind="related"),
    )
    source = article(original, name="source")
    copy = msgspec.structs.replace(article(text, name="copy"), noise=noise)
    (made,) = find_derivations([source, copy], MEANING).values()
    assert made.kind == "exact"
    assert made.share == 1
