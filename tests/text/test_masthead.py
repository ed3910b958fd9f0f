"""Title, byline, outlet and date, where the text itself gives them; unknown where it does not."""

from __future__ import annotations

import pytest

from tests.text.texts import BODY, LEAD, read

TITLE = "Norland and Sudmark reopen the strait"


def title(text: str) -> str | None:
    document = read(text)
    span = document.title_span
    assert (span is None) == (document.title is None)
    assert span is None or document.text[span.start : span.end] == document.title
    return document.title


@pytest.mark.parametrize(
    "line",
    [
        TITLE,
        "‘A great day’: Norland reopens the strait",
        "Will Norland and Sudmark ever agree?",
        "NORLAND AND SUDMARK REOPEN THE STRAIT",
        "Explainer: Why the strait matters to Norland",
        "U.S. hails patrol of the strait by Norland, Sudmark",
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n\r\n"])
def test_a_first_line_like_a_title_is_the_title(line: str, gap: str) -> None:
    assert title(f"{line}{gap}{BODY}") == line


def test_markdown_marks_are_not_part_of_the_title() -> None:
    document = read(f"# {TITLE}\n\n{BODY}", "article.md")
    assert document.title == TITLE
    assert document.title_span is not None
    assert document.title_span.start == 2


def test_a_label_before_the_title_is_passed_over() -> None:
    assert title(f"ANALYSIS\n\n{TITLE}\n\n{BODY}") == TITLE


def test_furniture_before_the_title_is_passed_over() -> None:
    assert title(f"Skip to content\n\nHome > World > Europe\n\n{TITLE}\n\n{BODY}") == TITLE


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "The talks ended.\n\n" + BODY,
        "By Ola Nordby\n\n" + BODY,
        "VESSEL (NPA) - the talks ended\n\n" + BODY,
        "3 June 2031\n\n" + BODY,
        TITLE,
        f"{TITLE}\n\nShort.",
        "The talks, which had been\nheld in Vessel for two days, ended on Tuesday without an agreement, they said.",
    ],
)
def test_anything_else_is_no_title(text: str) -> None:
    assert title(text) is None


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ola Nordby", ("Ola Nordby",)),
        ("By Ola Nordby and Mira van den Sund", ("Ola Nordby", "Mira van den Sund")),
        ("By Ola Nordby, Mira Sund and Khalid al Harbi", ("Ola Nordby", "Mira Sund", "Khalid al Harbi")),
        ("BY OLA NORDBY", ("OLA NORDBY",)),
        ("By Ola J. Nordby | June 3, 2031", ("Ola J. Nordby",)),
        ("by Ola Nordby, June 3, 2031", ("Ola Nordby",)),
        ("By Ola Nordby in Vessel", ("Ola Nordby",)),
        ("By Éva Szőke-Ó’Brien", ("Éva Szőke-Ó’Brien",)),
        ("By the end of the year", ()),
        ("By all accounts the talks went well", ()),
        ("By Tuesday, the boats had left", ()),
        ("By force", ()),
    ],
)
def test_bylines(line: str, names: tuple[str, ...]) -> None:
    assert read(f"{TITLE}\n\n{line}\n\n{BODY}").byline == names


def test_an_agency_signs_at_the_end() -> None:
    text = f"{BODY}\n\n(Reporting by Ola Nordby and Mira Sund; Editing by Jon Vik)"
    assert read(text).byline == ("Ola Nordby", "Mira Sund")


def test_a_writer_may_sign_at_the_end() -> None:
    assert read(f"{BODY}\n\nBy Ola Nordby (ola@vessel-observer.example)").byline == ("Ola Nordby",)


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        ("VESSEL (AA) - ", "Anadolu Agency"),
        ("VESSEL, Norland (NPA) -- ", "NPA"),
        ("VESSEL, June 3 (Yonhap) -- ", "Yonhap News Agency"),
        ("VESSEL, 3 June — ", None),
        ("VESSEL, 3 June 2031 (Strait Press) — ", "Strait Press"),
        ("VESSEL (AP) — ", "Associated Press"),
        ("", None),
    ],
)
def test_the_dateline_names_the_agency(head: str, outlet: str | None) -> None:
    found = read(f"{TITLE}\n\n{head}{BODY}").outlet
    assert found == outlet or (outlet is not None and found is not None and outlet in found)


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        ("THE VESSEL LANTERN\nA weekly letter on the strait", "The Vessel Lantern"),
        ("Vessel Observer\nNation | World | Sport", "Vessel Observer"),
        ("STRAIT DIGEST » News » Europe", "Strait Digest"),
        ("VESSEL INSTITUTE FOR TRADE | Commentary", "Vessel Institute for Trade"),
        ("Home » News » Europe", None),
    ],
)
def test_a_nameplate_names_the_outlet_and_is_no_title(head: str, outlet: str | None) -> None:
    document = read(f"{head}\n\n{TITLE}\n\n{BODY}")
    assert document.outlet == outlet
    assert outlet is None or document.title == TITLE


