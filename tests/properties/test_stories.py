"""What holds for every pile: the order of reading does not matter, and evidence is words."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from entente.records import Reading
from entente.stories import assemble
from tests.stories.invented import JPN, KOR, MEANING, META, PRK, RUS, Article, actor, knowledge, office, treaty

STATES = (PRK, KOR, RUS, JPN)
PEOPLE = (
    actor("person", "Baek Do-hyun", "KOR"),
    actor("person", "Paek Do Hyun", "KOR"),
    actor("person", "Baek", "KOR"),
    actor("person", "Pavel Orlov", "RUS"),
)
FACTS = knowledge(
    offices=(office("RUS", "Prime Minister", ("Pavel Orlov", "2031-03-01", "2033-09-30")),),
    agreements=(treaty("ford_2032", "2032-05-19", "RUS", "PRK"),),
)
DEEDS = ("shipped missile engines to", "moved rocket launchers towards", "signed a treaty with", "met envoys of")
TIMES = ("on Wednesday", "last month", "on June 2", "in 2031", "this week")


@st.composite
def article(draw: st.DrawFn) -> tuple[str, list[tuple[int, ...]]]:
    rows = draw(st.lists(st.tuples(*(st.integers(0, 3) for _ in range(6))), min_size=1, max_size=4))
    return draw(st.sampled_from("abcdef")), rows


def reading(path: str, rows: list[tuple[int, ...]]) -> Reading:
    sentences = [
        f"Prime Minister {PEOPLE[row[0]].name} says {STATES[row[1]].name} {DEEDS[row[2]]} {STATES[row[3]].name} "
        f"{TIMES[row[4]]}{'.' * (number + 1)}"
        for number, row in enumerate(rows)
    ]
    made = Article(f"{path}.txt", "\n\n".join(sentences))
    for each in (*STATES, *PEOPLE):
        if each.name in made.text:
            made.names(each)
    for sentence, row in zip(sentences, rows, strict=True):
        content = sentence.split(" says ")[1]
        said = made.says(PEOPLE[row[0]], content=content, act=("assert", "deny", "accuse", "deny")[row[5]])
        made.event("AID", STATES[row[1]], STATES[row[3]], content, asserted_by=(said,))
    return made.reading()


@settings(max_examples=60, deadline=None)
@given(st.lists(article(), min_size=1, max_size=5), st.randoms(use_true_random=False))
def test_the_order_of_the_readings_does_not_matter(
    articles: list[tuple[str, list[tuple[int, ...]]]], chance: Random
) -> None:
    readings = [reading(path, rows) for path, rows in articles]
    shuffled = list(readings)
    chance.shuffle(shuffled)
    assert assemble(readings, FACTS, meta=META, meaning=MEANING) == assemble(
        shuffled, FACTS, meta=META, meaning=MEANING
    )


@settings(max_examples=60, deadline=None)
@given(st.lists(article(), min_size=1, max_size=5))
def test_references_and_evidence_hold(articles: list[tuple[str, list[tuple[int, ...]]]]) -> None:
    found = assemble([reading(path, rows) for path, rows in articles], FACTS, meta=META, meaning=MEANING)
    texts = {one.id: one.text for one in found.documents}
    actors, statements = {one.id for one in found.actors}, {one.id for one in found.statements}
    events, stories = {one.id for one in found.events}, {one.id for one in found.stories}
    for claim in found.claims:
        voices = (*claim.asserted_by, *claim.denied_by)
        assert {voice.actor for voice in voices} <= actors | set(texts)
        assert {voice.statement for voice in voices} <= statements | {None}
        assert all(voice.origin and voice.evidence and voice.chain for voice in voices)
        assert {link.document for voice in voices for link in voice.chain} <= set(texts) | {None}
        assert set(claim.contradicts) <= {one.id for one in found.claims} - {claim.id}
        assert claim.story in stories
        assert claim.independent_origins >= 1
        assert claim.evidence
        assert (claim.status == "contested") == bool(claim.asserted_by and claim.denied_by)
    for entry in found.timeline:
        assert entry.story in stories
        assert set(entry.events) <= events
    claimed = [one for claim in found.claims for one in claim.evidence]
    for evidence in (*claimed, *(one for entry in found.timeline for one in entry.evidence)):
        assert texts[evidence.document][evidence.start : evidence.end].strip()
    assert sorted(one for story in found.stories for one in story.documents) == sorted(texts)
