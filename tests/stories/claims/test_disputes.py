from entente.stories.claims.dispute_weights import dispute_weights
from entente.stories.claims.signs import Signs
from entente.stories.tell import tell
from tests.stories.invented import KOR, MEANING, PRK, RUS, Article, knowledge

_CHARGE = "North Korea shipped artillery shells to Russia through the harbour"
_ANSWER = "not one artillery shell was ever shipped to Russia"


def _statuses(denial: str, *, accused: bool) -> set[str]:
    first = Article("a.txt", f"South Korea said {_CHARGE}.").names(KOR).names(PRK).names(RUS)
    first.says(KOR, content=_CHARGE, act="accuse" if accused else "assert")
    second = Article("b.txt", f"North Korea said {denial}.").names(PRK).names(RUS)
    second.says(PRK, content=denial)
    return {one.status for one in tell([first.reading(), second.reading()], knowledge(), MEANING).claims}


def test_a_denial_in_another_article_contests_what_the_other_side_said() -> None:
    assert "contested" in _statuses(_ANSWER, accused=True)


def test_what_shares_no_word_disputes_nothing() -> None:
    assert "contested" not in _statuses("no ferry carried timber past the lighthouse", accused=True)


def test_what_only_differs_disputes_nothing() -> None:
    assert "contested" not in _statuses("artillery shells were shipped to Russia by rail", accused=True)


def test_no_likeness_of_meaning_lifts_a_pair_above_its_hope() -> None:
    weights = dispute_weights()
    signs = Signs(*([0.5] * len(Signs._fields)))._replace(turned=1.0, meant=0.0, meant_turned=0.0)
    likelihoods = [weights.strength(signs.with_meaning(meant / 10)) for meant in range(11)]
    assert max(likelihoods) <= weights.hope(signs)
