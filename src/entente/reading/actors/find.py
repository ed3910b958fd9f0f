"""All actors of a page, in the order in which one finding rests on another."""

from __future__ import annotations

from entente.knowledge import Knowledge
from entente.reading.actors.anaphora import Anaphora
from entente.reading.actors.cast import Cast
from entente.reading.actors.groups import find_groups
from entente.reading.actors.known import find_known
from entente.reading.actors.lexicon import lexicon_of
from entente.reading.actors.offices import find_offices
from entente.reading.actors.organs import find_organisations, find_organs
from entente.reading.actors.outlets import find_outlets
from entente.reading.actors.people import find_people
from entente.reading.actors.posts import find_posts
from entente.reading.actors.seats import find_seats
from entente.reading.page import Page


def find_actors(page: Page, knowledge: Knowledge) -> Cast:
    """The cast of a page, with a mention for each reference that could be tied to an actor."""
    lexicon = lexicon_of(knowledge)
    cast = Cast(len(page.doc))
    find_known(page, lexicon, cast)
    find_people(page, lexicon, cast)
    find_outlets(page, cast)
    find_organs(page, lexicon, cast)
    find_organisations(page, cast)
    find_posts(page, lexicon, cast)
    find_seats(page, lexicon, cast)
    find_groups(page, lexicon, cast)
    find_offices(page, lexicon, cast)
    Anaphora(page, cast).resolve()
    return cast
