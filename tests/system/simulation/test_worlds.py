"""What happens in each world, beside the chain of duties, which knows nothing of bits."""

from __future__ import annotations

import numpy as np
import pytest

from entente.system.duties.chain import Reasoning, chain
from entente.system.duties.situation import Situation
from entente.system.duties.terms import Bound, Slice
from entente.system.simulation.laying import Assumed, lay
from entente.system.simulation.web import Promise, Web
from entente.system.simulation.worlds import Truths, Worlds, packed, played, unpacked
from entente.system.slices import clauses_by_member
from tests.system.simulation.invented import scene, system, treaty


def kept_only(bounds: Slice, kept: set[tuple[str, str, str]]) -> Slice:
    """The clauses as if they were owed by those alone who keep them: one a pair."""
    return tuple(
        bound._replace(clause=bound.clause._replace(obligors=frozenset({obligor}), victims=frozenset({beneficiary})))
        for bound in bounds
        for obligor in bound.members
        for beneficiary in bound.members
        if (obligor, beneficiary, bound.clause.agreement) in kept and _among(bound, obligor, beneficiary)
    )


def _among(bound: Bound, obligor: str, beneficiary: str) -> bool:
    return bound.owes(obligor) and bound.protects(beneficiary)


def worlds_of(web: Web, truths: Truths) -> Worlds:
    return played(web, packed(truths))


@pytest.mark.parametrize("broad", [True, False])
@pytest.mark.parametrize("seed", range(12))
def test_each_world_is_what_the_chain_says_of_it(seed: int, broad: bool) -> None:
    facts = system(6, 14, seed)
    web = lay(facts, Assumed(broad, 3))
    truths = np.random.default_rng(seed).random((len(web.promises), 70)) < 0.5
    found = worlds_of(web, truths)
    attacks, fighting = unpacked(found.attacks, 70), unpacked(found.fighting, 70)
    for world in range(70):
        kept = {
            (one.obligor, one.beneficiary, one.agreement)
            for one, keeps in zip(web.promises, truths[:, world], strict=True)
            if keeps
        }
        slices = tuple(kept_only(one, kept) for one in facts.slices)
        alone = facts._replace(slices=slices, clauses=tuple(clauses_by_member(one) for one in slices))
        told = chain(alone, Reasoning(True, False, counter_attacks=broad, hops=3))
        assert {one for one, happens in zip(web.attacks, attacks[:, world], strict=True) if happens} == set(
            told.attacks
        )
        fighters = {state for pair in told.fights for state in pair}
        assert {state for state, fights in zip(web.states, fighting[:, world], strict=True) if fights} == fighters


def shares(facts: Situation, kept: dict[str, bool], *, broad: bool = True) -> dict[str, tuple[bool, bool]]:
    """For each obligor: whether its promise is due, and kept, where the named keep theirs and nobody else does."""
    web = lay(facts, Assumed(broad, 3))
    truths = np.array([[kept.get(one.obligor + one.kind[0], False)] for one in web.promises])
    found = worlds_of(web, truths)
    due, done = unpacked(found.due, 1)[:, 0], unpacked(found.kept, 1)[:, 0]
    return {
        one.obligor + one.kind[0]: (bool(falls), bool(keeps))
        for one, falls, keeps in zip(web.promises, due, done, strict=True)
    }


def test_who_waits_for_an_ally_owes_once_it_fights() -> None:
    from entente.knowledge import Need

    facts = scene(
        [treaty("first", "BBB CCC"), treaty("second", "BBB DDD", needs=(Need(obligor="DDD", ally="CCC"),))], "AAA BBB"
    )
    assert shares(facts, {"CCCd": True, "DDDd": True})["DDDd"] == (True, True)
    assert shares(facts, {"CCCd": False, "DDDd": True})["DDDd"] == (False, False)


def test_a_number_of_attackers_is_counted_in_each_world() -> None:
    facts = scene([treaty("join", "AAA XXX", "offense"), treaty("help", "BBB CCC", attackers=2)], "AAA BBB")
    assert shares(facts, {"XXXo": True, "CCCd": True})["CCCd"] == (True, True)
    assert shares(facts, {"XXXo": False, "CCCd": True})["CCCd"] == (False, False)


def test_who_keeps_neutrality_does_not_fight_for_the_other_side() -> None:
    facts = scene([treaty("join", "AAA NNN", "offense"), treaty("neutral", "BBB NNN", "neutrality")], "AAA BBB")
    stays = shares(facts, {"NNNo": True, "NNNn": True})
    assert (stays["NNNo"], stays["NNNn"]) == ((True, False), (True, True))
    joins = shares(facts, {"NNNo": True, "NNNn": False})
    assert (joins["NNNo"], joins["NNNn"]) == ((True, True), (True, False))


def test_nonaggression_stands_against_joining_an_attack_not_against_helping_its_victim() -> None:
    peace = treaty("peace", "AAA BBB NNN", "nonaggression")
    joins = scene([treaty("join", "AAA NNN", "offense"), peace], "AAA BBB")
    assert shares(joins, {"NNNo": True, "NNNn": True})["NNNo"] == (True, False)
    helps = scene([treaty("help", "BBB NNN"), peace], "AAA BBB")
    assert shares(helps, {"NNNd": True, "NNNn": True})["NNNd"] == (True, True)


def test_one_decision_whoever_the_adversary_is() -> None:
    facts = scene([treaty("help", "BBB CCC")], "AAA BBB", "XXX BBB")
    promises = lay(facts, Assumed(True, 3)).promises
    assert promises == (Promise("CCC", "BBB", "help", "1", "defense", "Article 1", "automatic"),)


def test_what_hangs_on_a_reading_is_left_out_and_named() -> None:
    facts = scene([treaty("help", "BBB CCC", disputed="whether it was an armed attack")], "AAA BBB")
    assert lay(facts, Assumed(True, 3)).left_out == ("whether it was an armed attack",)
    assumed = lay(facts, Assumed(True, 3, frozenset({"whether it was an armed attack"})))
    assert (len(assumed.promises), assumed.left_out) == (1, ())
    assert len(lay(facts, Assumed(True, 3, None)).promises) == 1


def test_hops_bound_how_far_it_goes() -> None:
    links = [treaty("first", "BBB CCC"), treaty("second", "AAA DDD"), treaty("third", "CCC EEE")]
    everyone = {f"{code}d": True for code in ("AAA", "BBB", "CCC", "DDD", "EEE")}
    assert shares(scene(links, "AAA BBB"), everyone)["EEEd"] == (True, True)
    near = lay(scene(links, "AAA BBB"), Assumed(True, 1))
    assert "EEE" not in {one.obligor for one in near.promises}
    assert "DDD" in {one.obligor for one in near.promises}


def test_bits_go_in_and_out() -> None:
    truths = np.random.default_rng(3).random((5, 130)) < 0.4
    assert packed(truths).shape == (5, 3)
    assert np.array_equal(unpacked(packed(truths), 130), truths)
