"""Stories apart and together."""

from entente.stories import assemble
from entente.stories.grouping.linkage import average_linkage
from tests.stories.invented import JPN, KOR, MEANING, META, PRK, Article, actor, knowledge

ROCKETS = [
    "North Korea fired two rockets over Japan. Japan protested against the rockets and called the launch reckless.",
    "Japan protested after North Korea fired rockets. The launch of two rockets alarmed South Korea and Japan.",
]
HARVEST = "A cheese fair in Leira drew farmers, bakers and a brass band. The oldest wheel of cheese won a ribbon."


def articles() -> list[Article]:
    made = [Article(f"{number}.txt", text, title=f"Rockets {number}") for number, text in enumerate(ROCKETS)]
    for one in made:
        one.names(PRK).names(JPN).names(KOR)
    fair = Article("fair.txt", HARVEST).names(actor("institute", "Leira"))
    return [*made, fair]


def test_unrelated_articles_are_their_own_story() -> None:
    found = assemble([one.reading() for one in articles()], knowledge(), meta=META, meaning=MEANING)
    assert sorted(len(story.documents) for story in found.stories) == [1, 2]
    assert {document.story for document in found.documents} == {story.id for story in found.stories}


def test_titles_are_words_of_the_articles_or_names() -> None:
    found = assemble([one.reading() for one in articles()], knowledge(), meta=META, meaning=MEANING)
    assert {story.title for story in found.stories} <= {"Rockets 0", "Rockets 1", "Leira"}


def test_average_linkage_joins_by_the_average() -> None:
    likeness = {("a", "b"): 0.9, ("a", "c"): 0.5, ("b", "c"): 0.0}
    assert average_linkage(["a", "b", "c"], likeness, 0.2) == [["a", "b", "c"]]
    assert average_linkage(["a", "b", "c"], likeness, 0.3) == [["a", "b"], ["c"]]
