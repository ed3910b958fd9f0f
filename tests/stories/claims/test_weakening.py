"""Which claims take away from which, and the words that conflict."""

import pytest

from entente.stories.claims.opposed import Conflict, opposed
from entente.stories.claims.weakening import ENOUGH, repeats, signals, weakens
from entente.stories.claims.weakening_words import weakening_words

ACCUSED = "Investigators said the Veldan ministry was blamed for the leak at the reservoir."
DENIED = "The Veldan ministry denied the charge, but its spokesman said nothing about who runs the pumps."


def kinds(first: str, second: str) -> list[str]:
    return [sign.kind for sign in signals(first, second)]


def test_a_denial_by_the_accused_weakens_the_accusation_either_way_round() -> None:
    assert weakens(ACCUSED, DENIED)
    assert weakens(DENIED, ACCUSED)


def test_more_of_the_same_story_does_not_weaken() -> None:
    assert not weakens(ACCUSED, "The reservoir lies north of the town and was filled in spring.")
    assert not weakens(
        "Veldan will send two hundred engineers.", "The engineers from Veldan will stay through the winter."
    )


def test_a_repeated_claim_does_not_weaken_however_many_signs_it_carries() -> None:
    assert sum(sign.points for sign in signals(DENIED, DENIED)) >= ENOUGH
    assert repeats(DENIED, DENIED)
    assert not weakens(DENIED, DENIED)
    assert not weakens(DENIED, "")


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("The dam holds.", "Engineers rejected the report.", "disputed"),
        ("Farmers argued for the dam.", "Fishermen doubt its worth.", "disputed"),
        ("The minister said the road is open.", "A driver told the paper of snow.", "voices"),
        ("A bridge in Veldan fell.", "Traders in Veldan stayed home.", "named"),
        ("The captain was accused on Monday.", "The ship left on Monday.", "accused"),
        ("The ship left.", "The crew stayed, however.", "contrast"),
        ("The ship left.", "The crew didn't see it.", "negation"),
        ("The trial was a success.", "Patients suffered.", "stance"),
        ("Miners endorsed the plan.", "Fishermen opposed it.", "stance"),
    ],
)
def test_each_sign_is_seen_alone(first: str, second: str, kind: str) -> None:
    assert kinds(first, second) == [kind]
    assert kinds(second, first) == [kind]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Farmers argued for the dam.", "The dam is wide."),
        ("The ship did not leave.", "The crew saw nothing."),
        ("The ferry sailed on Monday.", "A bus came on Monday."),
        ("The market opened.", "There is a market. There is a bus."),
        ("The button is blue.", "An otter swam by."),
    ],
)
def test_what_is_no_sign(first: str, second: str) -> None:
    assert signals(first, second) == ()


def test_a_sign_shows_the_words_of_each() -> None:
    sign = signals("The dam holds.", "Engineers rejected the report and found no evidence.")[0]
    assert (sign.points, sign.one, sign.other) == (2, (), ("rejected", "no evidence"))


@pytest.mark.parametrize(
    ("one", "other", "conflict"),
    [
        ("Grain exports rose in May.", "Grain exports fell in May.", Conflict("opposite", "rose", "fell")),
        ("The water is safe to drink.", "The water is dangerous to drink.", Conflict("opposite", "safe", "dangerous")),
        ("The water is safe.", "The water isn't safe.", Conflict("negation", "safe", "not safe")),
        (
            "They did not fully comply with the truce.",
            "They fully comply with the truce.",
            Conflict("negation", "not comply", "comply"),
        ),
        ("Guards can't open the gate.", "Guards open the gate.", Conflict("negation", "not open", "open")),
        ("The raid killed 12 sailors.", "The raid killed 30 sailors.", Conflict("number", "12", "30")),
        ("At least 40 boats sank.", "Up to 9 boats sank.", Conflict("number", "40 or more", "up to 9")),
    ],
)
def test_conflicting_words_are_named(one: str, other: str, conflict: Conflict) -> None:
    assert conflict in opposed(one, other)
    assert Conflict(conflict.kind, conflict.other, conflict.one) in opposed(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The water is not safe.", "The water is dangerous."),
        ("Bread prices rose.", "The flag was lowered at noon."),
        ("Exports rose, then fell, in the port.", "Exports fell, then rose, in the port."),
        ("Divers never joined the Veldan crew.", "Divers warned the Veldan crew."),
        ("It was not Veldan that froze the talks.", "Veldan froze the talks."),
        ("A storm is likely off Veldan.", "Unlike the storm, Veldan is calm."),
        ("The fleet did not sail. The water is safe.", "The water is safe."),
        ("The raid killed 12 sailors.", "The raid sank 30 boats."),
        ("At least 12 sailors drowned.", "Some 20 sailors drowned."),
        ("", "The water is safe."),
    ],
)
def test_what_can_hold_together_is_no_conflict(one: str, other: str) -> None:
    assert opposed(one, other) == ()


def test_word_lists_leave_no_word_on_both_sides() -> None:
    stance = weakening_words().stance
    for up, down in (("good", "bad"), ("backing", "resisting"), ("charging", "clearing")):
        assert not stance[up] & stance[down]
    for stem, others in weakening_words().opposites.items():
        assert stem not in others
