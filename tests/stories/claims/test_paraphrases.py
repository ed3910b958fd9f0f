"""One deed in other words is one claim; another day or another number is another."""

from entente.knowledge import load
from entente.records import Claim
from entente.stories.claims.anchors import Anchors, anchors_in
from entente.stories.claims.counts import counts_in
from entente.stories.claims.nations import Nations
from entente.stories.claims.told import Wordings
from entente.stories.tell import tell
from tests.stories.invented import JPN, KOR, MEANING, PRK, RUS, Article, actor, knowledge


def anchors(text: str) -> Anchors:
    return Wordings(Nations(load().states)).told(text, ()).anchors


def claims(*articles: Article) -> list[Claim]:
    return list(tell([one.reading() for one in articles], knowledge(), MEANING).claims)


def own(path: str, sentence: str) -> Article:
    """An article of which one sentence is the outlet's own."""
    article = Article(path, f"{sentence}. Japan said tin was cheap.").names(JPN)
    article.says(JPN, content="tin was cheap")
    return article


def test_anchors_are_numbers_times_names_and_deeds() -> None:
    found = anchors("The tug Old Marlin sailed four times to Port-Halden in July, a harbour closed since Monday")
    assert found.numbers == {4}
    assert found.times == {"july", "monday"}
    assert found.names == {"oldmarlin", "porthalden"}
    assert found.deeds == {"#close"}


def test_states_and_the_first_word_are_no_anchors() -> None:
    assert anchors("Traders from South Korea left Japan").names == frozenset()


def test_two_kinds_pin_and_one_does_not() -> None:
    four = anchors("The tug sailed four times to Halden")
    assert four.pin(anchors("Crews at Halden saw her on four evenings"))
    assert not four.pin(anchors("Rain fell over Halden"))
    assert not four.pin(anchors("Bakers lit four ovens"))


def test_other_weekdays_part() -> None:
    monday = anchors("Gates at Halden were closed on Monday")
    assert not monday.pin(anchors("Guards closed Halden on Friday"))
    assert monday.pin(anchors("Guards closed Halden on Monday"))


def test_anchors_in_leaves_out_what_mentions_hold() -> None:
    text = "She met Minister Orlov in Halden"
    found = anchors_in(text, "She met                in Halden", (), counts_in(text))
    assert found.names == {"halden"}


def test_what_is_counted_ends_with_its_noun() -> None:
    (four,) = counts_in("it sailed four times from the port of Halden")
    (runs,) = counts_in("it made two runs between the ports")
    assert four.units == ("tim",)
    assert not four.excludes(runs)
    assert [one.units for one in counts_in("500 tonnes of tin in July")] == [("tonn", "tin")]


def test_one_deed_in_other_words_is_corroborated() -> None:
    first = own("a.txt", "Since Sunday the crossing over the Halden, the only road between both towns, is closed")
    second = own("b.txt", "Without a word of warning guards closed the Halden crossing on Sunday, drivers found")
    found = [one for one in claims(first, second) if "Halden" in one.text]
    assert [(one.status, one.independent_origins) for one in found] == [("corroborated", 2)]


def test_other_days_are_other_claims() -> None:
    first = own("a.txt", "Since Sunday the crossing over the Halden, the only road between 2 towns, is closed")
    second = own("b.txt", "Without a word of warning guards closed the Halden crossing on Friday, 40 drivers found")
    assert all(one.independent_origins == 1 for one in claims(first, second))


def test_an_office_named_by_its_state_speaks_for_it() -> None:
    words = "ferries will carry 500 tonnes of tin a year"
    first = Article("a.txt", f"South Korea said {words}.").names(KOR)
    first.says(KOR, content=words)
    second = own("b.txt", "The South Korean transport minister spoke of ferries to carry 500 tonnes of tin a year")
    second.names(KOR)
    found = [
        one for one in tell([each.reading() for each in (first, second)], load(), MEANING).claims if "500" in one.text
    ]
    assert [one.independent_origins for one in found] == [1]
    assert {voice.origin for voice in found[0].asserted_by} == {KOR.id}


def test_a_hostile_deed_told_without_a_culprit_may_be_denied() -> None:
    article = Article(
        "a.txt",
        "South Korea said the raiders left twenty of their dead on the field. North Korea said none was killed.",
    )
    article.names(KOR).names(PRK)
    article.says(KOR, content="the raiders left twenty of their dead on the field")
    article.says(PRK, content="none was killed")
    (claim,) = [one for one in claims(article) if one.status == "contested"]
    assert {voice.actor for voice in claim.denied_by} == {PRK.id}


def test_a_calm_remark_without_a_culprit_is_not_denied_so() -> None:
    article = Article(
        "a.txt", "South Korea said the ferries carried tin to the field. North Korea said no tin was carried anywhere."
    )
    article.names(KOR).names(PRK)
    article.says(KOR, content="the ferries carried tin to the field")
    article.says(PRK, content="no tin was carried anywhere")
    assert all(one.status != "contested" for one in claims(article))


def test_an_agency_that_is_no_actor_speaks_by_its_document() -> None:
    article = Article(
        "a.txt",
        "PORT (Halden Wire) - Some 40 lorries with rice waited at the bridge. Russia said tin was cheap.",
    ).names(RUS)
    article.says(RUS, content="tin was cheap")
    (voice,) = [voice for one in claims(article) if "lorries" in one.text for voice in one.asserted_by]
    assert (voice.actor, voice.origin) == (article.document.id, "Halden Wire")


def test_an_outlet_that_is_an_actor_speaks_for_itself() -> None:
    wire = actor("outlet", "Halden Wire")
    article = Article(
        "a.txt",
        "PORT (Halden Wire) - Some 40 lorries with rice waited at the bridge. Russia said tin was cheap.",
    )
    article.names(RUS).names(wire)
    article.says(RUS, content="tin was cheap")
    (voice,) = [voice for one in claims(article) if "lorries" in one.text for voice in one.asserted_by]
    assert voice.actor == voice.origin == wire.id
