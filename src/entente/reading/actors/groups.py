"""Find people without a name: "U.S. and South Korean officials", "analysts", "a senior diplomat"."""

from __future__ import annotations

from typing import Any

from entente.reading.actors.cast import Cast, Draft, Found
from entente.reading.actors.known import conjuncts
from entente.reading.actors.lexicon import Lexicon
from entente.reading.data import reading_table
from entente.reading.page import Page
from entente.reading.spelling import normal
from entente.records import content_id


def find_groups(page: Page, lexicon: Lexicon, cast: Cast) -> None:
    """Add a mention for each noun for unnamed people, tied to the states its modifiers name."""
    for token in page.doc:
        if token.pos_ not in ("NOUN", "PROPN") or normal(token.text) not in lexicon.groups:
            continue
        if token.tag_ not in ("NNS", "NNPS") or cast.describes(token.i):
            continue
        if cast.at(token.i) is not None or _counted(token) or token.dep_ in ("compound", "amod", "flat"):
            continue
        states = _states(cast, token)
        codes: list[str | None] = list(states) or [None]
        actors = _leading(cast, token, states) or [_unnamed(lexicon, cast, token, code).id for code in codes]
        cast.add(Found(_left_edge(page, cast, token), token.i + 1, tuple(actors), "nominal"))


def _counted(token: Any) -> bool:
    """ "the two leaders" stands for people named elsewhere."""
    return any(child.pos_ == "NUM" or child.text.casefold() == "both" for child in token.children)


def _states(cast: Cast, token: Any) -> list[str]:
    """States named by the noun's adjectives, possessors and "of" or "from" phrases, each once."""
    codes: dict[str, None] = {}
    for child in token.children:
        if child.dep_ not in ("amod", "compound", "nmod:poss", "nmod", "nmod:desc", "nmod:unmarked", "det:poss"):
            continue
        if child.dep_ == "nmod" and not _belongs_to(cast, child):
            continue
        for one in conjuncts(child):
            for part in (one, *(c for c in one.children if c.dep_ in ("amod", "compound"))):
                found = cast.at(part.i)
                if found is not None:
                    codes.update(dict.fromkeys(cast.country_of(found.actors)))
    return list(codes)


def _belongs_to(cast: Cast, phrase: Any) -> bool:
    """ "officials of X", "officials from X", "officials in CAPITAL"."""
    cases = {child.text.casefold() for child in phrase.children if child.dep_ == "case"}
    found = cast.at(phrase.i)
    return bool(cases & {"of", "from"}) or ("in" in cases and found is not None and found.form == "metonym")


def _left_edge(page: Page, cast: Cast, token: Any) -> int:
    """Where the noun's plain modifiers begin; other mentions keep their tokens."""
    start: int = token.i
    while start > token.sent.start and cast.at(start - 1) is None and page.doc[start - 1].dep_ in ("amod", "compound"):
        if page.doc[start - 1].head.i != token.i:
            break
        start -= 1
    return start


def _leading(cast: Cast, token: Any, states: list[str]) -> list[str]:
    """For "the leaders of X and Y", the people of the document who lead them, where each has just one."""
    if normal(token.text) not in reading_table("anaphora")["groups"]["leader"] or not states:
        return []
    found: list[str] = []
    for code in states:
        leading = [
            one.id for one in cast.drafts.values() if one.kind == "person" and one.leader and one.country == code
        ]
        if len(leading) != 1:
            return []
        found += leading
    return found


def _unnamed(lexicon: Lexicon, cast: Cast, token: Any, code: str | None) -> Draft:
    noun = normal(token.text)
    state = lexicon.states.get(code) if code else None
    adjective = state.demonyms[0] if state and state.demonyms else state.name if state else None
    name = f"{adjective} {noun}" if adjective else noun
    draft = cast.keep(
        Draft(id=content_id("actor", "unnamed_group", noun, code), kind="unnamed_group", name=name, country=code)
    )
    draft.names[name] = None
    return draft
