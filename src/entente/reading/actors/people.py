"""Find people by name and tie each name to a person, known beforehand or met in the text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

from entente.reading.actors.cast import Cast, Draft, Found
from entente.reading.actors.known import holder_draft
from entente.reading.actors.lexicon import Lexicon
from entente.reading.actors.misspelt import correct_names
from entente.reading.actors.organs import organisation_kind
from entente.reading.actors.roles import Role, role_after, role_before, role_country, role_text, served_body
from entente.reading.page import Page
from entente.reading.spelling import name_words, normal
from entente.records import Office, content_id, state_id

_HYPHENS = frozenset({"-", "–", "‐", "‑"})
_ARTICLES = frozenset({"al", "el", "an", "as", "ash", "ar", "at", "az", "ad"})
"""The Arabic article before a family name, as written: "al-Najjar", "ash-Shami"."""
_SERVING = frozenset({"office", "military", "role"})


def find_people(page: Page, lexicon: Lexicon, cast: Cast) -> None:
    """Add a mention for every person's name; whole names first, then family names alone."""
    spans = list(_name_spans(page, lexicon, cast))
    for start, end in spans:
        if len(_words(page, start, end)) > 1:
            _whole_name(page, cast, start, end)
    for found in [one for one in cast.found if one.form == "name"]:
        draft = cast.draft(found.actors[0])
        if draft.kind == "person":
            _read_roles(page, lexicon, cast, found, draft)
    correct_names(lexicon, cast)
    for start, end in spans:
        if len(_words(page, start, end)) == 1 and cast.free(start, end):
            _family_name(page, lexicon, cast, start, end)
    _missed_names(page, cast)


def _missed_names(page: Page, cast: Cast) -> None:
    """Family names of people the text names in full, where the model saw no name."""
    names = [name_words(name) for draft in cast.drafts.values() if draft.kind == "person" for name in draft.names]
    family = {word for words in names if len(words) > 1 for word in (words[0], words[-1])}
    for token in page.doc:
        if (
            token.pos_ == "PROPN"
            and token.text[0].isupper()
            and normal(token.text) in family
            and cast.free(token.i, token.i + 1)
        ):
            draft = _named_in_full(cast, normal(token.text), token.i)
            if draft is not None:
                _add(page, cast, draft, token.i, token.i + 1)


def _name_spans(page: Page, lexicon: Lexicon, cast: Cast) -> Iterator[tuple[int, int]]:
    """Token spans the model calls a person, titles and possessives taken off, hyphens completed."""
    for entity in page.doc.ents:
        if entity.label_ != "PERSON" and not _titled(page, lexicon, entity):
            continue
        start, end = _trim(page, lexicon, cast, entity.start, entity.end)
        if start < end:
            end = _complete(page, cast, start, end)
        if start < end and any(letter.isalpha() for letter in page.doc[start].text):
            yield start, end


def _titled(page: Page, lexicon: Lexicon, entity: Any) -> bool:
    """A title with a name after it that the model took for an organisation: "General NAME"."""
    first = page.normals[entity.start]
    title = lexicon.titles.get(first) in ("office", "military", "honorific")
    return bool(entity.label_ == "ORG" and len(entity) > 1 and title and organisation_kind([entity[-1].text]) is None)


def _trim(page: Page, lexicon: Lexicon, cast: Cast, start: int, end: int) -> tuple[int, int]:
    doc = page.doc
    for token in range(start, end):
        if doc[token].text in (",", ";", ":", "(", "'s", "’s") or doc[token].is_space:
            end = token
            break
    while start < end and (step := _leading(page, lexicon, cast, start, end)):
        start += step
    while end > start and (not doc[end - 1].text[0].isalpha() or _is_title(doc[end - 1], lexicon)):
        end -= 1
    return start, end


def _leading(page: Page, lexicon: Lexicon, cast: Cast, start: int, end: int) -> int:
    """How many tokens at `start` are a title or a state, and so no part of the name."""
    for length in range(min(4, end - start), 1, -1):
        if " ".join(normal(token.text) for token in page.doc[start : start + length]) in lexicon.titles:
            return length
    return int(_is_title(page.doc[start], lexicon) or _is_state(cast, start))


def _is_title(token: Any, lexicon: Lexicon) -> bool:
    word = normal(token.text)
    return word in lexicon.titles or word + "." in lexicon.titles or (token.text[0].islower() and token.pos_ != "PROPN")


def _is_state(cast: Cast, token: int) -> bool:
    found = cast.at(token)
    return found is not None and bool(found.actors) and cast.draft(found.actors[0]).kind == "state"


def _complete(page: Page, cast: Cast, start: int, end: int) -> int:
    """Take in the rest of a given name, hyphenated or not, that the model cut off."""
    doc = page.doc
    last = doc[end - 1].sent.end
    while end < last and cast.at(end) is None:
        joined = doc[end].text in _HYPHENS and not doc[end - 1].whitespace_ and not doc[end].whitespace_
        if joined and end + 1 < last and doc[end + 1].text.isalpha():
            end += 2
        elif doc[end].pos_ == "PROPN" and doc[end].dep_ == "flat" and start <= doc[end].head.i < end:
            end += 1
        elif doc[end].pos_ == "PROPN" and end + 2 < last and _hyphenated(doc, end):
            end += 3
        else:
            break
    return end


def _hyphenated(doc: Any, token: int) -> bool:
    """A given name such as "Il-chol", its second part in lower case."""
    return doc[token + 1].text in _HYPHENS and not doc[token].whitespace_ and bool(doc[token + 2].text.islower())


