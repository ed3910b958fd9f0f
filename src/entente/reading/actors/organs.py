"""Find bodies: ministries and governments by country, and organisations met in the text."""

from __future__ import annotations

from itertools import islice
from typing import Any

from entente.reading.actors.cast import Cast, Draft, Found
from entente.reading.actors.lexicon import Lexicon
from entente.reading.actors.owners import owner_of
from entente.reading.data import reading_table
from entente.reading.page import Page
from entente.reading.spelling import normal
from entente.records import ActorKind, content_id

_POSSESSIVES = frozenset({"'s", "’s", "’", "'", "s"})
LATEST = 3
"""Bodies of a kind named last that must be one, for "the ministry" to be it."""
_SEATED = frozenset({"ministry", "government", "army", "military", "parliament", "cabinet", "presidency"})
"""Bodies that sit in their own capital."""
BACK = 4
"""Sentences looked back for the state that "the government" governs."""
_EDGE = 5
"""Tokens before or after a body's name among which its state is looked for."""


def find_organs(page: Page, lexicon: Lexicon, cast: Cast) -> None:
    """Add a mention for each body any state may have whose state the text names or has named."""
    by_first: dict[str, list[tuple[tuple[str, ...], Any]]] = {}
    for words, organ in lexicon.organs:
        by_first.setdefault(words[0], []).append((words, organ))
    normals = page.normals
    last: dict[str, str] = {}
    generic = {words[-1] for words, _ in lexicon.organs}
    position = 0
    while position < len(normals):
        step = 0
        for words, organ in by_first.get(normals[position], ()):
            end = position + len(words)
            if tuple(normals[position:end]) == words and cast.free(position, end) and _is_noun(page, position, end):
                step = _add_organ(page, lexicon, cast, organ, position, end, last)
                break
        if not step and normals[position] in generic and cast.at(position) is None:
            _add_generic(page, lexicon, cast, position)
        position += step or 1


def _add_generic(page: Page, lexicon: Lexicon, cast: Cast, token: int) -> None:
    """ "the ministry", "the Peruvian ministry", "the ministry in Lima": the body of that kind named before."""
    country = _country_before(page, cast, token) or country_in(page, cast, token + 1) or _owner(page, cast, token)
    definite = token > 0 and page.normals[token - 1] == "the"
    goes_on = token + 1 < len(page.normals) and page.normals[token + 1] in ("of", "for")
    if goes_on or (country is None and not definite):
        return
    before = (found for found in reversed(cast.found) if found.start < token and len(found.actors) == 1)
    fitting = (found.actors[0] for found in before if _is_body(cast, found.actors[0], page.normals[token], country))
    latest = list(islice(fitting, 1 if country else LATEST))
    if len(set(latest)) == 1:
        cast.add(Found(token, token + 1, (latest[0],), "nominal"))
    elif (
        not latest
        and page.normals[token] in _SEATED
        and ((definite and country_in(page, cast, token + 1)) or _owner(page, cast, token))
    ):
        draft = _body_of(lexicon, cast, page.normals[token], page.normals[token], country)
        cast.add(Found(token, token + 1, (draft.id,), "nominal"))


def _is_body(cast: Cast, actor: str, noun: str, country: str | None) -> bool:
    draft = cast.draft(actor)
    ends = any(normal(name).endswith(noun) or noun in normal(name).split() for name in draft.names)
    return draft.kind == "government_body" and ends and country in (None, draft.country)


def country_in(page: Page, cast: Cast, end: int) -> str | None:
    """ "… in Lima": the state whose capital follows."""
    if end + 1 >= len(page.doc) or page.normals[end] != "in":
        return None
    found = cast.at(end + 1)
    return cast.draft(found.actors[0]).country if found is not None and found.form == "metonym" else None


def _is_noun(page: Page, start: int, end: int) -> bool:
    head = page.doc[start:end].root
    return (head.pos_ in ("NOUN", "PROPN") and head.i >= end - 1) or page.doc[end - 1].pos_ in ("NOUN", "PROPN")


def _add_organ(page: Page, lexicon: Lexicon, cast: Cast, organ: Any, start: int, end: int, last: dict[str, str]) -> int:
    """How many tokens the body's name takes; 0 where no state can be found for it."""
    country = _country_before(page, cast, start) or _country_after(page, cast, end)
    if country is None and not _SEATED.isdisjoint(organ.name.split()):
        country = country_in(page, cast, end)
    if country is None:
        country = _owner(page, cast, start)
    if country is None and start and page.normals[start - 1] == "its":
        country = spoken_of(page, cast, start)
    if country is None:
        anaphoric = start > 0 and page.doc[start - 1].text.casefold() == "the"
        known = last.get(organ.key) or last.get("ministry" if "ministry" in organ.key else "")
        if known is None and anaphoric and organ.key == "government":
            country = spoken_of(page, cast, start)
        if country is None and (known is None or not anaphoric):
            return _add_unowned(page, cast, organ, start, end)
    if country is None and known is not None:
        cast.add(Found(start, end, (known,), "nominal"))
        return end - start
    draft = _body_of(lexicon, cast, organ.key, organ.name, country)
    end = _whole_end(page, cast, end)
    span = page.doc[start:end]
    draft.names[page.text[span.start_char : span.end_char]] = None
    last[organ.key] = draft.id
    if "ministry" in organ.key:
        last["ministry"] = draft.id
    cast.add(Found(start, end, (draft.id,), "name"))
    return end - start


