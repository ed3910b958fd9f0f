"""A reason why a document is thought to be the copy, and the documents that are weighed."""

from __future__ import annotations

from typing import NamedTuple

from entente.records import DateBasis, Document, Evidence
from entente.stories.copies.bearings import Bearing
from entente.stories.copies.body import Body
from entente.stories.copies.notes import Notes
from entente.stories.copies.traits import Traits

SURE, STRONG, FAIR, WEAK = 3.0, 2.0, 1.0, 0.5
"""Weights, from a page's own word on what it is down to what is only usual."""


class Reason(NamedTuple):
    """A sign, `weight` strong, that a document is the copy; `rule` says it in plain words."""

    weight: float
    rule: str
    evidence: tuple[Evidence, ...] = ()

    def basis(self) -> DateBasis:
        """The reason as a record holds it."""
        return DateBasis(rule=self.rule, evidence=self.evidence)


class Side(NamedTuple):
    """One document with what is known of it when directions are weighed."""

    traits: Traits
    bearing: Bearing
    notes: Notes

    @property
    def body(self) -> Body:
        """Its words."""
        return self.traits.body

    @property
    def document(self) -> Document:
        """The document itself."""
        return self.traits.body.document
