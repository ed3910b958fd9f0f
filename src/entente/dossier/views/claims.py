"""Claims with both sides set out, contested ones first. The page gives no verdict."""

from __future__ import annotations

from collections.abc import Sequence

from entente.dossier.views.chains import StepView, steps_of, told_in
from entente.dossier.views.index import Index
from entente.dossier.views.labels import CLAIM_ORDER
from entente.dossier.views.origins import OriginTree, origin_name, origin_tree
from entente.dossier.views.references import ActorReference, Words
from entente.dossier.views.view import View
from entente.dossier.vocabulary import spelled
from entente.records import Claim, Evidence, Voice

__all__ = [
    "ClaimGroup",
    "ClaimView",
    "OpposedView",
    "SideView",
    "TellingView",
    "VoiceView",
    "claim_groups",
    "claim_views",
]

FEW = 4
"""Words that do not say by themselves what was asserted or denied."""

_Key = tuple[object, ...]


class TellingView(View, frozen=True):
    """One article that carries the words: where, by which statement (none: in its own voice), by which way."""

    statement: str | None
    place: Words | None
    steps: tuple[StepView, ...]
    origin: str


class VoiceView(View, frozen=True):
    """Who says it in which words, and each telling of it. `own` where an outlet says it in its own voice."""

    actors: tuple[ActorReference, ...]
    own: bool
    words: tuple[Words, ...]
    tellings: tuple[TellingView, ...]


class SideView(View, frozen=True):
    """All voices of one side, and where their reports come from."""

    voices: tuple[VoiceView, ...]
    actors: tuple[ActorReference, ...]
    tree: OriginTree


class OpposedView(View, frozen=True):
    """Another claim that cannot hold together with this one, and who asserts it."""

    label: str
    text: str
    actors: tuple[ActorReference, ...]


class ClaimView(View, frozen=True):
    """A proposition, who asserts it and who denies it. `contradicts` are the claims it cannot hold together with.

    `independent_origins` counts the roots of those who assert it; `stories` holds the story's label.
    """

    label: str
    identifier: str
    text: str
    about: tuple[ActorReference, ...]
    status: str
    status_code: str
    asserted: SideView
    denied: SideView
    independent_origins: int
    contradicts: tuple[OpposedView, ...]
    stories: tuple[str, ...]
    words: tuple[Words, ...]

    @property
    def actors(self) -> tuple[str, ...]:
        """The anchors of everybody it is about or who speaks of it, each once."""
        everybody = (*self.about, *self.asserted.actors, *self.denied.actors)
        return tuple(dict.fromkeys(actor.anchor for actor in everybody if actor.anchor))


class ClaimGroup(View, frozen=True):
    """Claims under one heading: of one status, or of one story where there are several."""

    anchor: str
    title: str
    claims: tuple[ClaimView, ...]

    @property
    def contested(self) -> int:
        """How many of them are contested."""
        return sum(claim.status_code == "contested" for claim in self.claims)


def claim_views(index: Index) -> tuple[ClaimView, ...]:
    """The claims, contested ones first, then those of several origins."""
    return tuple(_claim(index, claim) for claim in index.collection.claims)


def claim_groups(index: Index, claims: Sequence[ClaimView]) -> tuple[ClaimGroup, ...]:
    """The claims by story where there are several stories, else by status; groups without claims are left out."""
    stories = index.collection.stories
    if len(stories) > 1:
        labels = [(index.labels[story.id], story.title) for story in stories]
        groups = [(f"claims-{label}", title, _of(claims, label)) for label, title in labels]
        groups.append(("claims-none", "Of no story", tuple(claim for claim in claims if not claim.stories)))
    else:
        groups = [
            (f"claims-{code.replace('_', '-')}", spelled("claim_status", code), _with_status(claims, code))
            for code in CLAIM_ORDER
        ]
    return tuple(ClaimGroup(anchor=anchor, title=title, claims=held) for anchor, title, held in groups if held)


def _with_status(claims: Sequence[ClaimView], code: str) -> tuple[ClaimView, ...]:
    return tuple(claim for claim in claims if claim.status_code == code)


def _of(claims: Sequence[ClaimView], story: str) -> tuple[ClaimView, ...]:
    return tuple(claim for claim in claims if story in claim.stories)


