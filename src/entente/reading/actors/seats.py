"""The state of officials whose words name none but the capital they speak in: "the minister told reporters in Oslo"."""

from __future__ import annotations

from entente.reading.actors.cast import Cast, Found
from entente.reading.actors.lexicon import Lexicon
from entente.reading.actors.organs import country_in
from entente.reading.actors.roles import Role, role_after, role_before, role_country, role_text, served_body
from entente.reading.data import reading_table
from entente.reading.page import Page
from entente.reading.spelling import normal
from entente.records import Office, state_id


def find_seats(page: Page, lexicon: Lexicon, cast: Cast) -> None:
    """Give people with a government's office, and no state, that of the one capital their sentence is set in."""
    table = reading_table("naming")["seats"]
    guests, holders = frozenset(table["guests"]), frozenset(table["holders"])
    bodies = frozenset(reading_table("naming")["organisation"]["government_body"])
    for found in [one for one in cast.found if one.form == "name"]:
        draft = cast.draft(found.actors[0])
        if draft.kind != "person" or draft.country is not None or draft.offices:
            continue
        role = role_before(page, cast, lexicon, found.start) or role_after(page, cast, lexicon, found.end)
        if role is None or role.former or role_country(page, cast, role) is not None or _serves_other(cast, role):
            continue
        words = {*normal(role_text(page, role)).split(), *role.title.split()}
        governs = bool(words & holders) or (bool(words & frozenset(table["voices"])) and bool(words & bodies))
        country = _capital(page, cast, found, guests) if governs else None
        if country is not None:
            draft.country = country
            draft.offices.append(Office(title=role_text(page, role), of=state_id(country)))


def _serves_other(cast: Cast, role: Role) -> bool:
    body = served_body(cast, role)
    return body is not None and body.kind != "government_body"


def _capital(page: Page, cast: Cast, found: Found, guests: frozenset[str]) -> str | None:
    """The state whose capital follows an "in" of the sentence, if it is one and nobody is there as a guest."""
    sentence = page.doc[found.start].sent
    outside = [token for token in sentence if page.quote_of(token) is None]
    if any(token.lemma_.casefold() in guests or token.text.casefold() in guests for token in outside):
        return None
    codes = {country_in(page, cast, token.i) for token in outside} - {None}
    return next(iter(codes)) if len(codes) == 1 else None
