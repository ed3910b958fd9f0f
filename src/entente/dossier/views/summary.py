"""The story in a few lines, made of nothing but its own facts."""

from __future__ import annotations

from collections import Counter

from entente.dossier.views.claims import ClaimView
from entente.dossier.views.dates import iso_day, span_in_words
from entente.dossier.views.dating import CLOSELY
from entente.dossier.views.index import Index
from entente.dossier.views.references import ActorReference, FactReference
from entente.dossier.views.sources import SourceView
from entente.dossier.views.timeline import entry_kind, news_window, timeline_label
from entente.dossier.views.view import View
from entente.records import TimelineEntry

__all__ = ["CountedActor", "FlagCount", "ReportedView", "SummaryView", "summary_view"]

SHOWN = 6


class CountedActor(View, frozen=True):
    """A principal actor and how often the articles refer to it."""

    actor: ActorReference
    mentions: int


class ReportedView(View, frozen=True):
    """A happening and how many independent origins report it."""

    fact: FactReference
    date: str
    origins: int


class FlagCount(View, frozen=True):
    """A warning and the labels of the articles that carry it."""

    flag: str
    articles: tuple[str, ...]


class SummaryView(View, frozen=True):
    """The first screen. `dates` spans the articles dated to within a month; `roughly` and `undated` count the others.

    `relayed` counts the statements that reached their article through somebody else.
    """

    title: str
    articles: int
    outlets: tuple[str, ...]
    state_run: tuple[str, ...]
    dates: str | None
    roughly: int
    undated: int
    statements: int
    relayed: int
    events: int
    contested: tuple[ClaimView, ...]
    corroborated: int
    claims: int
    copies: int
    stories: int
    principal: tuple[CountedActor, ...]
    agreements: tuple[FactReference, ...]
    reported: tuple[ReportedView, ...]
    flags: tuple[FlagCount, ...]


def summary_view(index: Index, sources: tuple[SourceView, ...], claims: tuple[ClaimView, ...]) -> SummaryView:
    """The summary of the whole collection, from views already made."""
    collection = index.collection
    dates, roughly, undated = _covered(index)
    return SummaryView(
        title=_title(index),
        articles=len(sources),
        outlets=tuple(sorted({source.outlet for source in sources if source.outlet})),
        state_run=tuple(sorted({source.outlet for source in sources if source.outlet and source.state_run})),
        dates=dates,
        roughly=roughly,
        undated=undated,
        statements=len(collection.statements),
        relayed=sum(bool(statement.via) for statement in collection.statements),
        events=len(collection.events),
        contested=tuple(claim for claim in claims if claim.status_code == "contested"),
        corroborated=sum(claim.status_code == "corroborated" for claim in claims),
        claims=len(claims),
        copies=sum(source.derived_kind is not None for source in sources),
        stories=len(collection.stories),
        principal=_principal(index),
        agreements=tuple(FactReference(label=index.labels[a.id], line=a.name) for a in collection.agreements[:SHOWN]),
        reported=_reported(index),
        flags=_flags(sources),
    )


def _title(index: Index) -> str:
    stories, documents = index.collection.stories, index.collection.documents
    if len(stories) == 1 and stories[0].title:
        return stories[0].title
    if len(documents) == 1:
        return documents[0].title or documents[0].path
    return f"{len(documents)} articles" + (f", {len(stories)} stories" if stories else "")


def _covered(index: Index) -> tuple[str | None, int, int]:
    """The dates the closely dated articles span; how many are dated only roughly; how many not at all."""
    ends: list[str] = []
    roughly = undated = 0
    for document in index.collection.documents:
        published = document.published
        first, last = iso_day(published.earliest), iso_day(published.latest)
        if first and last and 0 <= (last - first).days <= CLOSELY:
            ends += [first.isoformat(), last.isoformat()]
        elif first or last:
            roughly += 1
        else:
            undated += 1
    return (span_in_words(min(ends), max(ends)) if ends else None), roughly, undated


def _principal(index: Index) -> tuple[CountedActor, ...]:
    counted = Counter({actor: len(mentions) for actor, mentions in index.mentions.items()})
    named = [actor for actor in index.collection.actors if actor.kind not in ("unnamed_group", "outlet")]
    return tuple(CountedActor(actor=index.actor(actor.id), mentions=counted[actor.id]) for actor in named[: SHOWN + 2])


def _reported(index: Index) -> tuple[ReportedView, ...]:
    windows = {story: news_window(index, story) for story in ("", *(story.id for story in index.collection.stories))}
    numbered = [
        (entry_kind(index, entry, windows.get(entry.story, windows[""])) != "news", number, entry)
        for number, entry in enumerate(index.collection.timeline)
    ]
    ranked = [
        (number, entry)
        for _, number, entry in sorted(
            numbered, key=lambda item: (item[0], -item[2].independent_origins, -_articles(item[2]), item[1])
        )
    ]
    return tuple(
        ReportedView(
            fact=FactReference(label=timeline_label(number), line=entry.label),
            date=span_in_words(entry.date.earliest, entry.date.latest),
            origins=entry.independent_origins,
        )
        for number, entry in ranked[:SHOWN]
    )


def _articles(entry: TimelineEntry) -> int:
    return len({span.document for span in entry.evidence})


def _flags(sources: tuple[SourceView, ...]) -> tuple[FlagCount, ...]:
    found: dict[str, list[str]] = {}
    for source in sources:
        for flag in dict.fromkeys(flag.flag for flag in source.flags):
            found.setdefault(flag, []).append(source.label)
    return tuple(FlagCount(flag=flag, articles=tuple(labels)) for flag, labels in sorted(found.items()))
