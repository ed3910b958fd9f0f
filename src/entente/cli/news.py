"""What a run brought, the most telling first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import get_args

from entente.cli.console import say
from entente.records import Change, ChangeKind, Story

MOST = 12
"""Lines a summary takes for what is new."""

RANK: tuple[ChangeKind, ...] = (
    "claim_contested",
    "first_denial",
    "position_reversed",
    "number_revised",
    "claim_corroborated",
    "story_merged",
    "story_split",
    "event_new",
    "position_new",
    "claim_new",
    "story_grown",
    "story_new",
)
"""Kinds of change, the most telling first."""

KINDS: tuple[ChangeKind, ...] = get_args(ChangeKind)
RETOLD = "A newer version told all stories anew; what that alone made different is not news and not listed."


def ranked(changes: Iterable[Change]) -> list[Change]:
    """The most telling kinds first; within a kind as they were found."""
    return sorted(changes, key=lambda change: RANK.index(change.kind))


def say_news(changes: Sequence[Change], stories: Sequence[Story], folder: Path, *, retold: bool = False) -> None:
    """What is new, on a few lines, with its story where there are several, and how to see the rest."""
    if retold:
        say(RETOLD)
    if not changes:
        return
    say("New since the last reading:")
    titles = {story.id: f" [{story.title}]" for story in stories} if len(stories) > 1 else {}
    for change in ranked(changes)[:MOST]:
        say(f"  {change.text}{titles.get(change.story, '')}")
    if len(changes) > MOST:
        say(f"  … and {len(changes) - MOST} more: entente changes {folder}")
