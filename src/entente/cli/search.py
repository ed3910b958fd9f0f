"""`entente search`: words in statements and documents."""

from __future__ import annotations

from typing import Annotated

import typer

from entente.cli.console import print_table, tell, write_json
from entente.cli.options import JsonOption, StoreArgument


def search(
    words: Annotated[
        str, typer.Argument(metavar="WORDS", help='All must occur; "words in quotes" together.', show_default=False)
    ],
    store: StoreArgument,
    limit: Annotated[int, typer.Option(min=1, help="At most so many of each kind.")] = 20,
    json: JsonOption = False,
) -> None:
    """Find words in statements and documents."""
    from entente.store import open_store

    with open_store(store) as opened:
        hits = opened.search(words, limit=limit)
    if json:
        write_json(hits)
    elif hits:
        rows = [(hit.kind, f"{hit.path}:{hit.spans[0].start if hit.spans else 0}", hit.words.strip()) for hit in hits]
        print_table(("kind", "where", "words"), rows)
    else:
        tell("Nothing holds all these words. Try fewer of them, or another form of the word.")
