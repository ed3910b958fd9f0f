from entente.records import Noise
from entente.stories.copies.body import body
from entente.stories.copies.differences import differences
from entente.stories.copies.passages import aligned
from entente.stories.copies.traits import skeleton
from entente.stories.copies.verbatim import runs
from tests.stories.copies.invented_pairs import article, text_of

SOURCE = article(
    "Nine ships left the port of Vardal on Monday, the harbour master said, and none of them has ever come back home."
)
COPY = article(
    "9 ships left the port of Vardal on Monday, the harbour master says, and none of them has come back home.",
    name="copy",
)


def test_numbers_spelt_and_in_digits_meet() -> None:
    (passage,) = aligned(COPY, SOURCE)
    assert COPY.text[passage.here.start : passage.here.end].startswith("9 ships")
    assert SOURCE.text[passage.there.start : passage.there.end].startswith("Nine ships")
    assert 0.7 < passage.likeness < 1


def test_same_words_have_likeness_one() -> None:
    (passage,) = aligned(SOURCE, article(f"Weather. {SOURCE.text}", name="more"))
    assert passage.likeness == 1
    assert passage.here.start == 0


def test_differences_keep_every_word_of_both() -> None:
    (passage,) = aligned(COPY, SOURCE)
    segments = differences(COPY, SOURCE, passage)
    shown = [
        (
            one.change,
            one.here and COPY.text[one.here.start : one.here.end],
            one.there and SOURCE.text[one.there.start : one.there.end],
        )
        for one in segments
    ]
    assert ("dropped", None, "said") in shown
    assert ("added", "says", None) in shown
    assert ("dropped", None, "ever") in shown
    assert shown[0][0] == "kept"
    here = sum(len(body(COPY).words[slice(*_words(COPY.text, one))]) for _, one, _ in shown if one)
    assert here == len(body(COPY).words)


def _words(text: str, part: str) -> tuple[int, int]:
    before = len(text[: text.index(part)].split())
    return before, before + len(part.split())


def test_noise_and_title_are_no_words_of_the_article() -> None:
    text = "Grain ship freed\n\nA ship was freed.\n\nShare this page"
    noise = Noise(start=text.index("Share"), end=len(text), kind="share")
    heading = Noise(start=text.index("A ship"), end=text.index("freed."), kind="heading")
    page = article(text, titled=True)
    marked = type(page)(**{one: getattr(page, one) for one in page.__struct_fields__} | {"noise": (noise, heading)})
    assert body(marked).words == ("a", "ship", "was", "freed")


def test_a_quotation_left_open_ends_with_its_paragraph() -> None:
    page = body(article("He said: “We stay.\n\n“We fight,” he added."))
    quoted = [word for word, inside in zip(page.words, page.quoted, strict=True) if inside]
    assert quoted == ["we", "stay", "we", "fight"]


def test_common_phrases_are_no_runs() -> None:
    one = body(article("The foreign ministry said on Friday that grain prices rose."))
    other = body(article("Snow fell, the foreign ministry said in a note, all night."))
    assert runs(one, other) == []


def test_two_spellings_of_a_name_sound_alike() -> None:
    for first, second in (("Tkachivska", "Tkachevska"), ("Quispe", "Kispe"), ("Gebreamlak", "Guebreamlak")):
        assert skeleton(first) == skeleton(second)
    assert skeleton("Karvounis") != skeleton("Sarpkaya")


def test_passages_of_a_partial_copy_are_its_borrowed_paragraphs() -> None:
    blend, agency = text_of("hostage flight", "blend"), text_of("hostage flight", "agency")
    borrowed = " ".join(blend.text[one.here.start : one.here.end] for one in aligned(blend, agency))
    assert "600 trucks stranded" in borrowed
    assert "Oubouzar" not in borrowed
