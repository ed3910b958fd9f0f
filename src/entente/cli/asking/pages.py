"""An answer written to a file: a page, or the picture of its chain."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from entente.cli.asking.scenarios import Scenario
from entente.cli.places import write_whole
from entente.errors import UsageError

if TYPE_CHECKING:
    from entente.knowledge import Library
    from entente.records import Collection
    from entente.system import Answer, Comparison

PAGE, PICTURE = ".html", ".svg"


def checked_output(file: Path | None) -> None:
    """Raises `UsageError` for a file that is neither a page nor a picture."""
    if file is not None and file.suffix.lower() not in (PAGE, PICTURE):
        raise UsageError("this is neither a page nor a picture.", where=str(file), remedy="Name it .html or .svg.")


def write_answer(
    file: Path,
    answer: Answer,
    asked: Scenario,
    *,
    library: Library,
    label: Callable[[str], str],
    collection: Collection | None = None,
    comparison: Comparison | None = None,
) -> None:
    """Writes the page, with what a comparison found, or the picture of the chain."""
    from entente.dossier import draw_chain, what_if_page

    attacks = _attacks(asked)
    if file.suffix.lower() == PICTURE:
        write_whole(file, draw_chain(answer, label, attacks=attacks).encode())
        return
    why = "" if comparison is None else f"{comparison.other[1]} on {comparison.other[0]} instead"
    html = what_if_page(
        answer,
        library=library,
        collection=collection,
        comparisons=() if comparison is None else ((comparison, why),),
        attacks=attacks,
    )
    write_whole(file, html.encode())


def _attacks(asked: Scenario) -> tuple[tuple[str, str], ...]:
    from entente.system import Attacks

    return tuple((one.attacker, one.victim) for one in asked.steps if isinstance(one, Attacks))