def _claim(index: Index, claim: Claim) -> ClaimView:
    story = index.label(claim.story) if claim.story else None
    return ClaimView(
        label=index.labels[claim.id],
        identifier=claim.id,
        text=claim.text,
        about=index.actors_of(claim.about),
        status=spelled("claim_status", claim.status),
        status_code=claim.status,
        asserted=_side(index, claim.asserted_by),
        denied=_side(index, claim.denied_by),
        independent_origins=claim.independent_origins,
        contradicts=tuple(_opposed(index, index.claims[other]) for other in claim.contradicts if other in index.claims),
        stories=(story,) if story else index.stories_of(one.document for one in claim.evidence),
        words=index.all_words(claim.evidence),
    )


def _opposed(index: Index, claim: Claim) -> OpposedView:
    return OpposedView(
        label=index.labels[claim.id],
        text=claim.text,
        actors=index.actors_of(dict.fromkeys(voice.actor for voice in claim.asserted_by)),
    )


def _side(index: Index, voices: Sequence[Voice]) -> SideView:
    voices = sorted(voices, key=lambda voice: (_place(index, voice), voice.actor))
    together: dict[_Key, list[Voice]] = {}
    for voice in voices:
        rest = tuple(link for link in voice.chain if link.kind != "speaker")
        together.setdefault((voice.statement, voice.evidence, rest), []).append(voice)
    said: dict[_Key, list[list[Voice]]] = {}
    for group in together.values():
        wording = " ".join(words.text for words in _words(index, group[0])).casefold()
        said.setdefault((tuple(dict.fromkeys(voice.actor for voice in group)), wording), []).append(group)
    return SideView(
        voices=tuple(_voice(index, groups) for groups in said.values()),
        actors=index.actors_of(dict.fromkeys(voice.actor for voice in voices)),
        tree=origin_tree(index, voices),
    )


def _voice(index: Index, groups: Sequence[Sequence[Voice]]) -> VoiceView:
    first = groups[0]
    return VoiceView(
        actors=index.actors_of(dict.fromkeys(voice.actor for voice in first)),
        own=first[0].statement is None and all(_is_outlet(index, voice.actor) for voice in first),
        words=_words(index, first[0]),
        tellings=tuple(_telling(index, group) for group in groups),
    )


def _telling(index: Index, group: Sequence[Voice]) -> TellingView:
    words = _words(index, group[0])
    return TellingView(
        statement=index.label(group[0].statement) if group[0].statement else None,
        place=words[0] if words else None,
        steps=steps_of(index, group),
        origin=", ".join(dict.fromkeys(origin_name(index, voice.origin) for voice in group)),
    )


def _is_outlet(index: Index, actor_id: str) -> bool:
    """Whether nothing says that this is anybody but the outlet or the article itself."""
    actor = index.actors.get(actor_id)
    return actor is None or actor.kind == "outlet"


def _words(index: Index, voice: Voice) -> tuple[Words, ...]:
    """The voice's own words, in their sentence where they are too few to stand alone ("the accusation").

    Those of its statement where the claim does not say which.
    """
    statement = index.statements.get(voice.statement or "")
    if statement is None:
        return index.all_words(voice.evidence)
    content = tuple(Evidence(document=statement.document, start=s.start, end=s.end) for s in statement.content)
    said = voice.evidence or content or statement.evidence
    return _in_their_sentence(index, said, statement.evidence) or index.all_words(said)


def _in_their_sentence(index: Index, said: Sequence[Evidence], sentences: Sequence[Evidence]) -> tuple[Words, ...]:
    """A single slice of a few words, marked within the sentence that holds it; nothing for any other."""
    if len(said) != 1:
        return ()
    words = index.words(said[0])
    if words is None or len(words.text.split()) > FEW:
        return ()
    around = (index.words(one, said[0]) for one in sentences if one.document == said[0].document)
    return tuple(one for one in around if one is not None and any(part.marked for part in one.parts))[:1]


def _place(index: Index, voice: Voice) -> tuple[int, int]:
    """Where a voice stands: the article's number, then the place in it."""
    label = index.label(told_in(index, voice) or "")
    start = voice.evidence[0].start if voice.evidence else -1
    return (int(label[1:]) if label else 0), start
