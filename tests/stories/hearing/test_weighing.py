from __future__ import annotations

import pytest

from entente.stories.hearing.signs import Signs
from entente.stories.hearing.weighing import shipped_weighing

_OUTLET = Signs(own=1.0)


@pytest.mark.parametrize("said", [True, False])
def test_shares_sum_to_one(said: bool) -> None:
    shares = shipped_weighing().shares(said, [_OUTLET, Signs(state=1.0, adjacent=1.0), Signs(subject=1.0)])
    assert sum(shares) == pytest.approx(1.0)
    assert all(0 < one < 1 for one in shares)


def test_who_spoke_just_before_is_likelier_than_who_spoke_long_ago() -> None:
    near, far = Signs(state=1.0, adjacent=1.0, together=1.0), Signs(state=1.0, far=1.0, gap=1.0)
    _, first, second = shipped_weighing().shares(False, [_OUTLET, near, far])
    assert first > second


def test_an_outlets_own_finding_speaks_for_the_outlet() -> None:
    side = Signs(state=1.0, adjacent=1.0)
    plain, *_ = shipped_weighing().shares(False, [_OUTLET, side])
    seen, *_ = shipped_weighing().shares(False, [_OUTLET._replace(own_eye=1.0), side])
    assert seen > plain
