"""An undated article is bounded by what it tells, and by nothing else."""

from datetime import date

from entente.records import DateBasis, Published
from entente.stories.dating.constraints import Constraint, solve
from entente.stories.tell import tell
from tests.stories.invented import MEANING, PRK, RUS, Article, actor, knowledge, office, treaty

ORLOV = actor("person", "Pavel Orlov", "RUS")
FACTS = knowledge(
    offices=(office("RUS", "Prime Minister", ("Pavel Orlov", "2031-03-01", "2033-09-30")),),
    agreements=(treaty("ford_2032", "2032-05-19", "RUS", "PRK"), treaty("ford_1990", "1990-02-02", "RUS", "PRK")),
)


def dated(text: str, published: Published | None = None) -> Published:
    article = Article("a.txt", text, published=published).names(RUS).names(PRK).names(ORLOV)
    return tell([article.reading()], FACTS, MEANING).documents[0].published


def ends(found: Published) -> tuple[str | None, str | None]:
    return found.earliest, found.latest


def test_what_the_page_says_is_kept() -> None:
    page = Published(earliest="2032-06-01", latest="2032-06-01", granularity="day", basis=(DateBasis(rule="meta"),))
    assert dated("Prime Minister Pavel Orlov spoke in 2033.", page) == page


def test_nothing_bounds_it() -> None:
    assert dated("Ships sailed on Wednesday.") == Published()


def test_a_full_date_told_as_past_is_a_lower_bound() -> None:
    assert ends(dated("The bridge fell on June 3, 2029.")) == ("2029-06-03", None)
    assert ends(dated("The bridge will open on June 3, 2029.")) == (None, "2029-06-03")


def test_an_office_bounds_both_ends() -> None:
    assert ends(dated("Prime Minister Pavel Orlov spoke.")) == ("2031-03-01", "2033-09-30")
    assert ends(dated("Pavel Orlov, the prime minister, spoke.")) == ("2031-03-01", "2033-09-30")


def test_a_former_office_bounds_nothing() -> None:
    assert ends(dated("Former Prime Minister Pavel Orlov spoke.")) == (None, None)
    assert ends(dated("In 2032 Prime Minister Pavel Orlov spoke.")) == ("2032-01-01", None)


SIGNED = "Prime Minister Pavel Orlov spoke. Russia and North Korea signed a treaty"


def test_a_signing_last_month_gives_the_month_after() -> None:
    found = dated(f"{SIGNED} last month.")
    assert (ends(found), found.granularity) == (("2032-06-01", "2032-06-30"), "month")
    assert any("last month" in basis.rule for basis in found.basis)


def test_a_signing_this_week_gives_the_rest_of_the_week() -> None:
    assert ends(dated(f"{SIGNED} this week.")) == ("2032-05-19", "2032-05-23")


def test_a_day_without_its_year_gets_it_from_the_treaty() -> None:
    assert ends(dated(f"{SIGNED} on May 19.")) == ("2032-05-19", "2032-05-21")


def test_what_opens_an_article_is_the_newest_it_tells() -> None:
    assert ends(dated(f"{SIGNED} on May 19. Envoys spoke on June 2.")) == ("2032-06-02", "2032-06-04")
    assert ends(dated(f"{SIGNED} on May 19. A note of June 2 followed.")) == ("2032-05-19", "2033-05-18")


def test_two_treaties_that_fit_fix_nothing() -> None:
    assert ends(dated("Russia and North Korea signed a treaty last month.")) == (None, None)


def test_a_cue_that_contradicts_is_named_and_not_applied() -> None:
    found = dated("Prime Minister Pavel Orlov spoke. The bridge fell on June 3, 2040.")
    assert ends(found) == ("2031-03-01", "2033-09-30")
    assert any(basis.rule.startswith("set aside") and "2040" in basis.rule for basis in found.basis)


def test_every_reason_shows_its_words() -> None:
    text = f"{SIGNED} last month."
    for basis in dated(text).basis:
        assert basis.evidence
        assert all(text[one.start : one.end] for one in basis.evidence)


def test_constraints_may_come_in_any_order() -> None:
    some = [
        Constraint(date(2030, 1, number), date(2030, 2, number), f"reason {number}", (), number % 3)
        for number in range(1, 9)
    ]
    assert solve(some) == solve(reversed(some))
