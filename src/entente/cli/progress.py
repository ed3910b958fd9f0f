"""The bar on standard error while inputs are read; nothing where nobody watches."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from entente.cli.console import console, printable
from entente.cli.synthesis import Progress


@contextmanager
def progress_bar(*, quiet: bool = False) -> Iterator[Progress]:
    """A callback that draws the bar, where standard error is a terminal."""
    where = console(error=True)
    if quiet or not where.is_terminal:
        yield lambda _name, _done, _total: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (
        TextColumn("Reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[name]}", markup=False),
    )
    with Bar(*columns, console=where, transient=True) as bar:
        task = bar.add_task("", total=None, name="")

        def draw(name: str, done: int, total: int) -> None:
            bar.update(task, completed=done, total=total, name=printable(name))

        yield draw
