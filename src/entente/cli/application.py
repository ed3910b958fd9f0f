"""The commands put together, and how every ending becomes an exit code and one line."""

from __future__ import annotations

import errno
import functools
import os
import sys
from collections.abc import Callable, Sequence
from typing import Annotated, Any

import typer

from entente import __version__
from entente.cli.agreements import agreements
from entente.cli.balance import balance
from entente.cli.changes import changes
from entente.cli.console import discard_output, steady_streams, tell
from entente.cli.demo import demo
from entente.cli.dossier import dossier
from entente.cli.export import export
from entente.cli.judge import judge
from entente.cli.matrix import matrix
from entente.cli.read import read
from entente.cli.regimes import regimes
from entente.cli.search import search
from entente.cli.show import show
from entente.cli.simulate import simulate
from entente.cli.whatif import whatif
from entente.errors import EntenteError, UsageError

WRONG_COMMAND_LINE, ANYTHING_ELSE = 2, 1
INTERRUPTED = 130
"""What typer makes of Ctrl-C."""

app = typer.Typer(
    name="entente",
    help="Reads news about relations between states: who said what to whom through whom, what happened "
    "and what is only claimed, with every line a click from the words. Works offline.",
    epilog="Start with: entente demo, or: entente read FOLDER",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def while_read(command: Callable[..., None]) -> Callable[..., None]:
    """`command`, ending in peace where the reader of its output (`head`, a pager) has seen enough."""

    @functools.wraps(command)
    def run(*arguments: Any, **options: Any) -> None:
        try:
            command(*arguments, **options)
            sys.stdout.flush()
        except BrokenPipeError:
            discard_output()

    return run


ABOUT_ARTICLES = (read, show, search, changes, judge, dossier, export, demo)
ABOUT_THE_SYSTEM = (whatif, agreements, regimes, simulate, balance, matrix)

for command in (*ABOUT_ARTICLES, *ABOUT_THE_SYSTEM):
    app.command()(while_read(command))


def print_version(wanted: bool) -> None:
    """Print the version and stop, where `--version` was given."""
    if wanted:
        typer.echo(f"entente {__version__}")
        raise typer.Exit


@app.callback()
def whole(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=print_version, is_eager=True)
    ] = False,
) -> None:
    """Options before the command."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit code."""
    steady_streams()
    try:
        app(args=None if arguments is None else list(arguments), prog_name="entente")
    except SystemExit as ending:
        return exit_code(ending)
    except EntenteError as error:
        return failed(error, WRONG_COMMAND_LINE if isinstance(error, UsageError) else ANYTHING_ELSE)
    except Exception as error:
        return failed(error, ANYTHING_ELSE)
    return 0


def exit_code(ending: SystemExit) -> int:
    """The code the command ended with; Ctrl-C says what becomes of the work done."""
    code = ending.code if isinstance(ending.code, int) else ANYTHING_ELSE * bool(ending.code)
    if code != INTERRUPTED:
        return code
    tell("Interrupted. What was read so far is kept: run the same command again to go on.")
    return ANYTHING_ELSE


def failed(error: Exception, code: int) -> int:
    """Say on one line what happened, where, and what to do; the traceback too where it is wanted."""
    if os.environ.get("ENTENTE_DEBUG") == "1":
        import traceback

        sys.stderr.write(traceback.format_exc())
    if isinstance(error, EntenteError):
        tell(f"Error: {error.line()}")
    elif isinstance(error, OSError):
        tell(f"Error: {error.filename or 'a file'}: {error.strerror or error}. {advice(error)}")
    else:
        tell(
            f"Error: Entente failed at a fault of its own ({type(error).__name__}: {error}). "
            "Set ENTENTE_DEBUG=1, run the command again, and report what it prints."
        )
    return code


def advice(error: OSError) -> str:
    """What to do about a file or folder that cannot be used."""
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return "Check its permissions, or name another place with -o."
    if error.errno == errno.ENOSPC:
        return "Make room on the disk, then run the command again."
    return "Check the path."
