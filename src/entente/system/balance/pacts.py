"""Defence pacts in force on a day as positive ties.

Promises not to attack are no ties here: in some regions nearly everybody has given them to everybody, so they tell no
friend from foe.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from itertools import combinations

from entente.knowledge import Treaty
from entente.system.balance.happenings import Pair
from entente.system.duties.terms import Bound
from entente.system.slices import binding


def pacts(treaties: Iterable[Treaty], day: date, among: Collection[str]) -> Mapping[Pair, Mapping[str, bool]]:
    """For each pair of which one owes the other defence: the agreements, and whether it is plain that they bind."""
    found: dict[Pair, dict[str, bool]] = defaultdict(dict)
    for bound in binding(sorted(treaties, key=lambda one: one.id), day):
        if bound.clause.kind == "defense" and bound.clause.binding:
            for pair in combinations(sorted({*bound.members, *bound.clause.guaranteed} & set(among)), 2):
                if _owed(bound, *pair) or _owed(bound, *reversed(pair)):
                    known = found[pair].get(bound.clause.agreement, False)
                    found[pair][bound.clause.agreement] = known or _plain(bound, pair)
    return found


def _owed(bound: Bound, obligor: str, beneficiary: str) -> bool:
    suspended = bound.suspension(obligor, beneficiary) is not None
    return bound.owes(obligor) and bound.protects(beneficiary) and not suspended


def _plain(bound: Bound, pair: Pair) -> bool:
    return not bound.clause.readings and not any(bound.members.get(state) for state in pair)