def _add_unowned(page: Page, cast: Cast, organ: Any, start: int, end: int) -> int:
    """ "The Joint Chiefs of Staff": a body by its proper name, whose state nothing says here."""
    words = page.doc[start:end]
    if len(words) < 2 or not (words[0].text[0].isupper() and words[-1].text[0].isupper()):
        return 0
    draft = cast.body("government_body", organ.key, words.text, None)
    draft.names[words.text] = None
    cast.add(Found(start, end, (draft.id,), "name"))
    return end - start


def _owner(page: Page, cast: Cast, start: int) -> str | None:
    """The state that a possessive right before a body stands for: "its embassy", "her ministry"."""
    return owner_of(page, cast, start - 1) if start and page.doc[start - 1].dep_ == "nmod:poss" else None


def _body_of(lexicon: Lexicon, cast: Cast, key: str, noun: str, country: str | None) -> Draft:
    """The draft of a state's body, named after the state."""
    state = lexicon.states.get(country) if country else None
    adjective = state.demonyms[0] if state and state.demonyms else state.name if state else ""
    return cast.body("government_body", key, f"{adjective} {noun}".strip(), country)


def spoken_of(page: Page, cast: Cast, token: int) -> str | None:
    """The one state that the nearest sentence before names, if none but one of these is named there."""
    sentence = page.doc[token].sent
    here = {cast.country_of(found.actors)[0] for found in _states_in(page, cast, sentence, sentence.end)}
    for _ in range(BACK):
        if sentence.start == 0:
            return None
        sentence = page.doc[sentence.start - 1].sent
        codes = {cast.country_of(found.actors)[0] for found in _states_in(page, cast, sentence, sentence.end)}
        if codes:
            left = codes - here
            return next(iter(left)) if len(codes) == 1 and left else None
    return None


def _states_in(page: Page, cast: Cast, sentence: Any, end: int) -> list[Found]:
    """Mentions of states in a sentence, those in quotations left out."""
    found = {id(one): one for token in range(sentence.start, end) if (one := cast.at(token)) is not None}
    return [
        one
        for one in found.values()
        if cast.draft(one.actors[0]).kind == "state" and page.quote_of(page.doc[one.start]) is None
    ]


def _country_before(page: Page, cast: Cast, start: int) -> str | None:
    """The state whose name or adjective stands before, with at most plain modifiers between."""
    position = start - 1
    first = max(page.doc[start].sent.start, start - _EDGE)
    while position >= first:
        found = cast.at(position)
        if found is not None and found.actors:
            draft = cast.draft(found.actors[0])
            return draft.country if draft.kind == "state" else None
        token = page.doc[position]
        if token.text not in _POSSESSIVES and token.pos_ not in ("ADJ", "NOUN", "PROPN", "PART") and token.text != "-":
            return None
        position -= 1
    return None


def _whole_end(page: Page, cast: Cast, end: int) -> int:
    """Where the name ends of which the body's is only the beginning: "Government Information Office"."""
    last = end
    while last < min(len(page.doc), end + _EDGE) and page.doc[last].pos_ == "PROPN" and cast.at(last) is None:
        last += 1
    words = [token.text for token in page.doc[end:last]]
    capitals = page.doc[end - 1].text[0].isupper() and all(word[0].isupper() for word in words)
    whole = bool(words) and capitals and words[-1].casefold() in _government_nouns()
    return last if whole else end


def _government_nouns() -> frozenset[str]:
    return frozenset(reading_table("naming")["organisation"]["government_body"])


def _country_after(page: Page, cast: Cast, end: int) -> str | None:
    """ "the Ministry of Foreign Affairs of X"."""
    position = end
    while position < min(len(page.doc), end + 3):
        found = cast.at(position)
        if found is not None and found.actors:
            draft = cast.draft(found.actors[0])
            return draft.country if draft.kind == "state" and position > end else None
        if page.doc[position].text.casefold() not in ("of", "the"):
            return None
        position += 1
    return None


def find_organisations(page: Page, cast: Cast) -> None:
    """Add a mention for each organisation the model names that nothing else has claimed."""
    for entity in page.doc.ents:
        if entity.label_ != "ORG" or not cast.free(entity.start, entity.end):
            continue
        words = [token.text for token in entity if token.text[0].isalnum()]
        kind = organisation_kind(words)
        if not words or kind is None:
            continue
        name = page.text[entity.start_char : entity.end_char]
        country = _country_before(page, cast, entity.start) if kind == "government_body" else None
        identifier = content_id("actor", kind, *map(normal, words), country)
        draft = cast.keep(Draft(id=identifier, kind=kind, name=name, country=country))
        draft.names[name] = None
        cast.add(Found(entity.start, entity.end, (draft.id,), "name"))


def organisation_kind(words: list[str]) -> ActorKind | None:
    """What kind of actor an organisation's name says it is, or None where it says nothing."""
    table: dict[ActorKind, list[str]] = reading_table("naming")["organisation"]
    if words and words[-1].casefold() in reading_table("naming")["agreement_nouns"]:
        return None
    for word in reversed([word.casefold() for word in words]):
        for kind, nouns in table.items():
            if word in nouns:
                return kind
    return None
