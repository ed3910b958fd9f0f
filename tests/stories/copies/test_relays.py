from entente.stories.copies.bearings import bearing, credited
from entente.stories.copies.notes import notes
from entente.stories.copies.relays import relayed, relays
from tests.stories.copies.invented_pairs import article


def shown(text: str) -> list[str]:
    return [text[one.evidence.start : one.evidence.end] for one in relays(article(text))]


def test_relayed_outlets_are_found_by_the_words_around_them() -> None:
    assert shown("The truce holds, the Fjord Herald of Bodvik reported.") == ["Fjord Herald"]
    assert shown("Ships turned back, according to the Fjord Herald.") == ["Fjord Herald"]
    assert shown("Nobody reported anything.") == []


def test_a_paper_calls_itself_by_its_last_name() -> None:
    source = article("“It was cold,” a guard told the Herald. The Herald watched him leave.", name="source")
    copy = article("It was cold, the Fjord Herald reported.", name="copy")
    stranger = article("“It was warm,” a guard told the Courier.", name="stranger")
    found = [copy.text[one.start : one.end] for one in relayed(relays(copy), relays(source), source.text)]
    assert found == ["Fjord Herald"]
    assert list(relayed(relays(copy), relays(stranger), stranger.text)) == []
    assert list(relayed(relays(source), relays(copy), copy.text)) == []


def test_a_page_is_credited_by_the_agency_of_its_dateline() -> None:
    agency = article("VARDAL, May 2 (Fjord Wire) - A ship sank, sailors told Fjord Wire.", name="agency")
    paper = article("A ship sank, sailors told Fjord Wire.", name="paper", outlet="Vardal Post")
    assert "fjord wire" in bearing(agency).certain
    assert list(credited(paper, bearing(paper), bearing(agency)))
    assert not list(credited(agency, bearing(agency), bearing(paper)))


def test_an_agency_line_in_a_paper_is_a_credit() -> None:
    agency = article("VARDAL (Fjord Wire) - A ship sank.", name="agency", outlet="Fjord Wire")
    paper = article("VARDAL (Fjord Wire) - A ship sank.", name="paper", outlet="Vardal Post")
    assert list(credited(paper, bearing(paper), bearing(agency)))
    assert not list(credited(agency, bearing(agency), bearing(paper)))


def test_notes() -> None:
    page = article("JOINT STATEMENT of two ministers\n\nThey met. (Automatic translation from the Danish)")
    found = notes(page)
    assert found.release is not None
    assert found.translation is not None
    assert found.own_work is None
    assert page.text[found.release.start : found.release.end] == "JOINT STATEMENT of two ministers"