def test_a_title_in_capitals_is_no_nameplate() -> None:
    document = read(f"NORLAND OPENS STRAIT\n\nThe patrol sails again\n\n{BODY}")
    assert (document.outlet, document.title) == (None, "NORLAND OPENS STRAIT")


def test_an_agency_in_the_dateline_does_not_replace_the_nameplate() -> None:
    assert read(f"VESSEL OBSERVER\nindependent daily\n\n{TITLE}\n\nVESSEL (AP) - {BODY}").outlet == "Vessel Observer"


def test_an_outlet_after_the_names_is_signed_for() -> None:
    document = read(f"{TITLE}\n\nBy Ola Nordby and Ida Westby, Strait Wire\n\n{BODY}")
    assert (document.byline, document.outlet) == (("Ola Nordby", "Ida Westby"), "Strait Wire")


def test_a_date_before_the_title_is_passed_over() -> None:
    assert title(f"Vessel, Friday, November 25, 2022\n\n{TITLE}\n\n{BODY}") == TITLE


def test_calls_to_read_on_name_the_outlet() -> None:
    assert read(f"{BODY}\n\nCLICK HERE TO READ MORE FROM THE VESSEL OBSERVER").outlet == "Vessel Observer"


def test_a_notice_of_rights_names_the_outlet() -> None:
    assert read(f"{BODY}\n\n© 2031 The Vessel Observer. All rights reserved.").outlet == "Vessel Observer"


def test_bylines_and_datelines_are_article() -> None:
    assert read(f"{TITLE}\n\nBy Ola Nordby\n\nVESSEL (AA) - {LEAD}\n\n{BODY}").noise == ()


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("3 June 2031", "2031-06-03"),
        ("Published: June 3, 2031, 10:15 a.m. EDT", "2031-06-03"),
        ("Tuesday, June 3rd, 2031", "2031-06-03"),
        ("2031-06-03 09:00", "2031-06-03"),
        ("2031.06.03 09:00 KST", "2031-06-03"),
        ("The Vessel Observer, June 3, 2031", "2031-06-03"),
        ("By Ola Nordby | Jun. 3, 2031", "2031-06-03"),
        ("Sept 3, 2031", "2031-09-03"),
        ("Published : Jun 3, 2031 - 14:02  Updated : Jun 4, 2031 - 17:30", "2031-06-03"),
    ],
)
def test_a_date_line_dates_the_article(line: str, day: str) -> None:
    document = read(f"{TITLE}\n\n{line}\n\n{BODY}")
    assert (document.published.earliest, document.published.latest) == (day, day)
    (basis,) = document.published.basis
    (evidence,) = basis.evidence
    assert document.text[evidence.start : evidence.end] in line


def test_a_dateline_with_a_year_dates_the_article() -> None:
    document = read(f"{TITLE}\n\nVESSEL, June 3, 2031 (NPA) - {BODY}")
    assert document.published.earliest == "2031-06-03"
    assert document.published.basis[0].rule == "the dateline gives the date"


@pytest.mark.parametrize(
    "text",
    [
        f"VESSEL, June 3 (NPA) - {BODY}",
        f"{BODY}\n\nThe treaty was signed on 19 June 2024 in Vessel.",
        f"The treaty of June 3, 2031 ended.\n\n{BODY}",
        f"Updated: June 3, 2031\n\n{BODY}",
        f"31 June 2031\n\n{BODY}",
        BODY,
    ],
)
def test_what_is_not_stated_stays_unknown(text: str) -> None:
    published = read(text).published
    assert (published.earliest, published.latest, published.granularity, published.basis) == (None, None, "unknown", ())