def _words(page: Page, start: int, end: int) -> list[str]:
    """The normalised words of a name; a hyphenated given name counts as one more word, an article as none."""
    words = [normal(page.doc[token].text) for token in range(start, end) if page.doc[token].text not in _HYPHENS]
    article = len(words) == 2 and words[0] in _ARTICLES and page.doc[start + 1].text in _HYPHENS
    return words[1:] if article else words


def _whole_name(page: Page, cast: Cast, start: int, end: int) -> None:
    held = cast.at(start)
    if held is not None and cast.draft(held.actors[0]).kind != "state":
        return
    words = _words(page, start, end)
    draft = _same_name(cast, words) or (_hyphened_family(cast, words) if _is_hyphened(page, start, end) else None)
    if draft is None:
        name = page.text[page.doc[start].idx : page.doc[end - 1].idx + len(page.doc[end - 1])]
        draft = cast.keep(Draft(id=content_id("actor", "person", *words), kind="person", name=name))
    _add(page, cast, draft, start, end)


def _same_name(cast: Cast, words: list[str]) -> Draft | None:
    """A person of the document whose name is the same words, in this or the other order."""
    joined = "".join(words)
    for draft in cast.drafts.values():
        if draft.kind != "person":
            continue
        for name in draft.names:
            others = name_words(name)
            if "".join(others) == joined or (len(words) > 1 and sorted(others) == sorted(words)):
                return draft
    return None


def _is_hyphened(page: Page, start: int, end: int) -> bool:
    """Whether hyphens alone join the words of a name, so that it may be a family name."""
    return end - start == 3 and page.doc[start + 1].text in _HYPHENS


def _hyphened_family(cast: Cast, words: list[str]) -> Draft | None:
    """The one person of the document so far whose longer name ends with these words: "Ba-Surra" of "Nabil Ba-Surra"."""
    found = {
        draft.id: draft
        for draft in cast.drafts.values()
        if draft.kind == "person"
        for name in draft.names
        if (others := name_words(name))[-len(words) :] == words and len(others) > len(words)
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _add(page: Page, cast: Cast, draft: Draft, start: int, end: int) -> None:
    draft.names[page.text[page.doc[start].idx : page.doc[end - 1].idx + len(page.doc[end - 1])]] = None
    cast.add(Found(start, end, (draft.id,), "name"))


def _read_roles(page: Page, lexicon: Lexicon, cast: Cast, found: Found, draft: Draft) -> None:
    before = role_before(page, cast, lexicon, found.start)
    after = role_after(page, cast, lexicon, found.end)
    for role in (before, after):
        if role is not None:
            _read_role(page, cast, draft, role)
            if role is before:
                cast.describe(role.end, found.start)
                draft.titles.add(" ".join(page.normals[role.end + 1 : found.start]) or role.title)


def _read_role(page: Page, cast: Cast, draft: Draft, role: Role) -> None:
    cast.describe(role.start, role.end)
    country = role_country(page, cast, role)
    body = served_body(cast, role)
    words = role_text(page, role)
    draft.titles.add(role.title)
    if draft.description is None or len(words) > len(draft.description):
        draft.description = words
    if role.former or role.kind not in _SERVING or draft.offices:
        return
    if draft.country is None and country is not None and not (body and body.kind in ("institute", "outlet", "company")):
        draft.country = country
        of = body.id if body is not None and body.kind == "government_body" else state_id(country)
        draft.offices.append(Office(title=words, of=of))


def _family_name(page: Page, lexicon: Lexicon, cast: Cast, start: int, end: int) -> None:
    """A name of one word: somebody named in full in the text, else somebody known, else unresolved."""
    word = _words(page, start, end)[0]
    role = role_before(page, cast, lexicon, start)
    draft = _named_in_full(cast, word, start) or _known_by_surname(page, lexicon, cast, word, role)
    if draft is None:
        titled = role is not None or (start > 0 and _is_title(page.doc[start - 1], lexicon))
        if not titled:
            return
        name = page.doc[start].text
        draft = cast.keep(Draft(id=content_id("actor", "person", word, page.document.id), kind="person", name=name))
        if role is not None:
            _add(page, cast, draft, start, end)
            _read_role(page, cast, draft, role)
            return
    elif role is not None:
        cast.describe(role.start, role.end)
    _add(page, cast, draft, start, end)


def _named_in_full(cast: Cast, word: str, position: int) -> Draft | None:
    """The person whose full name holds `word` at either end: the last one named before, else the first after."""
    bearers = cast.bearers(word)
    places = sorted((start, number) for number, draft in enumerate(bearers) for start in cast.named_at(draft.id))
    before = bisect_right(places, (position, len(bearers))) - 1
    if not places:
        return None
    return bearers[places[max(before, 0)][1]]


def _known_by_surname(page: Page, lexicon: Lexicon, cast: Cast, word: str, role: Role | None) -> Draft | None:
    """The one office-holder of this family name whom the title fits or who leads a state; None if several."""
    country = role_country(page, cast, role) if role is not None else None
    fitting: dict[str, tuple[Any, Any]] = {}
    for holder, office in lexicon.surnames.get(word, ()):
        titles = {normal(title) for title in (office.title, *office.titles)}
        by_title = role is not None and role.title in titles and country in (None, office.of)
        leads = role is None and office.rank in ("head_of_state", "head_of_government", "leader")
        if by_title or leads:
            fitting.setdefault(holder.name, (holder, office))
    if len(fitting) > 1:
        mentioned = {cast.draft(found.actors[0]).country for found in cast.found if found.actors}
        fitting = {name: pair for name, pair in fitting.items() if pair[1].of in mentioned}
    if len(fitting) != 1:
        return None
    return holder_draft(cast, lexicon, next(iter(fitting.values()))[0])
