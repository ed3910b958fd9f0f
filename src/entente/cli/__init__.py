"""The command line: one file a command, and the only place that prints.

`main` runs one command and gives its exit code: 0 all done, 3 some inputs could not be read, 2 the
command line is wrong, 1 anything else. Nothing heavy is imported before a command needs it.
"""

from entente.cli.application import main

__all__ = ["main"]
