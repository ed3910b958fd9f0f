from entente.records import Claim, Derivation
from entente.stories.claims.carriers import Carriers
from entente.stories.claims.nations import Nations
from entente.stories.pile import Pile
from entente.stories.tell import tell
from tests.stories.invented import JPN, KOR, MEANING, PRK, RUS, Article, actor, knowledge


def claims(*articles: Article) -> list[Claim]:
    return list(tell([one.reading() for one in articles], knowledge(), MEANING).claims)


def contested(*articles: Article) -> list[Claim]:
    return [one for one in claims(*articles) if one.status == "contested"]


def test_other_numbers_of_one_loss_are_contested_between_sides() -> None:
    first, second = "South Korea lost eleven sailors in the night battle", "South Korea lost four sailors in the battle"
    article = Article("a.txt", f"North Korea said {first}. South Korea said {second}.").names(KOR).names(PRK)
    article.says(PRK, content=first)
    article.says(KOR, content=second)
    found = contested(article)
    assert {one.text for one in found} == {first, second}
    assert {one.contradicts for one in found} == {(found[0].id,), (found[1].id,)}


def test_bounds_that_meet_are_no_quarrel() -> None:
    first, second = "Russia held more than 50 naval drills near Japan", "Russia held 60 naval drills near Japan"
    article = Article("a.txt", f"Japan said {first}. South Korea said {second}.").names(KOR).names(JPN).names(RUS)
    article.says(JPN, content=first)
    article.says(KOR, content=second)
    assert contested(article) == []


def test_outlets_that_count_differently_do_not_contest() -> None:
    first = Article("a.txt", "North Korea launched eleven rockets over the northern strait early on Monday.")
    second = Article("b.txt", "North Korea launched four rockets over the northern strait early on Monday.")
    assert contested(first.names(PRK), second.names(PRK)) == []


def test_each_says_that_the_other_fired() -> None:
    first, second = "North Korea fired first on the patrol boat", "South Korea fired first on the patrol boat"
    article = Article("a.txt", f"South Korea said {first}. North Korea said {second}.").names(KOR).names(PRK)
    article.says(KOR, content=first)
    article.says(PRK, content=second)
    found = contested(article)
    assert {one.text for one in found} == {first, second}
    assert all({voice.actor for voice in one.asserted_by} != {KOR.id, PRK.id} for one in found)


def test_friends_who_each_praise_what_the_other_gives_do_not_quarrel() -> None:
    first, second = "Russia sells grain and timber to Japan", "Japan sells grain and timber to Russia"
    article = Article("a.txt", f"Japan said {first}. Russia said {second}.").names(RUS).names(JPN)
    article.says(JPN, content=first)
    article.says(RUS, content=second)
    assert contested(article) == []


def test_accidental_and_deliberate_cannot_both_hold() -> None:
    first, second = "the collision near Russia was accidental", "the collision near Russia was deliberate"
    article = Article("a.txt", f"Russia said {first}. Japan said {second}.").names(RUS).names(JPN)
    article.says(RUS, content=first)
    article.says(JPN, content=second)
    assert {one.text for one in contested(article)} == {first, second}


def test_a_side_that_corrects_its_number_does_not_contest_itself() -> None:
    first, second = "North Korea sent 600 crates by ferry to Russia", "North Korea sent 420 crates by ferry to Russia"
    article = Article("a.txt", f"Japan said {first}. Later Japan said {second}.").names(PRK).names(RUS).names(JPN)
    article.says(JPN, content=first)
    article.says(JPN, content=second)
    assert contested(article) == []


def test_two_accusations_of_different_deeds_stay_apart() -> None:
    article = Article(
        "a.txt",
        "Japan accused North Korea of jamming trawler radios. Japan accused North Korea of selling coal to Russia.",
    )
    article.names(JPN).names(PRK).names(RUS)
    article.says(JPN, content="North Korea of jamming trawler radios", act="accuse")
    article.says(JPN, content="North Korea of selling coal to Russia", act="accuse")
    assert len(claims(article)) == 2


