"""A title without a name is its holder where the story leaves no other."""

from __future__ import annotations

import msgspec

from entente.knowledge import Holder, Knowledge, OfficeFact, State, Title
from entente.records import Actor, Judgement, Mention, Published, Reading, content_id
from entente.stories.actors.identity import unite_actors
from tests.stories.invented import Article, actor

SEOUL = State(
    code="KOR", name="South Korea", official="", names=(), demonyms=("South Korean",), capital="Seoul", source="x"
)
MINISTER = OfficeFact(of="JPN", title="Trade Minister", titles=("Trade Minister", "Minister of Trade"), rank="minister")
OTHERS = Title(kind="office", names=("vice trade minister", "harbour minister", "deputy minister"), source="x")
HAN = actor("person", "Han Seok-gyu", "KOR", "Trade Minister of South Korea")
BAEK = actor("person", "Baek Do-hyun", "KOR", "South Korean Minister of Trade")


def facts(*offices: OfficeFact) -> Knowledge:
    return Knowledge(
        states=(SEOUL,), offices=(MINISTER, *offices), bodies=(), organs=(), outlets=(), agreements=(), titles=(OTHERS,)
    )


def known(name: str, start: str | None, end: str | None) -> OfficeFact:
    holder = Holder(name=name, start=start, end=end, source="x")
    return msgspec.structs.replace(MINISTER, of="KOR", holders=(holder,))


def unnamed(title: str, country: str | None = "KOR") -> Actor:
    name = f"South Korean {title}" if country else title
    made = content_id("actor", "unnamed_group", title, country)
    return Actor(id=made, kind="unnamed_group", name=name, names=(name,), country=country)


def bare(role: Actor, before: str = "The ", published: Published | None = None) -> Reading:
    """An article that names a title and nobody who holds it; the mention covers the title's last word."""
    text = f"{before}{role.name} spoke."
    made = Article("bare.txt", text, published=published).names(role, "nobody")
    end = text.index(" spoke")
    start = text.rindex(" ", 0, end) + 1
    mention = Mention(document=made.document.id, start=start, end=end, actor=role.id, form="role")
    return msgspec.structs.replace(made.reading(), mentions=(mention,))


def speaker(
    reading: Reading, *people: Actor, knowledge: Knowledge | None = None, words: tuple[Judgement, ...] = ()
) -> str:
    """The name of whom the bare title is taken for."""
    articles = [Article(f"{one.name}.txt", f"{one.name} spoke.").names(one).reading() for one in people]
    told, actors = unite_actors([reading, *articles], knowledge or facts(), words)
    names = {one.id: one.name for one in actors}
    return names[told[0].mentions[0].actor]


ROLE = unnamed("trade minister")


def test_the_only_holder_named_in_the_story() -> None:
    assert speaker(bare(ROLE), HAN) == "Han Seok-gyu"
    assert speaker(bare(unnamed("minister of trade")), HAN) == "Han Seok-gyu"


def test_a_title_tied_everywhere_is_nobody_of_its_own() -> None:
    reading = bare(ROLE)
    named = Article("b.txt", f"{HAN.name} spoke.").names(HAN).reading()
    assert [one.name for one in unite_actors([reading, named], facts())[1]] == ["Han Seok-gyu"]


def test_two_holders_leave_it_open() -> None:
    assert speaker(bare(ROLE), HAN, BAEK) == ROLE.name


def test_nobody_of_another_state_or_office() -> None:
    assert speaker(bare(ROLE), actor("person", "Mori Hanako", "JPN", "Trade Minister")) == ROLE.name
    assert speaker(bare(ROLE), actor("person", "Han Seok-gyu", "KOR", "Vice Trade Minister")) == ROLE.name
    assert speaker(bare(ROLE), actor("person", "Han Seok-gyu", "KOR", "former Trade Minister")) == ROLE.name
    assert speaker(bare(ROLE), actor("person", "Han Seok-gyu", "KOR", "General")) == ROLE.name


def test_a_minister_of_something_is_one() -> None:
    holder = actor("person", "Han Seok-gyu", "KOR", "South Korean Harbour Minister")
    assert speaker(bare(unnamed("harbour minister")), holder) == "Han Seok-gyu"
    holder = actor("person", "Han Seok-gyu", "KOR", "Deputy Minister")
    assert speaker(bare(unnamed("deputy minister")), holder) == "South Korean deputy minister"


def test_a_title_of_many_or_of_no_state_stays_open() -> None:
    envoy = actor("person", "Han Seok-gyu", "KOR", "envoy")
    assert speaker(bare(unnamed("envoy")), envoy) == "South Korean envoy"
    assert speaker(bare(unnamed("trade minister", None)), HAN) == "trade minister"


def test_a_deputy_is_not_the_minister() -> None:
    assert speaker(bare(ROLE, before="The former "), HAN) == ROLE.name


def on(day: str) -> Published:
    return Published(earliest=day, latest=day, granularity="day")


def test_the_article_date_tells_two_holders_apart() -> None:
    knowledge = facts(known("Han Seok-gyu", "2031-01-01", "2032-12-31"), known("Baek Do-hyun", "2033-01-02", None))
    assert speaker(bare(ROLE, published=on("2032-05-01")), HAN, BAEK, knowledge=knowledge) == "Han Seok-gyu"
    assert speaker(bare(ROLE, published=on("2034-05-01")), HAN, BAEK, knowledge=knowledge) == "Baek Do-hyun"
    assert speaker(bare(ROLE), HAN, BAEK, knowledge=knowledge) == ROLE.name


def test_who_held_it_at_another_time_is_not_meant() -> None:
    knowledge = facts(known("Han Seok-gyu", "2031-01-01", "2032-12-31"))
    assert speaker(bare(ROLE, published=on("2034-05-01")), HAN, knowledge=knowledge) == ROLE.name
    knowledge = facts(known("Baek Do-hyun", "2033-01-02", None))
    assert speaker(bare(ROLE, published=on("2034-05-01")), HAN, knowledge=knowledge) == ROLE.name


def test_an_analyst_may_say_it_is_another() -> None:
    word = Judgement(one=ROLE.id, other=HAN.id, verdict="different")
    assert speaker(bare(ROLE), HAN, words=(word,)) == ROLE.name
