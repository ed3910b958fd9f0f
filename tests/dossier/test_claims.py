"""Claims on the page: both sides, their words, their ways, and no verdict."""

from __future__ import annotations

from msgspec import structs

from entente.dossier.views import dossier_view
from entente.dossier.views.claims import ClaimView
from entente.records import Link, Voice
from tests.dossier.sample import BRANDHOLT, TVEITDAL, WIRE, sample, two_stories

CLOSED = "claim:closed"


def claim(identifier: str = CLOSED, **changes: object) -> ClaimView:
    view = dossier_view(structs.replace(sample(), **changes))
    return next(claim for group in view.claims for claim in group.claims if claim.identifier == identifier)


def test_a_claim_shows_both_sides_with_their_words() -> None:
    (asserted,) = claim().asserted.voices
    (denied,) = claim().denied.voices
    assert (asserted.actors[0].name, denied.actors[0].name) == ("Asger Brandholt", "Sunniva Tveitdal")
    assert [words.text for words in asserted.words] == ["Norway shut the lane at midnight"]
    assert [words.text for words in denied.words] == ["that any lane had been closed"]


def test_a_few_words_stand_in_their_sentence() -> None:
    few = (WIRE.evidence("any lane"),)
    base = next(one for one in sample().claims if one.id == CLOSED)
    denied = (structs.replace(base.denied_by[0], evidence=few),)
    (words,) = claim(claims=(structs.replace(base, denied_by=denied),)).denied.voices[0].words
    assert words.text == "Norwegian Foreign Minister Sunniva Tveitdal denied that any lane had been closed."
    assert [part.text for part in words.parts if part.marked] == ["any lane"]


def test_the_same_words_in_two_articles_are_one_voice_with_two_ways() -> None:
    first, second = claim().asserted.voices[0].tellings
    assert [step.kind_code for step in first.steps] == ["speaker", "occasion", "agency"]
    assert [(step.kind_code, step.article) for step in second.steps][-1] == ("copy", "D3")
    assert (first.statement, second.statement) == ("S1", "S6")
    assert first.steps[1].words[0].text == "told reporters"


def test_what_two_ways_share_stands_once_in_the_tree() -> None:
    tree = claim().asserted.tree
    assert (tree.roots, tree.articles, len(tree.paths)) == (1, 2, 2)
    assert [node.name for node in tree.nodes if node.kind == "agency"] == ["Skagen Wire"]
    assert {tree.nodes[path[-1]].article for path in tree.paths} == {"D1", "D3"}


def test_an_outlet_speaks_in_its_own_voice_and_may_have_no_name() -> None:
    named, nameless = claim("claim:compact").asserted.voices
    assert named.own
    assert nameless.own
    assert nameless.actors[0].anchor == "D2"
    assert nameless.tellings[0].steps[0].article == "D2"
    assert claim("claim:compact").asserted.tree.roots == 2


def test_a_speaker_without_a_statement_is_not_an_outlet() -> None:
    own = Voice(actor=BRANDHOLT, statement=None, origin=BRANDHOLT, evidence=(WIRE.evidence("Norway shut"),))
    base = next(one for one in sample().claims if one.id == CLOSED)
    shown = claim(claims=(structs.replace(base, asserted_by=(own,)),)).asserted
    assert not shown.voices[0].own
    assert shown.tree.articles == 1


def test_claims_that_cannot_hold_together_point_to_each_other() -> None:
    first, second = claim(), claim("claim:no ship")
    assert [(other.label, other.text) for other in first.contradicts] == [(second.label, second.text)]
    assert [(other.label, other.text) for other in second.contradicts] == [(first.label, first.text)]
    assert [actor.name for actor in second.contradicts[0].actors] == ["Asger Brandholt"]


def test_those_who_make_one_statement_together_are_one_voice_on_the_page() -> None:
    outlet = Link(kind="outlet", name="Skagen Wire", document=WIRE.id)
    voices = tuple(
        Voice(
            actor=actor,
            statement="statement:closed",
            origin="state:DNK+state:NOR",
            chain=(Link(kind="speaker", name=name, actor=actor), outlet),
        )
        for actor, name in ((BRANDHOLT, "Asger Brandholt"), (TVEITDAL, "Sunniva Tveitdal"))
    )
    base = next(one for one in sample().claims if one.id == CLOSED)
    (shown,) = claim(claims=(structs.replace(base, asserted_by=voices),)).asserted.voices
    assert [actor.name for actor in shown.actors] == ["Asger Brandholt", "Sunniva Tveitdal"]
    assert [step.name for step in shown.tellings[0].steps] == ["Asger Brandholt, Sunniva Tveitdal", "Skagen Wire"]
    assert shown.tellings[0].origin == "Denmark, Norway jointly"


def test_claims_stand_by_status_contested_first() -> None:
    groups = dossier_view(sample()).claims
    assert [(group.anchor, len(group.claims)) for group in groups] == [
        ("claims-contested", 2),
        ("claims-corroborated", 1),
    ]


def test_claims_of_several_stories_stand_story_by_story() -> None:
    view = dossier_view(two_stories())
    assert [(group.title, len(group.claims), group.contested) for group in view.claims] == [
        ("Norway and Denmark quarrel over a ferry lane", 2, 1),
        ("Ships go to the Skagerrak", 1, 1),
    ]
    assert [field.field for field in view.claim_choices] == ["status", "actor", "story"]
    assert [(story.label, story.claims, story.contested, story.copies) for story in view.stories] == [
        ("Y1", 2, 1, 0),
        ("Y2", 1, 1, 1),
    ]
    assert [line.title for line in view.dating] == [story.title for story in view.stories]