def test_both_deny_what_each_is_accused_of() -> None:
    article = Article(
        "a.txt",
        "South Korea accused North Korea of shelling a buoy. North Korea accused South Korea of cutting nets. "
        "North Korea and South Korea rejected the accusation.",
    )
    article.names(KOR).names(PRK)
    article.says(KOR, content="North Korea of shelling a buoy", act="accuse")
    article.says(PRK, content="South Korea of cutting nets", act="accuse")
    article.says(PRK, KOR, content="the accusation", act="deny")
    denying = {one.text: {voice.actor for voice in one.denied_by} for one in contested(article)}
    assert denying == {"North Korea of shelling a buoy": {PRK.id}, "South Korea of cutting nets": {KOR.id}}


def test_a_reply_in_substance_is_a_denial() -> None:
    article = Article(
        "a.txt",
        "Japan accused Russia of cutting a cable. A spokesman said nobody had been near the place.",
    )
    spokesman = actor("person", "Pavel Orlov", "RUS")
    article.names(JPN).names(RUS)
    article.says(JPN, content="Russia of cutting a cable", act="accuse")
    article.says(spokesman, content="nobody had been near the place")
    (claim,) = contested(article)
    assert [voice.chain[0].name for voice in claim.denied_by] == [spokesman.name]


def test_the_id_stays_when_others_join() -> None:
    words = "Russia moved rocket launchers to the border"
    first = Article("a.txt", f"Japan said {words}.").names(JPN).names(RUS)
    first.says(JPN, content=words, act="accuse")
    (alone,) = claims(first)
    joined = []
    for number in range(6):
        other = Article(f"b{number}.txt", f"South Korea said {words}{'!' * number}").names(KOR).names(RUS)
        other.says(KOR, content=words, act="accuse")
        (together,) = claims(first, other)
        joined.append(together.id)
    assert alone.id in joined


def test_a_state_and_its_joint_statements_are_one_origin() -> None:
    words = "Russia moved forty rocket launchers to the border"
    alone = Article("a.txt", f"Japan said {words}.").names(JPN).names(RUS)
    alone.says(JPN, content=words)
    together = Article("b.txt", f"Japan and South Korea said {words}.").names(JPN).names(KOR).names(RUS)
    together.says(JPN, KOR, content=words)
    third = Article("c.txt", f"North Korea said {words}.").names(PRK).names(RUS)
    third.says(PRK, content=words)
    (two,) = claims(alone, together)
    (three,) = claims(alone, together, third)
    assert (two.independent_origins, three.independent_origins) == (1, 2)


def test_an_outlets_own_words_in_two_pages_are_one_claim_of_two_origins() -> None:
    first = Article("a.txt", "Russia moved forty rocket launchers to the northern border on Monday night.").names(RUS)
    second = Article(
        "b.txt", "Rocket launchers, forty of them, stand at the border where Russia moved them overnight."
    ).names(RUS)
    (claim,) = [one for one in claims(first, second) if len(one.asserted_by) > 1]
    assert (claim.independent_origins, {voice.statement for voice in claim.asserted_by}) == (2, {None})


def test_a_copy_of_an_outlets_own_words_is_no_second_origin() -> None:
    first = Article("a.txt", "Russia moved forty rocket launchers to the northern border on Monday night.")
    second = Article("b.txt", "Forty launchers have gone to the border, and Russia moved them.")
    made = Derivation(document=first.document.id, share=0.9, kind="rewritten")
    copied = second.reading()
    fields = {name: getattr(copied.document, name) for name in copied.document.__struct_fields__}
    document = type(copied.document)(**{**fields, "derived_from": made})
    pile = Pile([first.reading(), type(copied)(document=document)], [])
    here = second.span("Forty launchers have gone to the border")
    origin, chain = Carriers(pile, Nations(())).origin(document.id, here)
    assert origin == first.document.id
    assert [link.kind for link in chain] == ["outlet", "copy"]
