"""The sections of the system room on the page, an answer as a page of its own, and its chain as a picture."""

from __future__ import annotations

import re
from datetime import date
from xml.etree import ElementTree

import pytest
from msgspec import structs

from entente.dossier import draw_chain, render, what_if_page
from entente.dossier.drawing import bloc_drawing, chain_drawing
from entente.dossier.drawing.chain import BOX
from entente.dossier.drawing.chain_places import MOST, told_attacks
from entente.dossier.views import dossier_view
from entente.knowledge import Library, Treaty, load
from entente.system import Answer, Names, compare, what_if
from tests.dossier.hostile import ATTACKS
from tests.dossier.page import Page, read_page
from tests.dossier.sample import TRIBUNE
from tests.dossier.sample_system import ACCORD, COMPACT, library, tense

ASKED = date(2031, 5, 8)


def asked(scenario: str = "DNK attacks NOR", shelf: Library | None = None, day: date = ASKED) -> Answer:
    return what_if(scenario, library=shelf or library(), knowledge=load(), day=day)


def label(key: str) -> str:
    return Names(load(), library()).label(key)


@pytest.fixture(scope="module")
def page() -> Page:
    return read_page(render(tense(), library=library()))


def test_every_link_of_the_sections_leads_somewhere(page: Page) -> None:
    anchors = page.by_id()
    for name in ("agreements", "whatif", "blocs", "positions"):
        links = [link.attributes["href"] for link in anchors[name].every("a")]
        assert links
        assert [link for link in links if link[1:] not in anchors] == []


def test_a_proof_is_folded_under_its_duty_and_leads_to_the_words(page: Page) -> None:
    proof = page.by_id()["Q1"].every("details", "proof")[0]
    assert "open" not in proof.attributes
    assert "Article 2 (Hirtshals Accord)" in proof.text()
    assert proof.every("a", "where")[0].attributes["href"].startswith("#D1.")


def test_what_nobody_checked_is_marked(page: Page) -> None:
    told = " ".join(page.by_id()["agreements"].text().split())
    assert "signed, not yet in force on 8 May 2031" in told
    assert "Article 7 · defence · as each one deems fit unverified" in told
    assert "Unverified in force" in told.replace("Unverifiedin", "Unverified in")


def test_every_picture_has_a_text_of_its_own(page: Page) -> None:
    anchors = page.by_id()
    pictures = [*anchors["whatif"].every("svg", "chain"), *anchors["blocs"].every("svg", "blocs")]
    assert len(pictures) >= 3
    for picture in pictures:
        assert anchors[picture.attributes["aria-labelledby"]].text()
    assert all(group.every("title") for picture in pictures for group in picture.every("g"))


def test_the_slider_waits_for_a_script_and_every_window_stands_without_one(page: Page) -> None:
    blocs = page.by_id()["blocs"]
    assert [one for one in blocs.every("p", "slider") if "hidden" not in one.attributes] == []
    assert blocs.every("figure", "window")
    assert not [one for one in blocs.every("figure", "window") if "hidden" in one.attributes]


def test_the_page_is_the_same_in_any_order_of_the_records() -> None:
    base = tense()
    turned = {field: tuple(reversed(getattr(base, field))) for field in base.__struct_fields__ if field != "meta"}
    assert render(structs.replace(base, **turned), library=library()) == render(base, library=library())


@pytest.mark.parametrize("attack", ATTACKS)
def test_hostile_words_in_a_library_a_proof_and_a_table_stay_words(attack: str) -> None:
    hostile = _hostile_library(attack)
    text = (
        f"Compared\n\nAspect | Denmark | Norway\n{attack[:30]} | patrols{attack} | none\nDiplomacy | talks | silence\n"
    )
    article = structs.replace(TRIBUNE.document(), id="document:table", path="table.txt", text=text)
    collection = structs.replace(tense(), documents=(*tense().documents, article))
    for html in (render(collection, library=hostile), what_if_page(asked(shelf=hostile), library=hostile)):
        root = read_page(html).root
        assert [one for one in root.every("script") if "alert" in one.text()] == []
        assert root.every("img") == root.every("textarea") == []
        for element in root.every():
            assert not [name for name in element.attributes if name.startswith("on")]
            assert element.attributes.get("href", "#").startswith(("#", "https://wire.example"))
        html.encode("utf-8")


