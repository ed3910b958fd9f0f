import pytest

from entente.stories.claims.polarity import anaphoric, dismissive, negated


@pytest.mark.parametrize(
    "text",
    ["no ferry had crossed the strait", "it never sold a rifle to anybody", "the army wasn't there", "Nobody was hurt"],
)
def test_what_was_not_is_negated(text: str) -> None:
    assert negated(text)


@pytest.mark.parametrize(
    "text",
    [
        "it will not help anybody to get round the embargo",
        "not one barrel will leave the port",
        "not less than 600 crates were moved",
        "the ferry left, which nobody saw",
        "the ferry left on Sunday",
    ],
)
def test_promises_bounds_and_side_clauses_are_not(text: str) -> None:
    assert not negated(text)


def test_short_words_that_take_up_an_accusation() -> None:
    assert anaphoric("the accusation")
    assert anaphoric("it")
    assert anaphoric("the figure of thirty-one")
    assert not anaphoric("that its ferries had moved rockets to the border in June")


def test_calling_it_an_invention_is_dismissing_it() -> None:
    assert dismissive("the report fabricated from first to last")
    assert not dismissive("the report correct from first to last")
