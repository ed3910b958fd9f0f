"""What a run brings to a story: what is new rests on the words of a new article."""

from __future__ import annotations

import msgspec
import pytest

from entente.records import (
    Account,
    Change,
    ChangeKind,
    Claim,
    ClaimStatus,
    Document,
    Event,
    Evidence,
    Position,
    Report,
    Stance,
    Story,
    Voice,
    content_id,
)
from entente.stories import compare, moves
from entente.stories.grouping.regroup import Group

OLD, NEW, OTHER = "document:a", "document:b", "document:c"
WORDS = "Northland sent sixty boats over the strait, and the harbour closed."


def words(document: str, start: int = 0) -> Evidence:
    return Evidence(document=document, start=start, end=start + 9)


def voice(document: str) -> Voice:
    return Voice(actor=f"actor:{document}", statement=None, origin=document, evidence=(words(document),))


def claim(
    key: str,
    *documents: str,
    status: ClaimStatus = "single_origin",
    denied: tuple[str, ...] = (),
    origins: int = 1,
    contradicts: tuple[str, ...] = (),
) -> Claim:
    return Claim(
        id=f"claim:{key}",
        text=f"The {key} closed",
        about=(),
        status=status,
        asserted_by=tuple(voice(one) for one in documents),
        denied_by=tuple(voice(one) for one in denied),
        independent_origins=origins,
        evidence=tuple(words(one) for one in documents),
        contradicts=contradicts,
    )


def event(*documents: str, key: str = "crossing", start: int = 0, numbers: dict[str, str] | None = None) -> Event:
    told = numbers or {}
    reports = [
        Report(document=one, evidence=(words(one, start),), numbers=(told[one],) if one in told else ())
        for one in documents
    ]
    return Event(
        id=f"event:{key}",
        type="MOBILIZE",
        source=(),
        target=(),
        status="actual",
        evidence=tuple(words(one, start) for one in documents),
        reports=tuple(reports),
    )


def position(document: str, stance: Stance, start: int = 0) -> Position:
    return Position(
        actor="state:NOR", instrument="military", stance=stance, summary="boats", evidence=(words(document, start),)
    )


def account(
    *documents: str,
    claims: tuple[Claim, ...] = (),
    events: tuple[Event, ...] = (),
    positions: tuple[Position, ...] = (),
) -> Account:
    listed = tuple(
        Document(id=one, path=f"{one}.txt", sha256="0", media_type="text/plain", text=WORDS) for one in documents
    )
    story = Story(id=content_id("story", documents[0]), title="Boats", documents=documents, actors=())
    return Account(story=story, documents=listed, claims=claims, events=events, positions=positions)


def kinds(changes: list[Change]) -> list[ChangeKind]:
    return [one.kind for one in changes]


def test_a_new_story_is_not_compared() -> None:
    assert compare([], account(NEW, claims=(claim("port", NEW),), events=(event(NEW),))) == []


def test_the_same_articles_bring_nothing_however_they_are_read() -> None:
    before = account(OLD, NEW, claims=(claim("port", OLD),))
    after = account(
        OLD, NEW, claims=(claim("strait", OLD, status="contested", denied=(NEW,)),), events=(event(OLD, NEW),)
    )
    assert compare([before], after) == []


def test_what_old_articles_are_read_otherwise_for_is_no_news() -> None:
    before = account(OLD)
    after = account(OLD, NEW, claims=(claim("port", OLD), claim("strait", NEW)))
    (change,) = compare([before], after)
    assert change.subjects == ("claim:strait",)


def test_a_new_claim_and_a_new_event() -> None:
    after = account(OLD, NEW, claims=(claim("port", OLD), claim("strait", NEW)), events=(event(NEW),))
    found = compare([account(OLD, claims=(claim("port", OLD),))], after)
    assert kinds(found) == ["claim_new", "event_new"]
    assert found[0].text == "New claim (single origin): The strait closed"
    assert found[1].text == "New event (MOBILIZE, actual): Northland"
    assert {one.story for one in found} == {after.story.id}


def test_what_is_told_as_background_is_no_new_event() -> None:
    told = msgspec.structs.replace(event(NEW), status="background")
    assert compare([account(OLD)], account(OLD, NEW, events=(told,))) == []


def test_a_claim_is_known_by_its_words_where_its_id_is_another() -> None:
    before = account(OLD, claims=(claim("port", OLD),))
    after = account(OLD, NEW, claims=(claim("harbour", OLD, NEW, status="corroborated", origins=2),))
    (change,) = compare([before], after)
    assert (change.kind, change.text[:42]) == ("claim_corroborated", "2 independent origins now, 1 before: The h")


