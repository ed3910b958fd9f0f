"""What the documentation says is there is there."""

from __future__ import annotations

import re
import typing
from pathlib import Path
from typing import Any

import pytest
import typer

from entente import records

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *(ROOT / "examples").glob("*.md")])
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    shown = re.sub(r"<!--.*?-->", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    links = LINK.findall(shown)
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_records_page_names_every_field_of_the_contract() -> None:
    text = (ROOT / "docs" / "records.md").read_text(encoding="utf-8")
    rows = {name: line for line in text.splitlines() for name in re.findall(r"^\| `(\w+)` \|", line)}
    for kind in typing.get_args(records.Record):
        tag = kind.__struct_config__.tag
        documented = set(re.findall(r"\w+", rows[tag]))
        assert {"id"} & set(kind.__struct_fields__) <= documented
        required = {field for field in kind.__struct_fields__ if field not in OPTIONAL.get(tag, set())}
        assert required <= documented, f"{tag}: {sorted(required - documented)}"


OPTIONAL: dict[str, set[str]] = {
    "document": {"title_span", "url", "encoding"},
    "actor": {"description", "outlet_kind", "state_run"},
    "statement": {"confidence", "proposition"},
    "event": {"participants", "cue", "confidence"},
}
"""Fields beyond the contract: they may come and go."""


def test_records_page_names_every_value() -> None:
    text = (ROOT / "docs" / "records.md").read_text(encoding="utf-8")
    for values in (
        records.ActorKind,
        records.MentionForm,
        records.Mode,
        records.Act,
        records.Certainty,
        records.EventStatus,
        records.ClaimStatus,
        records.DerivationKind,
        records.LinkKind,
        records.Instrument,
        records.Stance,
        records.NoiseKind,
        records.FlagName,
    ):
        assert [value for value in typing.get_args(values) if f"`{value}`" not in text] == []


def test_glossary_names_every_event_type() -> None:
    text = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    assert [kind for kind in typing.get_args(records.EventType) if kind not in text] == []


def test_commands_page_names_every_command_and_option() -> None:
    from entente.cli.application import app

    text = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    group = typer.main.get_group(app)
    missing = [
        f"{name} {option}".strip()
        for name, command in group.commands.items()
        for section in [text.partition(f"## `entente {name}")[2].partition("\n## ")[0]]
        for option in ["", *(each for parameter in command.params for each in _long_options(parameter))]
        if not section or option not in section
    ]
    assert missing == []


def _long_options(parameter: Any) -> list[str]:
    return [each for each in parameter.opts if each.startswith("--") and each != "--help"]
