"""Who asserts, who denies, and where it comes from."""

from entente.records import Claim
from entente.stories.tell import tell
from tests.stories.invented import JPN, KOR, MEANING, PRK, RUS, USA, Article, actor, knowledge

AGENCY = actor("outlet", "Halden Wire")
OTHER_AGENCY = actor("outlet", "Port News")
OFFICIALS = actor("unnamed_group", "U.S. officials", "USA")


def claims(*articles: Article) -> list[Claim]:
    return list(tell([one.reading() for one in articles], knowledge(), MEANING).claims)


def actors(claim: Claim) -> tuple[set[str], set[str]]:
    return {voice.actor for voice in claim.asserted_by}, {voice.actor for voice in claim.denied_by}


def test_a_denial_takes_up_the_accusation_before_it() -> None:
    article = Article(
        "a.txt",
        "Japan said rice prices rose sharply in the north. U.S. officials and South Korea say that Russia shipped "
        "missile engines to North Korea. Both Russia and North Korea deny the accusation.",
    )
    for state in (JPN, RUS, PRK, KOR):
        article.names(state)
    article.says(JPN, content="rice prices rose sharply in the north")
    article.says(OFFICIALS, KOR, content="Russia shipped missile engines to North Korea")
    article.says(RUS, PRK, content="the accusation", act="deny")
    (claim,) = [one for one in claims(article) if one.status == "contested"]
    assert actors(claim) == ({OFFICIALS.id, KOR.id}, {RUS.id, PRK.id})
    assert claim.text == "Russia shipped missile engines to North Korea"
    assert {RUS.id, PRK.id} <= set(claim.about)


def test_a_denial_in_its_own_words_meets_the_assertion_of_another_article() -> None:
    first = Article("a.txt", "South Korea says North Korea sent artillery shells and engineers to Russia.")
    second = Article("b.txt", "North Korea insisted it had never sent engineers or artillery shells to Russia.")
    for article in (first, second):
        article.names(PRK).names(RUS).names(KOR)
    first.says(KOR, content="North Korea sent artillery shells and engineers to Russia", act="accuse")
    second.says(PRK, content="it had never sent engineers or artillery shells to Russia", act="deny")
    (claim,) = claims(first, second)
    assert claim.status == "contested"
    assert actors(claim) == ({KOR.id}, {PRK.id})


def test_a_denial_of_something_else_contests_nothing() -> None:
    article = Article(
        "a.txt",
        "South Korea says North Korea tested a long-range rocket. North Korea denied that its ferries carried timber.",
    )
    article.names(KOR).names(PRK)
    article.says(KOR, content="North Korea tested a long-range rocket", act="accuse")
    article.says(PRK, content="its ferries carried timber", act="deny")
    assert {one.status for one in claims(article)} == {"single_origin"}


def test_nobody_contests_himself() -> None:
    article = Article(
        "a.txt", "North Korea says it moved rocket launchers. North Korea denied that it moved rocket launchers."
    )
    article.names(PRK)
    article.says(PRK, content="it moved rocket launchers", act="announce")
    article.says(PRK, content="that it moved rocket launchers", act="deny")
    assert all(one.status != "contested" for one in claims(article))


def carried(path: str, speaker: str, agency: str) -> Article:
    article = Article(path, f"{speaker} said North Korea moved rocket launchers to the border, {agency} reported.")
    return article.names(PRK)


WORDS = "North Korea moved rocket launchers to the border"


def test_one_agency_in_many_outlets_is_one_origin() -> None:
    articles = [carried(f"{number}.txt", "South Korea", "Halden Wire") for number in range(3)]
    for article in articles:
        article.names(KOR).says(KOR, content=WORDS, via=(AGENCY,))
    (claim,) = claims(*articles)
    assert (claim.status, claim.independent_origins, len(claim.asserted_by)) == ("single_origin", 1, 3)
    assert {voice.origin for voice in claim.asserted_by} == {KOR.id}
    assert {tuple(link.name for link in voice.chain)[:2] for voice in claim.asserted_by} == {
        ("South Korea", "Halden Wire")
    }


