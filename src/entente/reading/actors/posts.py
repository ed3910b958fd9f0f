"""Whom people serve by what follows their names, or by bodies found after them.

"NAME of the Georgian Foreign Ministry", "NAME, who heads the Caucasus desk of Turkey's Foreign Ministry", "the
ministry's spokesman, NAME".
"""

from __future__ import annotations

from entente.reading.actors.cast import Cast, Draft, Found
from entente.reading.actors.lexicon import Lexicon
from entente.reading.actors.roles import role_after, role_before, role_country, role_text, served_body
from entente.reading.data import reading_table
from entente.reading.page import Page
from entente.records import Office

LONGEST = 14
"""Tokens after a name among which the body that it serves may be named."""


def find_posts(page: Page, lexicon: Lexicon, cast: Cast) -> None:
    """Give people without a state that of the body they are said to serve."""
    for found in [one for one in cast.found if one.form == "name" and len(one.actors) == 1]:
        draft = cast.draft(found.actors[0])
        if draft.kind != "person" or draft.country is not None or draft.offices:
            continue
        _by_role(page, lexicon, cast, found, draft)
        if draft.country is None:
            _by_phrase(page, cast, found, draft)


def _by_role(page: Page, lexicon: Lexicon, cast: Cast, found: Found, draft: Draft) -> None:
    for role in (role_before(page, cast, lexicon, found.start), role_after(page, cast, lexicon, found.end)):
        if role is None or role.former:
            continue
        body = served_body(cast, role)
        country = role_country(page, cast, role)
        if country is not None and body is not None and body.kind == "government_body":
            _serve(draft, body, role_text(page, role))
            return


def _by_phrase(page: Page, cast: Cast, found: Found, draft: Draft) -> None:
    """ "NAME of the BODY", "NAME, who heads the desk of the BODY": the first body named is the one."""
    words = page.normals
    first = found.end
    if first + 1 >= len(words):
        return
    relative = words[first] == "," and words[first + 1] == "who" and first + 2 < len(words)
    leads = relative and page.doc[first + 2].lemma_ in reading_table("naming")["posts"]["verbs"]
    if not leads and words[first] not in ("of", "from", "at"):
        return
    start = first + 3 if leads else first + 1
    for token in range(start, min(page.doc[first].sent.end, first + LONGEST)):
        one = page.doc[token]
        if one.text in (",", ".", ";") or one.pos_ in ("VERB", "AUX"):
            return
        held = cast.at(token)
        body = cast.draft(held.actors[0]) if held is not None and held.actors else None
        if held is not None and body is not None and body.kind != "state":
            if body.kind == "government_body" and body.country:
                _serve(draft, body, page.doc[start : held.end].text)
            return


def _serve(draft: Draft, body: Draft, words: str) -> None:
    draft.country = body.country
    draft.description = draft.description or words
    draft.offices.append(Office(title=words, of=body.id))
