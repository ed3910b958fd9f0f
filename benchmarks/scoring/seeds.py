"""Scores an export against gold that a person made for a folder of articles.

A gold statement is found when the exported statement of the same document that shares most with it covers
half of its content and names one of its speakers; `statements_all_speakers` asks for all of them. `relay`
asks for one of its `via`. Precision is taken over exported statements that quote (direct or mixed), in
documents with gold: half of the content must lie inside gold content. Noise is found at four fifths.
An event is found when evidence within `NEAR` characters of the anchor has a gold type, then a gold source
and target, then the gold status. A document is dated by an interval of at most a week that meets the gold.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from benchmarks.scoring.exported import Exported, Extent, Record, covered, extents, folded, length

NEAR = 200
WIDEST = 7
QUOTED = {"direct", "mixed"}


@dataclass(frozen=True)
class Share:
    """`count` of `total`; `empty` is what nothing to measure counts as."""

    count: int
    total: int
    empty: float = 0.0

    @property
    def value(self) -> float:
        """The share, 0 to 1."""
        return self.count / self.total if self.total else self.empty


def score(gold: dict[str, Any], records: Iterable[Record]) -> dict[str, Share]:
    """Every measure by its name."""
    exported = Exported(records)
    return {
        **_statements(gold["statements"], exported),
        "quoted_precision": _precision(gold["statements"], exported),
        **_noise(gold, exported),
        **_events(gold.get("events", []), exported),
        "dated": _dated(gold.get("dates", {}), exported),
        "aliases_merged": _merged(gold.get("aliases", []), exported),
        "broken_evidence": _broken(exported),
    }


def best_match(wanted: Record, exported: Exported) -> Record | None:
    """The exported statement that shares most with a gold one, if it covers half of it."""
    best, most = None, 0
    for statement in exported.kinds["statement"]:
        if exported.file_of(statement["document"]) == wanted["document"]:
            shared = covered(wanted["content"], extents(statement["content"]))
            if shared * 2 >= length(wanted["content"]) and shared > most:
                best, most = statement, shared
    return best


def missed(gold: dict[str, Any], records: Iterable[Record]) -> list[str]:
    """One line for each gold statement that is not found: where, who, the words, and why."""
    exported = Exported(records)
    texts = {exported.file_of(document): text for document, text in exported.texts.items()}
    lines = []
    for wanted in gold["statements"]:
        match = best_match(wanted, exported)
        if match is None or not any(exported.named(each, match["speakers"]) for each in wanted["speakers"]):
            start, end = wanted["content"][0]
            words = texts.get(wanted["document"], "")[start:end][:60]
            why = "no statement there" if match is None else "another speaker"
            lines.append(f"{wanted['document']}: {', '.join(wanted['speakers'])}: {words!r} ({why})")
    return lines


def _statements(gold: list[Record], exported: Exported) -> dict[str, Share]:
    found = sourced = complete = relayed = 0
    for wanted in gold:
        match = best_match(wanted, exported)
        speakers = match["speakers"] if match else []
        hits = [exported.named(each, speakers) for each in wanted["speakers"]]
        found += any(hits)
        complete += bool(hits) and all(hits) and match is not None
        sourced += any(hits) and wanted.get("key", True)
        relayed += match is not None and any(exported.named(each, match["via"]) for each in wanted["via"])
    return {
        "statements_recall": Share(found, len(gold)),
        "statements_recall_sourced": Share(sourced, sum(wanted.get("key", True) for wanted in gold)),
        "statements_all_speakers": Share(complete, len(gold)),
        "relay": Share(relayed, sum(bool(wanted["via"]) for wanted in gold), empty=1.0),
    }


def _precision(gold: list[Record], exported: Exported) -> Share:
    right = total = 0
    for file in {wanted["document"] for wanted in gold}:
        true = [span for wanted in gold if wanted["document"] == file for span in wanted["content"]]
        for statement in exported.kinds["statement"]:
            if exported.file_of(statement["document"]) == file and statement["mode"] in QUOTED:
                content = extents(statement["content"])
                total += 1
                right += covered(content, true) * 2 >= length(content)
    return Share(right, total)


def _noise(gold: dict[str, Any], exported: Exported) -> dict[str, Share]:
    marked = {
        exported.file_of(document["id"]): extents(document.get("noise", [])) for document in exported.kinds["document"]
    }
    wanted = [(each["document"], (each["start"], each["end"])) for each in gold.get("noise", [])]
    found = sum(covered([span], marked.get(file, [])) >= 0.8 * length([span]) for file, span in wanted)
    wrongly = sum(covered(each["content"], marked.get(each["document"], [])) > 0 for each in gold["statements"])
    return {
        "noise_found": Share(found, len(wanted), empty=1.0),
        "wrongly_noise": Share(wrongly, len(gold["statements"])),
    }


def _events(gold: list[Record], exported: Exported) -> dict[str, Share]:
    typed = paired = status = 0
    for wanted in gold:
        near = [event for event in _near(wanted, exported) if event["type"] in wanted["types"]]
        dyads = [event for event in near if _same_dyad(wanted, event, exported)]
        typed += bool(near)
        paired += bool(dyads)
        status += any(event["status"] == wanted["status"] for event in dyads)
    total = len(gold)
    return {
        "events_type": Share(typed, total),
        "events_type_dyad": Share(paired, total),
        "events_status": Share(status, total),
    }


def _near(wanted: Record, exported: Exported) -> list[Record]:
    start, end = wanted["anchor"]

    def close(event: Record) -> bool:
        return any(
            evidence["start"] <= end + NEAR and evidence["end"] >= start - NEAR
            for evidence in event["evidence"]
            if exported.file_of(evidence["document"]) == wanted["document"]
        )

    return [event for event in exported.kinds["event"] if close(event)]


def _same_dyad(wanted: Record, event: Record, exported: Exported) -> bool:
    """A null among the gold targets says that naming none, or another, is right too."""
    targets = [target for target in wanted["target"] if target]
    any_target = not targets or None in wanted["target"]
    return any(exported.named(each, event["source"]) for each in wanted["source"]) and (
        any_target or any(exported.named(each, event["target"]) for each in targets)
    )


def _dated(gold: dict[str, list[str]], exported: Exported) -> Share:
    published = {exported.file_of(each["id"]): each["published"] for each in reversed(exported.kinds["document"])}
    right = 0
    for file, (first, last) in gold.items():
        found = published.get(file)
        if found and found.get("earliest") and found.get("latest"):
            width = date.fromisoformat(found["latest"]) - date.fromisoformat(found["earliest"])
            right += found["earliest"] <= last and found["latest"] >= first and width.days <= WIDEST
    return Share(right, len(gold))


def _merged(gold: list[list[str]], exported: Exported) -> Share:
    """Names of one actor: borne by one exported actor only, who bears half of them or more."""
    whole = 0
    for group in gold:
        wanted = [folded(name) for name in group]
        telling = {folded(name) for name in group if len(name) > 4}
        owners = [actor for actor in exported.actors if telling & exported.names(actor)]
        if len(owners) == 1:
            whole += sum(name in exported.names(owners[0]) for name in wanted) * 2 >= len(wanted)
    return Share(whole, len(gold))


def _broken(exported: Exported) -> Share:
    """Evidence that points at no document or outside its text."""
    spans: list[tuple[str, Extent]] = [
        (each["document"], (each["start"], each["end"]))
        for records in exported.kinds.values()
        for record in records
        for each in record.get("evidence") or []
    ]
    broken = sum(
        document not in exported.texts or not 0 <= start < end <= len(exported.texts[document])
        for document, (start, end) in spans
    )
    return Share(broken, len(spans))
