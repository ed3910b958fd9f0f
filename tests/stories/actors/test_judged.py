"""An analyst's word on who is one outranks the rules."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import permutations

import pytest

from entente.records import Actor, Judgement, Verdict
from entente.stories.actors.identity import unite_actors
from tests.stories.invented import KOR, Article, actor, knowledge

NOTHING = knowledge()
VOLKHIN, VOLHIN = actor("person", "Sergey Volkhin", "RUS"), actor("person", "Sergei Volhin", "RUS")
LIM, BAEK = actor("person", "Ana Lim", "KOR"), actor("person", "Baek Do-hyun", "KOR")
ENVOY = Actor(id="actor:envoy", kind="unnamed_group", name="Korean envoy", names=("Korean envoy",), country="KOR")


def judge(one: str, other: str, verdict: Verdict) -> Judgement:
    return Judgement(one=one, other=other, verdict=verdict)


def united(people: Iterable[Actor], *judgements: Judgement) -> tuple[Actor, ...]:
    readings = [Article(f"{one.id}.txt", f"{one.name} spoke.").names(one).reading() for one in people]
    return unite_actors(readings, NOTHING, judgements)[1]


def exported(one: Actor) -> str:
    """The id one person alone has in any story."""
    return united([one])[0].id


def test_the_same_joins_whom_no_rule_joins() -> None:
    (person,) = united([LIM, BAEK], judge(exported(LIM), exported(BAEK), "same"))
    assert {LIM.id, BAEK.id, exported(LIM), exported(BAEK)} == {person.id, *person.same_as}
    assert {"Ana Lim", "Baek Do-hyun"} <= set(person.names)


def test_the_same_holds_in_a_story_that_knows_one_of_them_only() -> None:
    word = judge(exported(LIM), exported(BAEK), "same")
    ((one,), (other,)) = united([LIM], word), united([BAEK], word)
    assert one.id == other.id == united([LIM, BAEK], word)[0].id


def test_a_title_judged_one_with_a_person_is_the_person() -> None:
    (person,) = united([LIM, ENVOY], judge(exported(LIM), ENVOY.id, "same"))
    assert (person.kind, person.name) == ("person", "Ana Lim")


def test_a_state_keeps_its_id() -> None:
    body = actor("government_body", "Blue House", "KOR")
    (state,) = united([KOR, body], judge(body.id, KOR.id, "same"))
    assert (state.id, state.kind) == (KOR.id, "state")


@pytest.mark.parametrize("verdict", ["different", "unsure"])
@pytest.mark.parametrize("swapped", [False, True])
def test_what_the_rules_would_join_is_kept_apart(verdict: Verdict, swapped: bool) -> None:
    pair = (VOLHIN.id, VOLKHIN.id) if swapped else (VOLKHIN.id, VOLHIN.id)
    assert len(united([VOLKHIN, VOLHIN])) == 1
    assert len({one.id for one in united([VOLKHIN, VOLHIN], judge(*pair, verdict))}) == 2


def test_one_spelling_taken_out_leaves_the_others_their_id() -> None:
    word = judge(exported(VOLKHIN), VOLHIN.id, "different")
    found = united([VOLKHIN, VOLHIN], word)
    assert {one.id for one in found} == {exported(VOLKHIN), VOLHIN.id}
    assert [one.id for one in united([VOLHIN], word)] == [VOLHIN.id]


def test_different_holds_against_others_who_would_join_them() -> None:
    alone = actor("person", "Baek", "KOR")
    word = judge(alone.id, exported(BAEK), "different")
    assert len(united([BAEK, alone])) == 1
    assert len(united([BAEK, alone], word)) == 2
    paek = actor("person", "Paek Do Hyun", "KOR")
    assert sorted(len(one.same_as) for one in united([BAEK, paek, alone], word)) == [0, 2]


def test_different_outranks_the_same_through_a_third() -> None:
    third = actor("person", "Oh Mina", "KOR")
    ids = [exported(one) for one in (LIM, BAEK, third)]
    words = [judge(ids[0], ids[1], "same"), judge(ids[1], ids[2], "same"), judge(ids[0], ids[2], "different")]
    found = united([LIM, BAEK, third], *words)
    assert len(found) == 2
    assert not any({LIM.id, third.id} <= {one.id, *one.same_as} for one in found)


def test_unsure_yields_to_the_same_through_a_third() -> None:
    third = actor("person", "Oh Mina", "KOR")
    ids = [exported(one) for one in (LIM, BAEK, third)]
    words = [judge(ids[0], ids[1], "same"), judge(ids[1], ids[2], "same"), judge(ids[0], ids[2], "unsure")]
    assert len(united([LIM, BAEK, third], *words)) == 1


def test_the_order_of_words_and_articles_does_not_matter() -> None:
    alone = actor("person", "Baek", "KOR")
    words = [
        judge(exported(LIM), exported(BAEK), "same"),
        judge(VOLKHIN.id, VOLHIN.id, "different"),
        judge(alone.id, exported(LIM), "unsure"),
    ]
    people = [LIM, BAEK, alone, VOLKHIN, VOLHIN]
    first = united(people, *words)
    assert len(first) == 4
    for order in list(permutations(range(3)))[1:]:
        assert united(reversed(people), *(words[one] for one in order)) == first


def test_words_on_events_and_strangers_change_nothing() -> None:
    word = judge("event:1", "event:2", "same")
    assert united([LIM, BAEK], word, judge("actor:a", "actor:b", "different")) == united([LIM, BAEK])
