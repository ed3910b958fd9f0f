"""What holds for every story: order does not matter, reasons are words of the texts, ends are ordered."""

from datetime import date
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from entente.reading.times import interval
from entente.stories.dating.documents import date_documents
from tests.stories.dating.story import NOTHING, made_from, on, pile
from tests.stories.invented import Article

OPENINGS = ("JOINT STATEMENT\n\n", "GULL ROCK MIRROR\n\n", "FORDHAM, 4 May 2031 (Tidewater Wire) — ", "")
SENTENCES = (
    "On Tuesday Harbour Minister Ilse Brandvik told reporters that guards had searched the ferry Marigold.",
    "“They turned over every suitcase and found two bicycles,” Brandvik said on Tuesday.",
    "The joint statement of last month has changed little.",
    "The search was staged, the Gull Rock Mirror reported last week.",
    "On 17 May the ferry sank.",
    "Envoys spoke at the current NATO summit in Washington.",
    "The lease will end on 4 May 2033.",
    "It was signed in 2002, 31 years ago.",
)
DAYS = (None, "2033-05-17", "2033-05-18", "2033-05-26", "2033-09-30")
ROW = st.tuples(
    st.sampled_from(OPENINGS),
    st.lists(st.sampled_from(SENTENCES), max_size=4),
    st.sampled_from(DAYS),
    st.integers(0, 9),
)


@settings(max_examples=80, deadline=None)
@given(st.lists(ROW, min_size=1, max_size=6), st.randoms(use_true_random=False))
def test_every_story_is_dated_soundly(rows: list[tuple[str, list[str], str | None, int]], chance: Random) -> None:
    articles = [
        Article(f"{number}.txt", opening + " ".join(said), published=on(day) if day else None)
        for number, (opening, said, day, _) in enumerate(rows)
    ]
    copies = [made_from(one, articles[row[3]]) for one, row in zip(articles, rows, strict=True) if row[3] < len(rows)]
    copies = [one for one in copies if one.derived_from and one.derived_from.document != one.id]
    made = pile(articles, *copies)
    found = date_documents(made, NOTHING)
    chance.shuffle(articles)
    assert date_documents(pile(articles, *copies), NOTHING) == found
    for when in found.values():
        if when.earliest and when.latest:
            assert when.earliest <= when.latest
            ends = date.fromisoformat(when.earliest), date.fromisoformat(when.latest)
            assert when.granularity == interval(*ends, "day").granularity
        for basis in when.basis:
            assert basis.rule
            assert all(0 <= one.start < one.end <= len(made.documents[one.document].text) for one in basis.evidence)
