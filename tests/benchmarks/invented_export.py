"""Exports made from a gold file, whole or spoilt on purpose, to try the scorers on."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

Record = dict[str, Any]


def export_of(gold: dict[str, Any], texts: dict[str, str], *, spoil: float = 0.0, seed: int = 0) -> list[Record]:
    """The export a perfect reader would write; `spoil` is how often a detail is got wrong."""
    chance = random.Random(seed)  # noqa: S311

    def wrong() -> bool:
        return chance.random() < spoil

    actors: dict[str, Record] = {}

    def actor(wanted: str) -> str:
        name = "Somebody Else" if wrong() else wanted.split("|")[0]
        state = len(name) == 3 and name.isupper()
        country = name if state else None
        record = {"record": "actor", "id": f"actor:{name}", "kind": "state" if state else "person", "name": name}
        actors[record["id"]] = {**record, "names": [name], "country": country}
        return str(record["id"])

    def span(start: int, end: int) -> Record:
        return {"start": start, "end": start + max(1, (end - start) // 3) if wrong() else end}

    def evidence(file: str, start: int, end: int) -> Record:
        shift = 10_000_000 if wrong() else 0
        return {"document": file, "start": start + shift, "end": end + shift}

    statements = [
        {
            "record": "statement",
            "document": each["document"],
            "speakers": [actor(speaker) for speaker in each["speakers"]],
            "content": [span(*content) for content in each["content"]],
            "mode": "indirect" if wrong() else each["mode"],
            "via": [actor(via) for via in each["via"]],
            "evidence": [evidence(each["document"], *each["content"][0])],
        }
        for each in gold["statements"]
    ]
    events = [
        {
            "record": "event",
            "type": "PROTEST" if wrong() else each["types"][0],
            "source": [actor(each["source"][0])],
            "target": [actor(target) for target in each["target"][:1] if target],
            "status": "alleged" if wrong() else each["status"],
            "evidence": [evidence(each["document"], *each["anchor"])],
        }
        for each in gold["events"]
    ]
    for group in gold["aliases"]:
        names = group[:1] if wrong() else group
        identity = f"alias:{group[0]}"
        actors[identity] = {
            "record": "actor",
            "id": identity,
            "kind": "person",
            "name": names[0],
            "names": names,
            "country": None,
        }
    documents = [
        {
            "record": "document",
            "id": file,
            "path": f"somewhere/{file}",
            "text": text,
            "noise": [span(each["start"], each["end"]) for each in gold["noise"] if each["document"] == file],
            "published": dict(zip(("earliest", "latest"), gold["dates"].get(file, (None, None)), strict=True)),
        }
        for file, text in texts.items()
    ]
    return [*documents, *actors.values(), *statements, *events]


def texts_of(folder: Path) -> dict[str, str]:
    """The plain text files of a folder by name."""
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))}
