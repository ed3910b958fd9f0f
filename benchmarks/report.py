"""How every benchmark reports: a short table, then one line that scripts read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from entente.records import Collection


def print_table(rows: Iterable[tuple[str, float, str]]) -> None:
    """Rows of name, figure and remark, in columns."""
    for name, figure, remark in rows:
        print(f"{name:28s} {figure:10.3f}  {remark}".rstrip())


def print_metrics(benchmark: str, metrics: Mapping[str, float]) -> None:
    """The last line: `NAME metric=value metric=value …`."""
    print(benchmark, *(f"{name}={value:.4f}" for name, value in metrics.items()))


def write_lines(target: Path, records: Iterable[Any]) -> None:
    """One JSON object a line."""
    lines = (json.dumps(record, ensure_ascii=False) for record in records)
    target.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def records(collection: Collection) -> Iterator[dict[str, Any]]:
    """The records of a collection as an export holds them, one mapping a line."""
    for field in collection.__struct_fields__:
        value = getattr(collection, field)
        for record in value if isinstance(value, tuple) else (value,):
            yield json.loads(msgspec.json.encode(record))