def _hostile_library(attack: str) -> Library:
    def soiled(one: Treaty) -> Treaty:
        clauses = tuple(
            structs.replace(each, article=each.article + attack, duty=attack, trigger=attack, qualification=attack)
            for each in one.clauses
        )
        return structs.replace(one, name=one.name + attack, note=attack, source=attack, clauses=clauses)

    return structs.replace(library(), treaties=tuple(map(soiled, library().treaties)))


def test_an_answer_stands_as_a_page_that_loads_nothing() -> None:
    later = asked("NOR attacks DNK", day=date(2031, 8, 1))
    difference = compare(asked("NOR attacks DNK"), later)
    html = what_if_page(later, library=library(), collection=tense(), comparisons=[(difference, "It entered")])
    page = read_page(html)
    assert page.root.every("script") == page.root.every("link") == []
    anchors = page.by_id()
    assert not [a for a in page.root.every("a") if a.attributes["href"][1:] not in anchors]
    told = " ".join(page.root.text().split())
    assert "Sweden must help Denmark" in told
    assert 'entente whatif "NOR attacks DNK" --date 2031-08-01' in told
    assert "It entered" in told


def test_a_chain_as_a_file_of_its_own_is_well_formed_and_styled() -> None:
    root = ElementTree.fromstring(draw_chain(asked(), label))  # noqa: S314 - made here
    names = {one.tag.rsplit("}", 1)[-1] for one in root.iter()}
    assert {"title", "style", "path", "rect"} <= names
    assert "Norway" in "".join(root.itertext())


def test_the_style_of_an_arrow_tells_certainty_and_automaticity() -> None:
    arrows = {one.kind: one for one in chain_drawing(asked(), label).arrows}
    assert arrows["attack"].title == "Denmark attacks Norway"
    assert arrows["certain"].head == "hollow"
    assert "must help Norway by Article 2, Hirtshals Accord" in arrows["certain"].title


def test_the_attack_is_read_off_the_proofs_or_the_codes() -> None:
    assert told_attacks(asked("Denmark attacks Norway")) == (("DNK", "NOR"),)
    assert told_attacks(structs.replace(asked(), duties=())) == (("DNK", "NOR"),)
    assert chain_drawing(Answer(scenario="nothing", date="2031-01-01", reading=None), label).boxes == ()


def test_a_crowd_of_helpers_is_gathered_and_counted() -> None:
    codes = [state.code for state in load().states if state.code not in ("DNK", "NOR")][:30]
    accord = structs.replace(library().treaties[1], parties=("NOR", *codes))
    drawing = chain_drawing(asked(shelf=Library(treaties=(accord,))), label)
    assert len(drawing.boxes) <= MOST
    assert any(box.name.startswith("30 states") for box in drawing.boxes)
    crowd = tuple(
        structs.replace(accord, id=f"accord{number}", parties=("NOR", code)) for number, code in enumerate(codes)
    )
    many = chain_drawing(asked(shelf=Library(treaties=crowd)), label)
    assert (len(many.boxes), many.left_out) == (MOST, 32 - MOST)


def test_boxes_lie_in_the_picture_and_never_on_each_other() -> None:
    drawing = chain_drawing(asked("NOR attacks DNK", day=date(2031, 8, 1)), label)
    places = [(box.x, box.y) for box in drawing.boxes]
    assert len(set(places)) == len(places)
    for x, y in places:
        assert 0 <= x <= drawing.width - BOX[0]
        assert 0 <= y <= drawing.height - BOX[1]
    for one in places:
        for other in places:
            assert one == other or abs(one[0] - other[0]) >= BOX[0] or abs(one[1] - other[1]) >= BOX[1]


def test_states_keep_their_seats_from_window_to_window() -> None:
    pictures = dossier_view(tense(), library=library()).shape.pictures
    drawings = [bloc_drawing(one, pictures[0]) for one in pictures]
    seats = [{node.seat.code: (node.x, node.y) for node in drawing.nodes} for drawing in drawings]
    assert all(one == seats[0] for one in seats)
    for drawing in drawings:
        for line in drawing.lines:
            numbers = [float(number) for number in re.findall(r"-?[\d.]+", line.path)]
            assert all(0 <= x <= drawing.width for x in numbers[::2])
            assert all(0 <= y <= drawing.height for y in numbers[1::2])


def test_both_agreements_are_tied(page: Page) -> None:
    codes = {one.text() for one in page.by_id()["agreements"].every("code")}
    assert codes == {COMPACT, ACCORD}