def test_the_first_denial_makes_it_contested() -> None:
    before = account(OLD, claims=(claim("port", OLD),))
    after = account(OLD, NEW, claims=(claim("port", OLD, status="contested", denied=(NEW,)),))
    found = compare([before], after)
    assert kinds(found) == ["first_denial", "claim_contested"]
    assert found[0].evidence == (words(NEW),)
    again = account(OLD, NEW, OTHER, claims=(claim("port", OLD, status="contested", denied=(NEW, OTHER)),))
    assert compare([after], again) == []


def test_a_claim_that_cannot_hold_with_a_new_one_is_contested() -> None:
    before = account(OLD, claims=(claim("port", OLD),))
    pair = (
        claim("port", OLD, status="contested", contradicts=("claim:open",)),
        claim("open", NEW, status="contested", contradicts=("claim:port",)),
    )
    found = compare([before], account(OLD, NEW, claims=pair))
    assert [(one.kind, one.text) for one in found] == [
        ("claim_contested", "Contested now: The port closed"),
        ("claim_contested", "New and contested: The open closed"),
    ]


def test_a_number_told_otherwise_is_revised() -> None:
    before = account(OLD, events=(event(OLD, numbers={OLD: "60 boats"}),))
    told = {OLD: "60 boats", NEW: "45 boats"}
    (change,) = compare([before], account(OLD, NEW, events=(event(OLD, NEW, numbers=told),)))
    assert (change.kind, change.text) == ("number_revised", "60 before, now also 45 boats: Northland")
    assert change.evidence == (words(NEW),)


@pytest.mark.parametrize("number", ["60 boats", "3 harbours", "1931"])
def test_the_same_number_or_one_of_other_things_revises_nothing(number: str) -> None:
    before = account(OLD, events=(event(OLD),))
    told = {OLD: "60 boats", NEW: number}
    assert compare([before], account(OLD, NEW, events=(event(OLD, NEW, numbers=told),))) == []


@pytest.mark.parametrize(
    ("stance", "expected"), [("weaken", ["position_reversed"]), ("strengthen", []), ("threaten", [])]
)
def test_a_position_turned_round(stance: Stance, expected: list[ChangeKind]) -> None:
    before = account(OLD, positions=(position(OLD, "strengthen"),))
    after = account(OLD, NEW, positions=(position(OLD, "strengthen"), position(NEW, stance)))
    assert kinds(compare([before], after)) == expected


def test_a_position_on_a_matter_of_its_own_is_new() -> None:
    assert kinds(compare([account(OLD)], account(OLD, NEW, positions=(position(NEW, "weaken"),)))) == ["position_new"]


def test_two_stories_that_become_one_are_both_known() -> None:
    one, other = account(OLD, claims=(claim("port", OLD),)), account(NEW, claims=(claim("strait", NEW),))
    both = account(OLD, NEW, OTHER, claims=(claim("port", OLD), claim("strait", NEW, OTHER, origins=2)))
    assert kinds(compare([one, other], both)) == ["claim_corroborated"]


def group(*members: str, **former: tuple[str, ...]) -> Group:
    return Group(members, dict(former))


@pytest.mark.parametrize(
    ("moved", "added", "gone", "kind", "text"),
    [
        (group("a", "b"), {"a", "b"}, (), "story_new", "A new story of 2 articles."),
        (group("a", "b", a=("a",)), {"b"}, (), "story_grown", "1 article joined the story."),
        (group("a", "b", b=("b",)), {"a"}, (), "story_grown", "1 article joined the story."),
        (
            group("a", "b", "c", a=("a",), c=("c",)),
            {"b"},
            (),
            "story_merged",
            "2 stories are one now: 1 article near all of them came in.",
        ),
        (
            group("a", "c", a=("a",), b=("c",)),
            (),
            {"b"},
            "story_merged",
            "2 stories are one now: an article that kept them apart is gone or changed.",
        ),
        (
            group("b", "c", a=("b", "c")),
            (),
            (),
            "story_split",
            "2 articles stand apart from the rest of their former story, being less like it on average.",
        ),
        (
            group("b", "c", "d", a=("b", "c")),
            {"d"},
            (),
            "story_split",
            "2 articles stand apart from the rest of their former story, being less like it on average; "
            "1 article joined them.",
        ),
        (group("b", "d", b=("b",), a=("d",)), (), (), "story_grown", "1 article came over from another."),
    ],
)
def test_moves_say_why(moved: Group, added: set[str], gone: set[str], kind: ChangeKind, text: str) -> None:
    (change,) = moves(moved, added, gone)
    assert (change.kind, change.text, change.story) == (kind, text, content_id("story", moved.members[0]))


def test_a_story_that_only_lost_articles_has_nothing_to_tell() -> None:
    assert moves(group("a", "b", a=("a", "b")), (), {"c"}) == []
    assert moves(group("b", "c", a=("b", "c")), (), {"a"}) == []
