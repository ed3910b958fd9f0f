"""Groups in words far apart join by weighed signs, and never against what keeps claims apart."""

from __future__ import annotations

from entente.knowledge import load
from entente.records import Claim
from entente.stories.claims.sameness import Alike
from entente.stories.claims.sameness_weights import shipped_sameness
from entente.stories.tell import tell
from tests.stories.invented import JPN, KOR, MEANING, PRK, RUS, Article

_FIRST = "North Korea loaded 1,200 containers of artillery shells onto the freighter at Rajin on 24 February"


def _claims(other: str) -> list[Claim]:
    one = Article("a.txt", f"South Korea said {_FIRST}.").names(KOR).names(PRK)
    one.says(KOR, content=_FIRST)
    two = Article("b.txt", f"Japan said {other}.").names(JPN).names(PRK).names(RUS)
    two.says(JPN, content=other)
    return list(tell([one.reading(), two.reading()], load(), MEANING).claims)


def _together(claims: list[Claim]) -> bool:
    return any({KOR.id, JPN.id} <= {voice.actor for voice in claim.asserted_by} for claim in claims)


def test_one_claim_in_other_words_is_one() -> None:
    assert _together(_claims("in February some 1,200 containers with shells went aboard a freighter in Rajin"))


def test_another_matter_stays_apart() -> None:
    assert not _together(_claims("the ferry from Rajin carried schoolchildren past the lighthouse in August"))


def test_a_denial_never_joins_what_it_denies() -> None:
    assert not _together(_claims("no artillery shells were ever loaded onto a freighter at Rajin in February"))


def test_other_numbers_of_one_thing_stay_apart() -> None:
    assert not _together(_claims("North Korea loaded 300 containers of artillery shells onto the freighter at Rajin"))


def test_no_likeness_of_meaning_lifts_a_pair_above_its_hope() -> None:
    weights = shipped_sameness()
    signs = Alike(*([0.5] * len(Alike._fields)))._replace(meant=0.0, meant_alike=0.0, meant_named=0.0)
    strengths = [weights.strength(signs.with_meaning(meant / 10)) for meant in range(-3, 11)]
    assert max(strengths) <= weights.hope(signs) + 1e-9
