"""Claims with both sides set out. The page gives no verdict."""

from __future__ import annotations

from entente.dossier.views.index import Index
from entente.dossier.views.references import ActorReference, Words
from entente.dossier.views.statements import StatementView, statement_view
from entente.dossier.views.view import View
from entente.dossier.vocabulary import spelled
from entente.records import Claim, Voice

__all__ = ["ClaimView", "VoiceView", "claim_views"]


class VoiceView(View, frozen=True):
    """One side's voice: who says it, the statement it rests on, and the root its report came down from."""

    actors: tuple[ActorReference, ...]
    statement: StatementView | None
    origin: str


class ClaimView(View, frozen=True):
    """A proposition, who asserts it and who denies it, voice by voice and, each once, by name."""

    label: str
    identifier: str
    text: str
    about: tuple[ActorReference, ...]
    status: str
    status_code: str
    asserted_by: tuple[VoiceView, ...]
    denied_by: tuple[VoiceView, ...]
    asserting: tuple[ActorReference, ...]
    denying: tuple[ActorReference, ...]
    independent_origins: int
    words: tuple[Words, ...]


def claim_views(index: Index) -> tuple[ClaimView, ...]:
    """The claims, contested ones first."""
    return tuple(_claim(index, claim) for claim in index.collection.claims)


def _claim(index: Index, claim: Claim) -> ClaimView:
    return ClaimView(
        label=index.labels[claim.id],
        identifier=claim.id,
        text=claim.text,
        about=index.actors_of(claim.about),
        status=spelled("claim_status", claim.status),
        status_code=claim.status,
        asserted_by=_voices(index, claim.asserted_by),
        denied_by=_voices(index, claim.denied_by),
        asserting=index.actors_of(dict.fromkeys(voice.actor for voice in claim.asserted_by)),
        denying=index.actors_of(dict.fromkeys(voice.actor for voice in claim.denied_by)),
        independent_origins=claim.independent_origins,
        words=index.all_words(claim.evidence),
    )


def _voices(index: Index, voices: tuple[Voice, ...]) -> tuple[VoiceView, ...]:
    """Those who make one statement together stand together."""
    together: dict[tuple[str | None, str], list[str]] = {}
    for voice in voices:
        together.setdefault((voice.statement, voice.origin), []).append(voice.actor)
    return tuple(
        VoiceView(
            actors=index.actors_of(dict.fromkeys(actors)),
            statement=_statement(index, statement),
            origin=_origin(index, origin),
        )
        for (statement, origin), actors in together.items()
    )


def _statement(index: Index, statement_id: str | None) -> StatementView | None:
    statement = index.statements.get(statement_id or "")
    return statement_view(index, statement) if statement else None


def _origin(index: Index, origin: str) -> str:
    if origin in index.documents:
        return f"{index.source_name(origin)} ({index.labels[origin]})"
    if origin in index.actors:
        return index.actor(origin).name
    sides = origin.split("+")
    return index.names(sides) + (" jointly" if len(sides) > 1 else "")
