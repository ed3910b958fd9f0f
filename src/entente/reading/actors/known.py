"""Find the names known beforehand: states, peoples, capitals, bodies, outlets, office-holders."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from entente.reading.actors.cast import Cast, Draft, Found
from entente.reading.actors.lexicon import Known, Lexicon, split_name
from entente.reading.data import reading_table
from entente.reading.page import Page, Row
from entente.reading.spelling import normal
from entente.records import MentionForm, Office, content_id, state_id

_PLACE_CASES = frozenset(
    [
        "in",
        "at",
        "near",
        "outside",
        "around",
        "inside",
        "across",
        "into",
        "within",
        "over",
        "above",
        "beside",
        "throughout",
    ]
)
_TRAVEL = frozenset(
    [
        "visit",
        "trip",
        "travel",
        "arrive",
        "fly",
        "go",
        "return",
        "come",
        "journey",
        "tour",
        "head",
        "move",
        "send",
        "dispatch",
        "envoy",
        "delegation",
        "mission",
        "ambassador",
        "flight",
    ]
)


def find_known(page: Page, lexicon: Lexicon, cast: Cast) -> None:
    """Add a mention for every known name, the longest first, left to right."""
    row = page.row
    words = [word for _, word in row]
    people = _people_named(page)
    position = 0
    while position < len(row):
        match = _match(page, lexicon, row, words, position)
        if match is None:
            position += 1
            continue
        known, end = match
        if known.sort != "region" and not _inside_person(people, known, row[position][0], end):
            _mention(page, cast, lexicon, known, row[position][0], end)
        position += len(known.words)


def _match(page: Page, lexicon: Lexicon, row: Row, words: Sequence[str], position: int) -> tuple[Known, int] | None:
    if words[position] not in lexicon.table:
        return None
    first = page.doc[row[position][0]]
    for known in lexicon.at(words, position):
        last = page.doc[row[position + len(known.words) - 1][0]]
        if last.sent.start != first.sent.start:
            continue
        span = page.text[first.idx : last.idx + len(last)]
        if known.exact is not None and span != known.exact:
            continue
        if known.exact is None and not first.text[0].isupper():
            continue
        if known.sort == "nickname" and not _defined(first):
            continue
        if known.sort == "outlet" and len(known.words) == 1 and (_ends_longer_name(first) or _begins_longer_name(last)):
            continue
        return known, last.i + 1
    return None


def _defined(token: Any) -> bool:
    """Whether "the" stands before: "the North", not "North" alone."""
    return bool(token.i > 0 and token.nbor(-1).text.casefold() == "the")


def _ends_longer_name(token: Any) -> bool:
    """Whether a plain noun such as "Wire" ends another outlet's name: "Harbour Wire" is not The Wire."""
    if token.text.casefold() not in reading_table("naming")["organisation"]["outlet"] or token.i == token.sent.start:
        return False
    before = token.nbor(-1)
    return bool(before.text[0].isupper() and before.pos_ in ("PROPN", "NOUN", "ADJ") and before.text != "The")


def _begins_longer_name(token: Any) -> bool:
    """Whether another word of the same name follows: "National Security Service" is not The National."""
    if token.i + 1 >= len(token.doc):
        return False
    after = token.nbor(1)
    return bool(after.pos_ == "PROPN" and after.text[0].isupper() and after.sent.start == token.sent.start)


def _people_named(page: Page) -> list[tuple[int, int]]:
    return [(span.start, span.end) for span in page.doc.ents if span.label_ == "PERSON"]


def _inside_person(people: list[tuple[int, int]], known: Known, start: int, end: int) -> bool:
    """A state's name within a person's ("Jordan Miller") is not the state."""
    if known.sort not in ("state", "metonym"):
        return False
    return any(first <= start and end <= last and (first, last) != (start, end) for first, last in people)


def _mention(page: Page, cast: Cast, lexicon: Lexicon, known: Known, start: int, end: int) -> None:
    tokens = page.doc[start:end]
    head = tokens.root
    form: MentionForm = "name"
    agentive = True
    if known.sort == "metonym":
        form = "metonym"
        agentive = stands_for_government(head)
    elif known.sort in ("demonym", "nickname"):
        form = "nominal" if known.sort == "nickname" else "name"
        agentive = known.sort == "nickname" or is_noun_head(head)
    elif known.sort == "state":
        agentive = not is_place(head)
    draft = known_draft(cast, lexicon, known)
    if (form == "name" and known.sort != "demonym") or (form == "metonym" and agentive):
        draft.names[page.text[tokens.start_char : tokens.end_char]] = None
    cast.add(Found(start, end, (draft.id,), form, agentive))


def known_draft(cast: Cast, lexicon: Lexicon, known: Known) -> Draft:
    """The draft of what a known name stands for."""
    fact = known.fact
    if known.sort in ("state", "demonym", "metonym", "nickname"):
        return cast.state(fact.code, fact.name)
    if known.sort == "body":
        return cast.body(fact.kind, fact.key, fact.name, fact.country)
    if known.sort == "outlet":
        draft = cast.body("outlet", fact.key, fact.name, fact.country)
        draft.outlet_kind, draft.state_run = fact.kind, fact.state_run
        return draft
    return holder_draft(cast, lexicon, fact)


def holder_draft(cast: Cast, lexicon: Lexicon, holder: Any) -> Draft:
    """The draft of a person known to have held an office, with every office known to be his."""
    name = " ".join(split_name(holder.name))
    career = lexicon.careers[name]
    country = next((office.of for _, office in career if office.of in lexicon.states), None)
    draft = cast.keep(Draft(id=content_id("actor", "person", name), kind="person", name=holder.name, country=country))
    if draft.offices:
        return draft
    for held, office in career:
        draft.leader = draft.leader or office.rank in ("head_of_state", "head_of_government", "leader")
        draft.titles.update(normal(title) for title in (office.title, *office.titles))
        served = state_id(office.of) if office.of in lexicon.states else None
        draft.offices.append(Office(title=office.title, of=served, start=held.start, end=held.end))
    return draft


def is_noun_head(head: Any) -> bool:
    """Whether a demonym stands as a noun of its own: "the Russians"."""
    return head.pos_ in ("NOUN", "PROPN") and head.dep_ not in ("amod", "compound", "flat", "nmod:unmarked")


def is_place(head: Any) -> bool:
    """Whether a state's name says where, and nothing else: "in Japan"."""
    return head.dep_ in ("obl", "nmod") and any(
        child.dep_ == "case" and child.text.casefold() in ("in", "at", "inside", "across") for child in head.children
    )


def stands_for_government(head: Any) -> bool:
    """Whether a capital's name stands for the government rather than for the place."""
    top = _first_conjunct(head)
    cases = {child.text.casefold() for one in (head, top) for child in one.children if child.dep_ == "case"}
    if cases & _PLACE_CASES:
        return False
    if "to" in cases and top.head.lemma_.casefold() in _TRAVEL:
        return False
    if top.dep_ == "appos" and top.head.lemma_.casefold() in ("capital", "city"):
        return False
    return top.dep_ not in ("compound", "flat", "ROOT") or head.dep_ == "nsubj"


def _first_conjunct(token: Any) -> Any:
    while token.dep_ == "conj":
        token = token.head
    return token


def conjuncts(token: Any) -> Iterator[Any]:
    """A token and the tokens coordinated with it, in the order of the text."""
    yield token
    for child in token.children:
        if child.dep_ == "conj" and child.i > token.i:
            yield from conjuncts(child)
