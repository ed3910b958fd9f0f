"""Find outlets met in the text: by the noun before the name, or by the last word of the name."""

from __future__ import annotations

from typing import Any

from entente.reading.actors.cast import Cast, Draft, Found
from entente.reading.data import reading_table
from entente.reading.page import Page
from entente.reading.spelling import normal
from entente.records import content_id

_CARRYING = frozenset({"agency", "service", "network", "corporation", "group", "corp", "company"})
"""Last words that an outlet's name may have in common with other bodies'."""

LONGEST_NAME = 4
"""Words of an outlet's name met for the first time."""


def find_outlets(page: Page, cast: Cast) -> None:
    """Add a mention for "the Lima daily NAME" and for "NAME Press", where nobody known is named."""
    table = reading_table("naming")
    nouns, endings = frozenset(table["outlet_nouns"]), frozenset(table["organisation"]["outlet"])
    for token in page.doc:
        if page.normals[token.i] in nouns and token.text.islower():
            start = token.i + 1
            end = _name_end(page, start)
            if start < end and _unclaimed(cast, start, end):
                _add(page, cast, start, end)
        elif page.normals[token.i] in endings and _is_name(token):
            start = _name_start(page, token.i)
            end = _name_end(page, token.i + 1)
            if start < token.i and _open(cast, start, end) and _is_outlet(page, end):
                _add(page, cast, start, end)
    _find_own(page, cast)
    _find_short(page, cast, endings)


def _find_own(page: Page, cast: Cast) -> None:
    """Where the article names the outlet that brings it, whatever that name ends with."""
    words = (page.document.outlet or "").removeprefix("The ").split()
    if len(words) < 2:
        return
    for token in page.doc[: -len(words)]:
        end = token.i + len(words)
        named = token.text == words[0] and [one.text for one in page.doc[token.i : end]] == words
        if named and _open(cast, token.i, end):
            _add(page, cast, token.i, end)


def _find_short(page: Page, cast: Cast, endings: frozenset[str]) -> None:
    """ "the Herald" for the one outlet of the text whose name ends so."""
    named = [one for one in cast.drafts.values() if one.kind == "outlet"]
    for token in page.doc[1:]:
        if page.normals[token.i] not in endings or not _is_name(token) or token.nbor(-1).text.casefold() != "the":
            continue
        fitting = [one for one in named if any(name.endswith(f" {token.text}") for name in one.names)]
        if len(fitting) == 1 and cast.free(token.i, token.i + 1) and not _is_name(token.doc[token.i + 1]):
            cast.add(Found(token.i, token.i + 1, (fitting[0].id,), "name"))


def _open(cast: Cast, start: int, end: int) -> bool:
    """Whether nothing is named there but the state or city that is part of the name: "the Oslo Ledger"."""
    found = [cast.at(token) for token in range(start, end)]
    inside = [one for one in found if one is not None]
    return all(cast.draft(one.actors[0]).kind == "state" and one.end < end for one in inside)


def _is_outlet(page: Page, end: int) -> bool:
    """Whether the last word leaves it an outlet: "Curlew Radio", not "Curlew Radio Laboratory"."""
    table = reading_table("naming")["organisation"]
    last = page.doc[end - 1].text.casefold()
    others = (kind for kind, nouns in table.items() if last in nouns and last not in _CARRYING)
    return next(others, "outlet") == "outlet"


def _is_name(token: Any) -> bool:
    return bool(token.pos_ in ("PROPN", "NOUN", "ADJ") and token.text[0].isupper())


def _name_end(page: Page, start: int) -> int:
    end = start
    while end < len(page.doc) and end < start + LONGEST_NAME and _is_name(page.doc[end]):
        end += 1
    return end


def _name_start(page: Page, last: int) -> int:
    start = last
    first = max(page.doc[last].sent.start, last - LONGEST_NAME + 1)
    while start > first and _is_name(page.doc[start - 1]):
        start -= 1
    return start


def _unclaimed(cast: Cast, start: int, end: int) -> bool:
    """Whether nothing but a supposed person is named there."""
    found = [cast.at(token) for token in range(start, end)]
    return all(one is None or cast.draft(one.actors[0]).kind == "person" for one in found)


def _add(page: Page, cast: Cast, start: int, end: int) -> None:
    span = page.doc[start:end]
    name = page.text[span.start_char : span.end_char]
    words = [page.normals[token] for token in range(start, end)]
    draft = cast.keep(Draft(id=content_id("actor", "outlet", *map(normal, words)), kind="outlet", name=name))
    draft.names[name] = None
    cast.add(Found(start, end, (draft.id,), "name"))
