"""Agreements beside the library, prepared questions, the matrix and the blocs, as plain data."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec import structs

from entente.dossier.views import DossierView, dossier_view
from entente.dossier.views.standing import standing
from entente.errors import MissingExtraError
from entente.knowledge import Library, Treaty, load
from entente.records import Collection, Position, Published
from tests.dossier.sample import META, TRIBUNE, WIRE, sample
from tests.dossier.sample_cast import BRANDHOLT, DENMARK, NORWAY
from tests.dossier.sample_system import ACCORD, COMPACT, library, tense


def view(collection: Collection | None = None, shelf: Library | None = None) -> DossierView:
    return dossier_view(collection or tense(), library=shelf or library(), knowledge=load())


@pytest.fixture(scope="module")
def shown() -> DossierView:
    return view()


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2018-01-01", "not_yet"),
        ("2020-01-15", "signed"),
        ("2020-02-01", "in_force"),
        ("2030-06-01", "ended_or_not"),
        ("2030-12-31", "ended"),
    ],
)
def test_an_agreement_stands_as_its_dates_say(day: str, expected: str) -> None:
    accord = structs.replace(library().treaties[1], ended="2030")
    assert standing(accord, date.fromisoformat(day)) == expected


def test_a_political_text_never_enters_into_force() -> None:
    text = Treaty(id="x", name="X", parties=(), kind=(), binding=False, signed="2020-01-01", source="s")
    assert standing(text, date(2021, 1, 1)) == "political"
    assert standing(structs.replace(text, binding=True), date(2021, 1, 1)) == "never_in_force"
    assert standing(structs.replace(text, signed=None), date(2021, 1, 1)) == "unknown"


def test_the_library_stands_beside_the_articles(shown: DossierView) -> None:
    compact = next(one for one in shown.agreements if one.reference == COMPACT)
    assert compact.sheet is not None
    assert [(one.code, one.day) for one in compact.sheet.standings] == [("signed", "8 May 2031")]
    assert [member.state.name for member in compact.sheet.members] == ["Denmark", "Sweden"]
    assert compact.sheet.doubts == ("whether it was ratified (Sweden) – 2020 – 2025",)
    assert compact.sheet.unverified == ("in force",)
    (pair,) = compact.beside
    assert pair.clause is not None
    assert pair.clause.article == "Article 3"
    assert pair.told[0].words[0].text.startswith("the two states must consult")
    assert "kind of duty" in pair.told[0].agrees


def test_a_clause_of_which_nothing_is_told_stands_alone_with_its_conditions(shown: DossierView) -> None:
    accord = next(one for one in shown.agreements if one.reference == ACCORD)
    assert [bool(pair.told) for pair in accord.beside] == [False, False]
    clause = accord.beside[1].clause
    assert clause is not None
    assert clause.unverified
    assert clause.conditions == ("only if asked for help",)


def test_questions_are_asked_of_states_in_conflict_and_pacts_in_play(shown: DossierView) -> None:
    assert [one.answer.scenario for one in shown.whatif.questions] == ["DNK attacks NOR", "NOR attacks DNK"]
    assert shown.whatif.day == "8 May 2031"
    assert [len(one.events) for one in shown.whatif.questions] == [3, 3]


def test_an_answer_begins_with_what_is_certain_and_carries_its_proof(shown: DossierView) -> None:
    attack = shown.whatif.questions[0].answer
    assert attack.headline.startswith("Iceland must help Norway.")
    (certain,) = [group for group in attack.duties if group.duties and group.code == "CERTAIN"]
    duty = certain.duties[0]
    assert (duty.agreement.name, duty.agreement.anchor is not None, duty.article) == (
        "Hirtshals Accord",
        True,
        "Article 2",
    )
    assert duty.proof is not None
    assert any("4 May 2031" in words.text for step in duty.proof.because for words in step.words)


def test_what_a_treaty_not_yet_in_force_would_change_is_shown_on_two_dates(shown: DossierView) -> None:
    first, second = shown.whatif.questions
    assert {(one.one, one.other) for change in first.changes for one in change.duties} == {
        (None, "depends on a reading")
    }
    (change,) = second.changes
    assert (change.one, change.other) == ("8 May 2031", "1 August 2031")
    assert [(one.one, one.other, one.states[0].name) for one in change.duties[:1]] == [(None, "certain", "Sweden")]
    near = {one.agreement.name: one.reasons[0][0] for one in second.answer.near_misses}
    assert "not in force until 2031-08-01" in near["Skagerrak Ferry Compact"]
    assert set(near) == {"Skagerrak Ferry Compact", "Hirtshals Accord"}


def test_nothing_is_asked_without_a_day_or_a_pact() -> None:
    undated = tuple(structs.replace(one, published=Published()) for one in tense().documents)
    assert view(structs.replace(tense(), documents=undated)).whatif.day is None
    none = view(structs.replace(tense(), agreements=())).whatif
    assert (none.day, none.questions) == ("8 May 2031", ())


def test_a_denied_attack_asks_nothing() -> None:
    base = tense()
    events = tuple(structs.replace(one, status="denied") for one in base.events)
    assert view(structs.replace(base, events=events)).whatif.questions == ()


def test_chances_are_ranges(shown: DossierView) -> None:
    chances = shown.whatif.questions[0].chances
    assert chances is not None
    assert [share.state.name for share in chances.shares] == ["Iceland"]
    share = chances.shares[0]
    assert 0 < share.low < share.mean < share.high < 100


def test_the_matrix_shows_empty_cells_and_marks_who_differs() -> None:
    base = sample()
    told = base.positions[0].evidence
    both = (
        Position(actor=DENMARK, instrument="legal", stance="oppose", summary="no", evidence=told),
        Position(actor=NORWAY, instrument="legal", stance="support", summary="yes", evidence=told),
        Position(actor=BRANDHOLT, instrument="military", stance="support", summary="his own", evidence=told),
    )
    matrix = view(structs.replace(base, positions=both)).positions
    cells = {(row.actor.name, cell.instrument): cell for row in matrix.rows for cell in row.cells}
    assert len(cells) == 2 * 6
    assert cells["Denmark", "Legal"].differs == ("Norway",)
    assert cells["Denmark", "Military"].positions == ()
    assert [row.actor.name for row in matrix.others] == ["Asger Brandholt"]
    assert [(one.ones, one.others) for one in matrix.differences] == [("opposes", "supports")]


def test_an_articles_own_table_stands_apart() -> None:
    text = "Compared\n\nAspect | Denmark | Norway\nMilitary posture | patrols | none\nDiplomacy | talks | silence\n"
    article = structs.replace(TRIBUNE.document(), id="document:table", path="table.txt", text=text)
    base = sample()
    found = view(structs.replace(base, documents=(*base.documents, article)))
    (table,) = found.positions.tables
    assert [one.meant for one in table.columns] == ["Denmark", "Norway"]
    head, cells = table.rows[0]
    assert head.meant == "Military"
    assert [one.words.text.strip() for one in cells if one.words] == ["patrols", "none"]


def test_blocs_divide_friends_from_adversaries(shown: DossierView) -> None:
    shape = shown.shape
    sides = [{state.name for state in side} for side in shape.sides]
    assert any("Norway" in side and "Denmark" not in side for side in sides)
    assert shape.pictures[0].index is not None
    assert (shape.missing, shape.left_out) == ("", 0)
    assert [one.words for one in shape.pictures] == ["by 8 May 2031", "7–13 April 2031", "28 April – 4 May 2031"]
    seats = [[seat.code for seat in picture.seats] for picture in shape.pictures]
    assert all(one == seats[0] for one in seats)


def test_an_undated_event_is_taken_to_fall_on_its_articles_days() -> None:
    base = tense()
    events = tuple(structs.replace(one, date=None) for one in base.events if one.evidence[0].document == WIRE.id)
    assert view(structs.replace(base, events=events)).shape.pictures


def test_without_the_solver_the_network_still_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object, **__: object) -> None:
        raise MissingExtraError("The solver is not installed.", remedy="Install it: pip install 'entente[balance]'")

    monkeypatch.setattr("entente.dossier.views.blocs.pictures.blocs", missing)
    shape = view().shape
    assert "pip install 'entente[balance]'" in shape.missing
    assert shape.pictures[0].ties
    assert (shape.pictures[0].index, shape.relief, shape.brokers) == (None, (), ())


def test_nothing_to_draw_is_said() -> None:
    assert view(Collection(meta=META)).shape.pictures == ()
