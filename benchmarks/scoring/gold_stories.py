"""How an export answers a gold story: origins, what is contested, dates, and who copied whom.

A gold place is a file and words that occur once in it. A piece of evidence meets a place where their
overlap is at least half of the place's characters or half of the evidence's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, NamedTuple

from benchmarks.scoring.exported import Exported, Record, file_name, folded

WEEK = 7
"""Days up to which a date counts as told."""


class Place(NamedTuple):
    """Where a gold claim is put forward or denied: `[start, end)` of a document, and who speaks, folded."""

    document: str
    start: int
    end: int
    speaker: str


class Tally(NamedTuple):
    """Right answers of all asked."""

    right: int
    asked: int

    def plus(self, other: Tally) -> Tally:
        """Both together."""
        return Tally(self.right + other.right, self.asked + other.asked)

    @property
    def share(self) -> float:
        """Right over asked; 0 where nothing was asked."""
        return self.right / self.asked if self.asked else 0.0


class Answer(NamedTuple):
    """One gold claim and the system claim that comes nearest to it, if any."""

    gold: Record
    claim: Record | None


class Gold:
    """One gold story, its places found in the texts of an export of the same articles."""

    def __init__(self, gold: Record, exported: Exported) -> None:
        self.gold = gold
        self.exported = exported
        self._documents = {exported.file_of(one["id"]): one for one in exported.kinds["document"]}

    def places(self, claim: Record, side: str) -> list[Place]:
        """The places of one side of a gold claim; words that the text does not hold are left out."""
        return [place for marked in claim.get(side) or () if (place := self._place(marked)) is not None]

    def _place(self, marked: Record) -> Place | None:
        document = self._documents.get(marked["file"])
        start = document["text"].find(marked["words"]) if document else -1
        if document is None or start < 0:
            return None
        return Place(document["id"], start, start + len(marked["words"]), folded(marked["speaker"]))

    def document(self, file: str) -> Record | None:
        """The exported document of a file."""
        return self._documents.get(file)


def meets(place: Place, evidence: Iterable[Record]) -> bool:
    """Whether some evidence covers half of the place, or lies by half of itself within it."""
    for one in evidence:
        if one["document"] == place.document:
            shared = min(place.end, one["end"]) - max(place.start, one["start"])
            if shared > 0 and 2 * shared >= min(place.end - place.start, one["end"] - one["start"]):
                return True
    return False


def held(places: Iterable[Place], claim: Record, side: str) -> int:
    """How many of the places a side of a system claim holds."""
    evidence = [one for voice in claim[side] for one in voice["evidence"]]
    return sum(meets(place, evidence) for place in places)


def nearest(gold: Gold) -> Iterator[Answer]:
    """Every gold claim with the system claim that holds most of the places where it is asserted."""
    claims = gold.exported.kinds["claim"]
    for claim in gold.gold["claims"]:
        places = gold.places(claim, "asserted")
        best = max(claims, key=lambda one: (held(places, one, "asserted_by"), one["id"]), default=None)
        yield Answer(claim, best if best is not None and held(places, best, "asserted_by") else None)


def origins_exact(gold: Gold) -> Tally:
    """Gold claims whose nearest system claim counts as many independent origins."""
    found = list(nearest(gold))
    right = sum(one.claim is not None and one.claim["independent_origins"] == one.gold["origins"] for one in found)
    return Tally(right, len(found))


def contested(gold: Gold) -> tuple[Tally, Tally]:
    """Recall over the gold's contested claims, and precision over the system's."""
    wanted = [one for one in gold.gold["claims"] if one["status"] == "contested"]
    claims = [one for one in gold.exported.kinds["claim"] if one["status"] == "contested"]
    found = [any(_answers(gold, one, claim) for claim in claims) for one in wanted]
    fitting = [any(_answers(gold, one, claim) for one in wanted) for claim in claims]
    return Tally(sum(found), len(wanted)), Tally(sum(fitting), len(claims))


def _answers(gold: Gold, wanted: Record, claim: Record) -> bool:
    """Both sides fit, each by its words, or by its speaker or his state, and the words of one at least overlap."""
    sides = [(gold.places(wanted, name), claim[f"{name}_by"]) for name in ("asserted", "denied")]
    everywhere = [place for places, _ in sides for place in places]
    if not any(meets(place, claim["evidence"]) for place in everywhere):
        return False
    return all(_fits(gold, places, voices) for places, voices in sides)


def _fits(gold: Gold, places: list[Place], voices: list[Record]) -> bool:
    spoken = [place.speaker for place in places]
    return any(
        any(meets(place, voice["evidence"]) for place in places)
        or any(name in speaker for name in names_of(gold.exported, voice["actor"]) for speaker in spoken)
        for voice in voices
    )


def names_of(exported: Exported, actor: str) -> set[str]:
    """The names of an actor and of the state it is or serves."""
    known = exported.actors.get(actor, {})
    state = exported.actors.get(f"state:{known.get('country')}")
    return {folded(one["name"]) for one in (known, state) if one}


def dated(gold: Gold) -> Tally:
    """Documents whose interval is a week wide at most, or no wider than the gold's, and meets the gold's."""
    right = 0
    for article in gold.gold["articles"]:
        document = gold.document(article["file"])
        first, last = (date.fromisoformat(str(one)) for one in article["published"])
        right += document is not None and _tells(document["published"], first, last)
    return Tally(right, len(gold.gold["articles"]))


def _tells(published: Record, first: date, last: date) -> bool:
    if not published["earliest"] or not published["latest"]:
        return False
    earliest, latest = date.fromisoformat(published["earliest"]), date.fromisoformat(published["latest"])
    narrow = (latest - earliest).days < max(WEEK, (last - first).days + 1)
    return narrow and earliest <= last and latest >= first


def copies(gold: Gold) -> tuple[Tally, Tally, Tally]:
    """Recall and precision of who copied whom, direction aside; and direction among the pairs found."""
    wanted = {(one["copy"], one["source"]) for one in gold.gold.get("copies", ())}
    made = {
        (file_name(one["path"]), gold.exported.file_of(one["derived_from"]["document"]))
        for one in gold.exported.kinds["document"]
        if one.get("derived_from")
    }
    pairs, found = {frozenset(one) for one in wanted}, {frozenset(one) for one in made}
    shared = len(pairs & found)
    return Tally(shared, len(pairs)), Tally(shared, len(found)), Tally(len(wanted & made), shared)


def f1(recall: Tally, precision: Tally) -> float:
    """The harmonic mean of both shares."""
    both = recall.share + precision.share
    return 2 * recall.share * precision.share / both if both else 0.0


def score(stories: Iterable[tuple[Record, list[Record]]]) -> dict[str, tuple[float, str]]:
    """Every measure over all stories, each gold with the export of its articles: the figure and its counts."""
    empty = Tally(0, 0)
    names = ("origins", "recall", "precision", "dated", "edges", "made", "direction")
    sums = dict.fromkeys(names, empty)
    for marked, exported in stories:
        gold = Gold(marked, Exported(exported))
        found: tuple[Any, ...] = (origins_exact(gold), *contested(gold), dated(gold), *copies(gold))
        sums = {name: sums[name].plus(one) for name, one in zip(names, found, strict=True)}
    return {
        "origins_exact": _shown(sums["origins"]),
        "contested_recall": _shown(sums["recall"]),
        "contested_precision": _shown(sums["precision"]),
        "dated": _shown(sums["dated"]),
        "edge_f1": (f1(sums["edges"], sums["made"]), _shown(sums["edges"])[1]),
        "direction_accuracy": _shown(sums["direction"]),
    }


def _shown(tally: Tally) -> tuple[float, str]:
    return tally.share, f"{tally.right}/{tally.asked}"
