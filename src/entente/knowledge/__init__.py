"""What Entente knows beforehand: states, offices and who held them, bodies, outlets, agreements.

The facts live in the TOML files of this folder, each with its source; whoever corrects one runs
`python -m entente.knowledge.compile` afterwards.
"""

from __future__ import annotations

from entente.knowledge.load import load, load_library
from entente.knowledge.own import OwnAgreement, own_agreement
from entente.knowledge.periods import bounds
from entente.knowledge.reach import reached
from entente.knowledge.shapes import (
    AgreementFact,
    Body,
    Holder,
    Knowledge,
    OfficeFact,
    Organ,
    Outlet,
    State,
    Title,
)
from entente.knowledge.treaties import (
    Automaticity,
    Ban,
    ClauseFact,
    ClauseKind,
    Doubt,
    FormerState,
    Item,
    Library,
    Membership,
    Need,
    Place,
    Regime,
    Suspension,
    Treaty,
)
from entente.knowledge.validate import validate

__all__ = [
    "AgreementFact",
    "Automaticity",
    "Ban",
    "Body",
    "ClauseFact",
    "ClauseKind",
    "Doubt",
    "FormerState",
    "Holder",
    "Item",
    "Knowledge",
    "Library",
    "Membership",
    "Need",
    "OfficeFact",
    "Organ",
    "Outlet",
    "OwnAgreement",
    "Place",
    "Regime",
    "State",
    "Suspension",
    "Title",
    "Treaty",
    "bounds",
    "load",
    "load_library",
    "own_agreement",
    "reached",
    "validate",
]
