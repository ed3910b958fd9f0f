"""What a reader can filter the long lists by: only values that occur."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from entente.dossier.views.claims import ClaimView
from entente.dossier.views.events import QuadGroup
from entente.dossier.views.references import ActorReference
from entente.dossier.views.sources import SourceView
from entente.dossier.views.statements import SpeakerGroup
from entente.dossier.views.stories import StoryView
from entente.dossier.views.timeline import TimelineView
from entente.dossier.views.view import View

__all__ = ["Choice", "Choices", "claim_choices", "event_choices", "statement_choices", "timeline_choices"]

_Pairs = Iterable[tuple[str, str]]


class Choice(View, frozen=True):
    """One value of a field and its wording."""

    value: str
    text: str


class Choices(View, frozen=True):
    """One field to filter by. `field` is also the name under which each record carries its values."""

    field: str
    name: str
    choices: tuple[Choice, ...]


def statement_choices(
    groups: Sequence[SpeakerGroup], sources: Sequence[SourceView], stories: Sequence[StoryView]
) -> tuple[Choices, ...]:
    """The fields of the statements."""
    statements = [statement for group in groups for statement in group.statements]
    hands = (("first-hand", "at first hand"), ("relayed", "via somebody else"))
    return (
        _choices("speaker", "Speaker", _actors(actor for group in groups for actor in group.speakers)),
        _choices("act", "Act", sorted({(s.act_code, s.act) for s in statements}, key=lambda pair: pair[1])),
        _choices("mode", "Mode", sorted({(s.mode_code, s.mode) for s in statements})),
        _choices("via", "Via", hands),
        _choices("article", "Article", _articles(sources)),
        *_of_stories(stories),
    )


def event_choices(
    groups: Sequence[QuadGroup], sources: Sequence[SourceView], stories: Sequence[StoryView]
) -> tuple[Choices, ...]:
    """The fields of the events."""
    events = [event for group in groups for event in group.events]
    actors = (actor for event in events for actor in (*event.source, *event.target))
    return (
        _choices("type", "Type", sorted({(event.type, event.type) for event in events})),
        _choices("quad", "Class", [(group.quad.replace(" ", "-"), group.quad) for group in groups]),
        _choices("status", "Status", sorted({(event.status_code, event.status) for event in events})),
        _choices("actor", "Actor", _actors(actors)),
        _choices("article", "Article", _articles(sources)),
        *_of_stories(stories),
    )


def claim_choices(claims: Sequence[ClaimView], stories: Sequence[StoryView]) -> tuple[Choices, ...]:
    """The fields of the claims."""
    actors = (actor for claim in claims for actor in (*claim.about, *claim.asserted.actors, *claim.denied.actors))
    return (
        _choices("status", "Status", dict.fromkeys((claim.status_code, claim.status) for claim in claims)),
        _choices("actor", "Actor", _actors(actors)),
        *_of_stories(stories),
    )


def timeline_choices(timelines: Sequence[TimelineView]) -> tuple[Choices, ...]:
    """The fields of the timelines."""
    entries = [entry for line in timelines for entry in (*line.news.entries, *line.background.entries, *line.undated)]
    statuses = sorted({pair for entry in entries for pair in zip(entry.status_codes, entry.statuses, strict=True)})
    stories = [(line.story, f"{line.story} {line.title}") for line in timelines if line.story]
    return (
        _choices("actor", "Actor", _actors(actor for entry in entries for actor in entry.actors)),
        _choices("status", "Status", statuses),
        *([_choices("story", "Story", stories)] if len(timelines) > 1 else []),
    )


def _of_stories(stories: Sequence[StoryView]) -> tuple[Choices, ...]:
    """The field of the story, where there are several."""
    pairs = [(story.label, f"{story.label} {story.title}") for story in stories]
    return (_choices("story", "Story", pairs),) if pairs else ()


def _choices(field: str, name: str, pairs: _Pairs) -> Choices:
    return Choices(field=field, name=name, choices=tuple(Choice(value=value, text=text) for value, text in pairs))


def _actors(actors: Iterable[ActorReference]) -> _Pairs:
    found = {(actor.anchor, actor.name) for actor in actors if actor.anchor}
    return sorted(((anchor, name) for anchor, name in found), key=lambda pair: (pair[1], pair[0]))


def _articles(sources: Sequence[SourceView]) -> _Pairs:
    return [(source.label, f"{source.label} {source.outlet or source.title}") for source in sources]
