"""What comes out when an agreement of the articles is set beside the library."""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

from entente.knowledge import ClauseFact
from entente.records import Clause, Evidence

FindingKind: TypeAlias = Literal[
    "force", "force_date", "signing_date", "party", "defence", "binding", "article", "automatic", "area"
]
"""What an article gets wrong: that it is in force; since when; when signed; who is bound; that it holds a duty of
defence; that it binds; the article's number; that aid is automatic; what area it covers."""

Certainty: TypeAlias = Literal["certain", "possible", "unverified"]
"""`possible`: days or library leave room for the article; `unverified`: nobody checked the library's own field."""


class Frozen(msgspec.Struct, frozen=True, kw_only=True):
    """Base of the structs here."""


class Finding(Frozen, frozen=True):
    """A mistake of fact about an agreement: the article's words, what the library holds, and on what that rests.

    `says` and `library` are plain sentences; `evidence` are the article's words.
    """

    kind: FindingKind
    certainty: Certainty
    says: str
    library: str
    source: str
    evidence: tuple[Evidence, ...]


class ClauseCheck(Frozen, frozen=True):
    """A clause as an article tells it, and the library's clauses beside it.

    `agrees` and `differs` name fields (kind, article, trigger, duty, automaticity); `cannot_say` those that the
    library does not hold, has not verified, or words too differently to compare. What the article leaves out stands
    nowhere.
    """

    told: Clause
    beside: tuple[ClauseFact, ...]
    agrees: tuple[str, ...] = ()
    differs: tuple[str, ...] = ()
    cannot_say: tuple[str, ...] = ()


class AgreementCheck(Frozen, frozen=True):
    """One agreement of the articles. `reference` is the library's id; `candidates` those it may be where that is null.

    A lone candidate is compared as if it were the one meant.
    """

    agreement: str
    reference: str | None
    candidates: tuple[str, ...] = ()
    clauses: tuple[ClauseCheck, ...] = ()
    findings: tuple[Finding, ...] = ()
