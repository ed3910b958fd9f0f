"""The label lists of the shipped model and the files they come from."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import NamedTuple

NAME_LABELS = ("PERSON", "ORG", "LOC", "NORP", "DATE", "EVENT", "WORK")
"""Kinds of name the shipped model marks; NORP is a people, nationality or state as an actor."""


class Labels(NamedTuple):
    """Label of each output column, a layer."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    relations: tuple[str, ...]
    names: tuple[str, ...]


def model_file(name: str) -> Path:
    """The path of one file of the shipped model."""
    with as_file(files("entente.language") / "model" / name) as path:
        return Path(path)


@cache
def shipped_labels() -> Labels:
    """The label lists the shipped graphs were trained with."""
    lists = json.loads(model_file("labels.json").read_text(encoding="utf-8"))
    return Labels(*(tuple(lists[layer]) for layer in Labels._fields))


@cache
def shipped_digest() -> str:
    """SHA-256 over the shipped model's files, in the order of their names."""
    whole = hashlib.sha256()
    for name in ("encoder.onnx", "heads.onnx", "labels.json", "lemmas.json", "relations.onnx", "tokenizer.json"):
        whole.update(model_file(name).read_bytes())
    return whole.hexdigest()


@cache
def meaning_digest() -> str:
    """SHA-256 of the sentence encoder."""
    return hashlib.sha256(model_file("meaning.onnx").read_bytes()).hexdigest()
