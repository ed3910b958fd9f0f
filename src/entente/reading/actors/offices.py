"""Find offices without a name: "the minister", "a spokesman for the Japanese foreign ministry"."""

from __future__ import annotations

from typing import Any

from entente.reading.actors.cast import Cast, Draft, Found
from entente.reading.actors.coordination import SUBJECTS
from entente.reading.actors.lexicon import Lexicon
from entente.reading.actors.organs import country_in
from entente.reading.data import reading_table
from entente.reading.page import Page
from entente.reading.spelling import normal
from entente.records import content_id

_SPEAKING = SUBJECTS | {"obl:agent", "obl", "nmod", "conj"}
_SERVING = frozenset({"of", "for", "at", "from", "with"})
REACH = 120
"""Tokens back to the official whom "the diplomat" may mean."""
_SKIPPED_KINDS = frozenset({"honorific"})


def find_offices(page: Page, lexicon: Lexicon, cast: Cast) -> None:
    """Add a mention for each title that stands for somebody without a name beside it."""
    for token in page.doc:
        if token.pos_ not in ("NOUN", "PROPN") or cast.at(token.i) is not None:
            continue
        if token.dep_ not in _SPEAKING and not _inverted(token):
            continue
        if cast.describes(token.i) or token.tag_ in ("NNS", "NNPS"):
            continue
        title = _title(token, lexicon)
        if title is None or _has_name(cast, token) or (token.dep_ in ("obl", "nmod") and not _by_source(token)):
            continue
        country = _country(cast, token) or country_in(page, cast, token.i + 1) or _seat(page, cast, token)
        draft = _held_by(cast, title, country) if _definite(token) or country else None
        if draft is None and country is None and _definite(token):
            draft = _called(cast, token, title)
        draft = draft or _unnamed(lexicon, cast, title, country)
        cast.add(Found(token.i, token.i + 1, (draft.id,), "role"))


def _title(token: Any, lexicon: Lexicon) -> str | None:
    """The title that ends in this word, the longest that fits."""
    words = [normal(token.text)]
    best = words[0] if lexicon.titles.get(words[0]) not in (None, *_SKIPPED_KINDS) else None
    position = token.i
    for _ in range(3):
        position -= 1
        if position < token.sent.start:
            break
        words.insert(0, normal(token.doc[position].text))
        if lexicon.titles.get(" ".join(words)) not in (None, *_SKIPPED_KINDS):
            best = " ".join(words)
    return best


def _inverted(token: Any) -> bool:
    """ "…,” has retorted the spokesman": a subject that the tree took for the object of a verb without a subject."""
    verb = token.head
    alone = not any(child.dep_ in SUBJECTS for child in verb.children)
    return bool(token.dep_ == "obj" and verb.dep_ == "ROOT" and token.i > verb.i and alone and verb.tag_ != "VB")


def _has_name(cast: Cast, token: Any) -> bool:
    naming = ("appos", "flat", "compound", "nmod:desc", "nmod:unmarked")
    near = [child for child in token.children if child.dep_ in naming] + ([token.head] if token.dep_ in naming else [])
    for other in near:
        found = cast.at(other.i)
        if found is not None and found.actors and cast.draft(found.actors[0]).kind == "person":
            return True
    return False


def _by_source(token: Any) -> bool:
    """ "according to a spokesman", "by the minister"."""
    return any(child.dep_ == "case" and child.text.casefold() in ("according", "by") for child in token.children)


def _definite(token: Any) -> bool:
    return any(child.text.casefold() in ("the", "that", "this") for child in token.children)


def _country(cast: Cast, token: Any) -> str | None:
    """The state that the title's modifiers, or its "of" or "for" phrase, name."""
    for part in token.subtree:
        found = cast.at(part.i)
        if found is None or not found.actors or part.i > token.i + 8:
            continue
        relation = _relation(token, part)
        if relation is not None:
            return cast.draft(found.actors[0]).country
    return None


def _seat(page: Page, cast: Cast, token: Any) -> str | None:
    """ "The spokesman of the Irrigation in Lima": the state whose capital the title's own phrase names."""
    places = (child.i - 1 for child in token.children if child.dep_ == "nmod" and child.i > token.i)
    return next((country for place in places if (country := country_in(page, cast, place))), None)


def _relation(token: Any, part: Any) -> str | None:
    """How `part` hangs on the title: a modifier or an "of" or "for" phrase; None for anything else."""
    while part.head != token and part.head != part:
        part = part.head
    if part.dep_ in ("amod", "compound", "nmod:poss", "nmod:desc", "nmod:unmarked"):
        return "modifier"
    if part.dep_ == "nmod" and any(c.text.casefold() in _SERVING for c in part.children if c.dep_ == "case"):
        return "phrase"
    return None


def _called(cast: Cast, token: Any, title: str) -> Draft | None:
    """ "The diplomat" for the official named last, if what the text says of him fits the calling."""
    fitting = reading_table("naming")["callings"].get(title)
    if fitting is None:
        return None
    near = [
        found
        for found in cast.found
        if found.form == "name" and len(found.actors) == 1 and 0 < token.i - found.start < REACH
        if cast.draft(found.actors[0]).kind == "person"
    ]
    last = max(near, key=lambda found: found.start, default=None)
    draft = cast.draft(last.actors[0]) if last is not None else None
    return draft if draft is not None and set(normal(draft.description or "").split()) & set(fitting) else None


def _held_by(cast: Cast, title: str, country: str | None) -> Draft | None:
    """The one person of the document who bears this title, for this state if one is named."""
    word = title.split()[-1]
    fitting = [
        draft
        for draft in cast.drafts.values()
        if draft.kind == "person"
        and (country is None or draft.country == country)
        and any(held == title or held.split()[-1:] == [word] for held in draft.titles)
    ]
    named = {found.actors[0] for found in cast.found if len(found.actors) == 1 and found.form == "name"}
    fitting = [draft for draft in fitting if draft.id in named]
    return fitting[0] if len(fitting) == 1 else None


def _unnamed(lexicon: Lexicon, cast: Cast, title: str, country: str | None) -> Draft:
    state = lexicon.states.get(country) if country else None
    adjective = state.demonyms[0] if state and state.demonyms else None
    name = f"{adjective} {title}" if adjective else title
    draft = cast.keep(
        Draft(id=content_id("actor", "unnamed_group", title, country), kind="unnamed_group", name=name, country=country)
    )
    draft.names[name] = None
    return draft
