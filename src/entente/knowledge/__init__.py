"""What Entente knows beforehand: states, offices and who held them, bodies, outlets, agreements.

The facts live in the TOML files of this folder, each with its source; whoever corrects one runs
`python -m entente.knowledge.compile` afterwards.
"""

from __future__ import annotations

from entente.knowledge.load import load, load_library
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
from entente.knowledge.validate import validate

__all__ = [
    "AgreementFact",
    "Body",
    "Holder",
    "Knowledge",
    "OfficeFact",
    "Organ",
    "Outlet",
    "State",
    "Title",
    "load",
    "load_library",
    "validate",
]
