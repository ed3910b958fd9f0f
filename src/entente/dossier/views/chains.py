"""The way a report took, from who said it to the article it was read in, step by step."""

from __future__ import annotations

from collections.abc import Sequence

from entente.dossier.views.index import Index
from entente.dossier.views.references import Words
from entente.dossier.views.view import View
from entente.dossier.vocabulary import spelled
from entente.records import Link, Voice

__all__ = ["StepView", "steps_of", "told_in"]


class StepView(View, frozen=True):
    """One step. `anchor` leads to the actor or the article; `article` is the label of the article it is, if one.

    `kind_code` is the contract's: speaker, occasion, agency, outlet or copy.
    """

    kind_code: str
    kind: str
    name: str
    anchor: str | None
    article: str | None
    words: tuple[Words, ...]


def steps_of(index: Index, together: Sequence[Voice]) -> tuple[StepView, ...]:
    """The steps of voices that share all but the speaker: the speakers as one step, then the rest."""
    first = together[0]
    speakers = {link.name: link for voice in together for link in voice.chain if link.kind == "speaker"}
    steps = [_joined(index, list(speakers.values()))] if speakers else []
    return (*steps, *(_step(index, link) for link in first.chain if link.kind != "speaker"))


def told_in(index: Index, voice: Voice) -> str | None:
    """The id of the article a voice was read in, or None where the records do not say."""
    statement = index.statements.get(voice.statement or "")
    if statement is not None:
        return statement.document
    if voice.evidence:
        return voice.evidence[0].document
    return next((link.document for link in reversed(voice.chain) if link.document), None)


def _joined(index: Index, links: list[Link]) -> StepView:
    steps = [_step(index, link) for link in links]
    if len(steps) == 1:
        return steps[0]
    return StepView(
        kind_code="speaker",
        kind="speakers together",
        name=", ".join(step.name for step in steps),
        anchor=None,
        article=None,
        words=steps[0].words,
    )


def _kind(link: Link) -> str:
    return spelled("link", "inferred" if link.inferred else link.kind)


def _step(index: Index, link: Link) -> StepView:
    article = index.label(link.document) if link.document else None
    actor = index.actor(link.actor) if link.actor else None
    # An outlet that nothing names is known by its article alone.
    nameless = link.name in index.documents
    return StepView(
        kind_code=link.kind,
        kind="article" if nameless and link.kind == "outlet" else _kind(link),
        name=index.source_name(link.name) if nameless else link.name,
        anchor=article or (actor.anchor if actor else None),
        article=article,
        words=index.all_words(link.evidence),
    )
