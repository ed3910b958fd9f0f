"""One person under several spellings and ids; two persons under one family name."""

import pytest

from entente.knowledge import Holder, Knowledge, OfficeFact
from entente.records import Actor, Office
from entente.stories.actors.names import key
from entente.stories.tell import tell
from tests.stories.invented import KOR, MEANING, Article, actor, knowledge

NOTHING = knowledge()
HAN, ANA = actor("person", "Han Seok-gyu", "KOR"), actor("person", "Ana Lim")


def united(*people: Actor, facts: Knowledge = NOTHING) -> list[Actor]:
    articles = [
        Article(f"{number}.txt", f"{one.name} spoke.").names(one).reading() for number, one in enumerate(people)
    ]
    return [one for one in tell(articles, facts, MEANING).actors if one.kind == "person"]


@pytest.mark.parametrize(
    ("one", "other", "country"),
    [
        ("Han Seok-gyu", "Han Sok Kyu", "KOR"),
        ("Baek Do-hyun", "Paek Do Hyun", "KOR"),
        ("Do-hyun Baek", "Baek Dohyun", "KOR"),
        ("Sergey Volkhin", "Sergei Volhin", "RUS"),
        ("Mori Hanako", "Hanako Mori", "JPN"),
    ],
)
def test_romanisation_and_order_set_aside(one: str, other: str, country: str) -> None:
    assert key(one, country) == key(other, country)
    first, second = actor("person", one, country), actor("person", other, country)
    (person,) = united(first, second)
    assert {one, other} <= set(person.names)
    assert set(person.same_as) == {first.id, second.id}


@pytest.mark.parametrize(
    ("one", "other"),
    [("Lee Jae-myung", "Lee Jae-yong"), ("Kim Jong-il", "Kim Jong-un"), ("Park Min-su", "Park Min-ji")],
)
def test_relatives_in_spelling_stay_two(one: str, other: str) -> None:
    assert len(united(actor("person", one, "KOR"), actor("person", other, "KOR"))) == 2


def test_one_name_in_two_states_is_two_people() -> None:
    assert len(united(actor("person", "Han Seok-gyu", "KOR"), actor("person", "Han Seok-gyu", "PRK", key="b"))) == 2


def test_one_id_read_in_two_states_is_two_people() -> None:
    one, other = actor("person", "Han Seok-gyu", "KOR"), actor("person", "Han Seok-gyu", "PRK")
    assert one.id == other.id
    found = united(one, other)
    assert [each.country for each in found] in (["KOR", "PRK"], ["PRK", "KOR"])
    assert len({each.id for each in found}) == 2


def test_one_name_without_state_is_the_only_bearer_of_the_story() -> None:
    here, stateless = actor("person", "Ana Lim", "KOR"), actor("person", "Ana Lim", None, key="b")
    assert [one.country for one in united(here, stateless)] == ["KOR"]
    assert len(united(here, stateless, actor("person", "Ana Lim", "PHL", key="c"))) == 3


def test_another_spelling_without_state_or_office_is_not_merged() -> None:
    assert len(united(actor("person", "Sergei Volhin", "RUS"), actor("person", "Sergey Volkhin", None))) == 2


def test_an_office_stands_in_for_the_state() -> None:
    one = actor("person", "Ana Lim", "KOR", "Trade Envoy")
    other = Actor(
        id="person:b", kind="person", name="Ana Lim", names=("Ana Lim",), offices=(Office(title="trade envoy"),)
    )
    assert len(united(one, other)) == 1


def test_knowledge_joins_what_spelling_does_not() -> None:
    holder = Holder(name="Han Seok-gyu", names=("Suk Q. Hahn",), source="invented")
    fact = OfficeFact(of="KOR", title="President", titles=("President",), rank="leader", holders=(holder,))
    known = knowledge(offices=(fact,))
    one, other = actor("person", "Han Seok-gyu", "KOR"), actor("person", "Suk Q. Hahn", "KOR")
    assert len(united(one, other, facts=known)) == 1
    assert len(united(one, other)) == 2


def test_a_family_name_alone_joins_the_only_bearer_of_its_state() -> None:
    full, alone = actor("person", "Baek Do-hyun", "KOR"), actor("person", "Baek", "KOR")
    assert [one.name for one in united(full, alone)] == ["Baek Do-hyun"]
    third = actor("person", "Baek Min-ji", "KOR")
    assert len(united(full, alone, third)) == 3


def test_two_stories_give_one_person_one_id() -> None:
    for one, other in ((HAN, actor("person", "Han Sok Kyu", "KOR")), (ANA, actor("person", "Lim Ana", None))):
        (here,), (there,) = united(one), united(other)
        assert here.id == there.id != one.id
        assert one.id in here.same_as


def test_two_stories_give_one_office_holder_one_id() -> None:
    holder = Holder(name="Han Seok-gyu", names=("Suk Q. Hahn",), source="invented")
    fact = OfficeFact(of="KOR", title="President", titles=("President",), rank="leader", holders=(holder,))
    known = knowledge(offices=(fact,))
    (here,), (there,) = united(HAN, facts=known), united(actor("person", "Suk Q. Hahn", "KOR"), facts=known)
    assert here.id == there.id


def test_all_but_persons_keep_their_ids() -> None:
    body = actor("government_body", "Harbour Ministry", "KOR")
    told = tell(
        [Article("a.txt", "The Harbour Ministry spoke to South Korea.").names(body).names(KOR).reading()],
        NOTHING,
        MEANING,
    )
    assert {each.id for each in told.actors} == {body.id, KOR.id}


def test_every_reference_follows_the_surviving_id() -> None:
    one, other = actor("person", "Baek Do-hyun", "KOR"), actor("person", "Paek Do Hyun", "KOR")
    first = Article("a.txt", "Baek Do-hyun said the talks failed.").names(one)
    first.says(one, content="the talks failed")
    second = Article("b.txt", "Paek Do Hyun warned of war; South Korea mobilised.").names(other).names(KOR)
    second.says(other, content="of war", act="warn")
    second.event("MOBILIZE", other, KOR, "South Korea mobilised")
    found = tell([first.reading(), second.reading()], NOTHING, MEANING)
    known = {each.id for each in found.actors}
    assert {each.actor for each in found.mentions} <= known
    assert {each for statement in found.statements for each in statement.speakers} <= known
    assert {each for event in found.events for each in event.source} <= known
    assert len({speaker for statement in found.statements for speaker in statement.speakers}) == 1
