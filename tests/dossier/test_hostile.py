"""Text from outside stays text."""

from __future__ import annotations

import pytest

from entente.dossier import render
from entente.dossier.shown import exact, plain, web_address
from tests.dossier.hostile import ATTACKS, hostile
from tests.dossier.page import read_page

KNOWN = {"script", "style", "title", "img", "svg", "textarea"}


def counted(html: str) -> dict[str, int]:
    root = read_page(html).root
    return {name: len(root.every(name)) for name in KNOWN}


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_adds_no_element_of_its_own(attack: str) -> None:
    # As long as the attack: a long name is drawn short, with a title of its own.
    harmless = ("harmless " * len(attack))[: len(attack)]
    assert counted(render(hostile(attack))) == counted(render(hostile(harmless)))


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_adds_no_handler_and_no_foreign_link(attack: str) -> None:
    for element in read_page(render(hostile(attack))).root.every():
        assert not [name for name in element.attributes if name.startswith("on")]
        assert "style" not in element.attributes
        assert element.attributes.get("href", "#").startswith("#")


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attacked_article_is_still_given_back_exactly(attack: str) -> None:
    collection = hostile(attack)
    assert read_page(render(collection)).article_texts() == [collection.documents[0].text]


def test_a_template_in_an_article_is_not_evaluated() -> None:
    html = render(hostile("{{7*7}}"))
    assert "{{7*7}}" in html
    assert ">49<" not in html


def test_the_page_can_be_written_as_utf_8_whatever_the_text_holds() -> None:
    html = render(hostile(ATTACKS[5]))
    assert "\x00" not in html
    assert html.encode("utf-8").decode("utf-8") == html


def test_reordering_characters_never_reach_the_page() -> None:
    assert not {"\u202e", "\u2067", "\u202c"} & set(render(hostile(ATTACKS[5])))


def test_only_addresses_of_the_web_become_links() -> None:
    assert web_address("https://wire.example/a?b=1") == "https://wire.example/a?b=1"
    for address in ("javascript:alert(1)", "data:text/html,x", "//evil.example", "https://", "http://[", "file:///x"):
        assert web_address(address) is None
    assert web_address("https://a.example/\u202egpj") is None
    assert web_address(None) is None


def test_exact_text_shows_what_cannot_be_carried() -> None:
    assert exact("a\x00b") == 'a<bdi class="control" data-code="0000" title="U+0000">␀</bdi>b'
    assert exact("a\r\nb") == "a&#13;\nb"
    assert exact("<b>") == "&lt;b&gt;"


def test_plain_text_keeps_one_sign_for_each_character() -> None:
    assert plain("a\x00\u202eb\n") == "a␀�b\n"
    assert plain(7) == 7