def test_two_speakers_through_two_agencies_corroborate() -> None:
    first, second = carried("a.txt", "South Korea", "Halden Wire"), carried("b.txt", "Japan", "Port News")
    first.names(KOR).says(KOR, content=WORDS, via=(AGENCY,))
    second.names(JPN).says(JPN, content=WORDS, via=(OTHER_AGENCY,))
    (claim,) = claims(first, second)
    assert (claim.status, claim.independent_origins) == ("corroborated", 2)


def test_one_speaker_repeated_is_one_origin() -> None:
    first, second = carried("a.txt", "South Korea", "Halden Wire"), carried("b.txt", "South Korea", "Port News")
    first.names(KOR).says(KOR, content=WORDS, via=(AGENCY,))
    second.names(KOR).says(KOR, content=WORDS, via=(OTHER_AGENCY,))
    (claim,) = claims(first, second)
    assert (claim.status, claim.independent_origins) == ("single_origin", 1)


def test_a_bare_evaluation_is_no_claim() -> None:
    article = Article("a.txt", "United States called the talks a serious and useful step forward for everyone.")
    article.names(USA, "United States")
    article.says(USA, content="a serious and useful step forward for everyone", act="praise")
    article.says(USA, content="the talks", act="assert")
    assert claims(article) == []


def test_evidence_is_the_words_of_the_statements() -> None:
    article = carried("a.txt", "South Korea", "Halden Wire").names(KOR)
    article.says(KOR, content=WORDS, act="accuse")
    (claim,) = claims(article)
    assert [article.text[one.start : one.end] for one in claim.evidence] == [WORDS]


def test_an_accusation_is_taken_up_before_what_was_said_of_it_later() -> None:
    article = Article(
        "a.txt",
        "South Korea accused Russia of jamming trawler radios. A spokesman said that Russia keeps forty ships nearby. "
        "Russia rejected the accusation.",
    )
    article.names(KOR).names(RUS)
    article.says(KOR, content="Russia of jamming trawler radios", act="accuse")
    article.says(KOR, content="Russia keeps forty ships nearby")
    article.says(RUS, content="the accusation", act="deny")
    (claim,) = [one for one in claims(article) if one.status == "contested"]
    assert claim.text == "Russia of jamming trawler radios"


def test_different_words_for_one_delivery_meet() -> None:
    first = Article("a.txt", "South Korea says Russia has received munitions from North Korea.")
    second = Article("b.txt", "Japan condemned the shipment of arms from North Korea to Russia.")
    third = Article("c.txt", "Japan protested against the shipment of weapons from Russia to North Korea.")
    for article in (first, second, third):
        article.names(PRK).names(RUS)
    first.says(KOR, content="Russia has received munitions from North Korea")
    second.says(JPN, content="the shipment of arms from North Korea to Russia", act="condemn")
    third.says(JPN, content="the shipment of weapons from Russia to North Korea", act="accuse")
    spoken = {frozenset(voice.actor for voice in claim.asserted_by) for claim in claims(first, second, third)}
    assert spoken == {frozenset({KOR.id, JPN.id}), frozenset({JPN.id})}


def test_ministers_and_their_states_are_one_occasion() -> None:
    ministers = (actor("person", "Baek Do-hyun", "KOR"), actor("person", "Mori Hanako", "JPN"))
    first, second = carried("a.txt", "Ministers", "a statement"), carried("b.txt", "Both states", "a statement")
    first.says(*ministers, content=WORDS)
    second.says(KOR, JPN, content=WORDS)
    (claim,) = claims(first, second)
    assert (claim.status, claim.independent_origins) == ("single_origin", 1)


def test_a_short_accusation_is_a_claim_and_a_short_remark_is_none() -> None:
    article = Article("a.txt", "Russia accused Japan of hoarding tin. Japan said tin was cheap.").names(JPN).names(RUS)
    article.says(RUS, content="hoarding tin", act="accuse")
    article.says(JPN, content="tin was cheap")
    assert [one.text for one in claims(article)] == ["hoarding tin"]
