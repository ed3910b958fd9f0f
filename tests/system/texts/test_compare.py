"""Agreements of articles beside the library: what is held against an article, and what never is."""

from __future__ import annotations

import pytest

from entente.knowledge import load, load_library
from entente.records import Agreement, Clause, Document, Evidence, Published, Span, Statement
from entente.system.texts import AgreementCheck, compare, evidence_of

RUSSIA = "Comprehensive Strategic Partnership Treaty"
JAPAN = "Treaty of Mutual Cooperation and Security"
CAMP = "Camp David Principles"


def check(
    text: str,
    name: str,
    reference: str | None,
    *,
    days: tuple[str | None, str | None] = ("2024-07-01", "2024-07-01"),
    clauses: tuple[Clause, ...] = (),
    statements: tuple[Statement, ...] = (),
    parties: tuple[str, ...] = (),
) -> AgreementCheck:
    published = Published(earliest=days[0], latest=days[1], granularity="day")
    document = Document(id="d", path="x.txt", sha256="", media_type="text/plain", text=text, published=published)
    agreement = Agreement(
        id="a", name=name, parties=parties, evidence=(words(text, name),), reference=reference, clauses=clauses
    )
    (found,) = compare(
        [agreement], [document], load_library(), statements=statements, states=load().states, day="2026-01-01"
    )
    return found


def words(text: str, part: str) -> Evidence:
    start = text.index(part)
    return Evidence(document="d", start=start, end=start + len(part))


def kinds(found: AgreementCheck) -> list[tuple[str, str]]:
    return [(one.kind, one.certainty) for one in found.findings]


@pytest.mark.parametrize(
    ("text", "name", "reference", "days", "kind"),
    [
        (f"The {RUSSIA} is already in force, the ministry says.", RUSSIA, "rus_prk_2024", ("2024-07-01",) * 2, "force"),
        (f"The {RUSSIA} took effect last week.", RUSSIA, "rus_prk_2024", ("2024-07-01",) * 2, "force"),
        (f"The {RUSSIA} was signed on June 25, 2024.", RUSSIA, "rus_prk_2024", ("2024-07-01",) * 2, "signing_date"),
        (f"Both signed the {RUSSIA} on 25 June 2024.", RUSSIA, "rus_prk_2024", ("2024-07-01",) * 2, "signing_date"),
        (f"The {RUSSIA} was signed on June 25.", RUSSIA, "rus_prk_2024", ("2024-07-01",) * 2, "signing_date"),
        (f"The {JAPAN}, signed in 1963, still stands.", JAPAN, "usa_jpn_1960", ("2024-07-01",) * 2, "signing_date"),
        (
            f"The {RUSSIA} entered into force on November 4, 2024.",
            RUSSIA,
            "rus_prk_2024",
            ("2025-07-01",) * 2,
            "force_date",
        ),
        (f"The {RUSSIA} between Russia and China worries some.", RUSSIA, "rus_prk_2024", ("2024-07-01",) * 2, "party"),
        (f"The {CAMP} are a mutual defense pact.", CAMP, "camp_david_2023", ("2024-07-01",) * 2, "defence"),
        (f"The {CAMP} are legally binding.", CAMP, "camp_david_2023", ("2024-07-01",) * 2, "binding"),
        (f"The {JAPAN} covers Guam.", JAPAN, "usa_jpn_1960", ("2024-07-01",) * 2, "area"),
        ("The North Atlantic Treaty extends to Hawaii.", "North Atlantic Treaty", "nato_1949", (None, None), "area"),
    ],
)
def test_what_is_wrong_is_found(
    text: str, name: str, reference: str, days: tuple[str | None, str | None], kind: str
) -> None:
    found = check(text, name, reference, days=days)
    assert kinds(found) == [(kind, "certain")]
    (finding,) = found.findings
    assert finding.source
    assert finding.library
    evidence = finding.evidence[0]
    assert 0 <= evidence.start < evidence.end <= len(text)


@pytest.mark.parametrize(
    ("text", "name", "reference"),
    [
        (f"The {RUSSIA} will come into force once ratified.", RUSSIA, "rus_prk_2024"),
        (f"The {RUSSIA} is not yet in force.", RUSSIA, "rus_prk_2024"),
        (f"The minister said: “The {RUSSIA} is in force.”", RUSSIA, "rus_prk_2024"),
        (f"The {RUSSIA} was signed on June 19, 2024.", RUSSIA, "rus_prk_2024"),
        (f"The {RUSSIA} was signed in June 2024.", RUSSIA, "rus_prk_2024"),
        (f"The {RUSSIA} worried Oslo, which signed a fisheries accord on May 2, 2024.", RUSSIA, "rus_prk_2024"),
        (f"The {RUSSIA} between Russia and North Korea worries some.", RUSSIA, "rus_prk_2024"),
        (f"The {RUSSIA} is a mutual defense pact.", RUSSIA, "rus_prk_2024"),
        (f"The {CAMP} are not legally binding.", CAMP, "camp_david_2023"),
        (f"The {CAMP} fall short of a mutual defense treaty.", CAMP, "camp_david_2023"),
        (f"The {JAPAN} covers the Senkaku Islands.", JAPAN, "usa_jpn_1960"),
        (f"The {JAPAN} does not cover Guam.", JAPAN, "usa_jpn_1960"),
        (f"The {JAPAN} is legally binding.", JAPAN, "usa_jpn_1960"),
        (f"The {JAPAN} was signed in January 1960 and is in force.", JAPAN, "usa_jpn_1960"),
    ],
)
def test_what_is_right_planned_denied_or_anothers_words_is_not(text: str, name: str, reference: str) -> None:
    assert kinds(check(text, name, reference)) == []


def test_where_the_days_straddle_it_may_be() -> None:
    text = f"The {RUSSIA} is in force."
    found = check(text, RUSSIA, "rus_prk_2024", days=("2024-12-01", "2024-12-08"))
    assert kinds(found) == [("force", "possible")]
    assert kinds(check(text, RUSSIA, "rus_prk_2024", days=("2024-12-05", "2024-12-08"))) == []


def test_a_days_difference_may_be_the_clocks() -> None:
    found = check(f"The {RUSSIA} was signed on June 20, 2024.", RUSSIA, "rus_prk_2024")
    assert kinds(found) == [("signing_date", "possible")]


def test_an_unverified_field_makes_no_verdict() -> None:
    text = "The Soviet-North Korean treaty entered into force on May 3, 1970."
    found = check(text, "Soviet-North Korean treaty", "sun_prk_1961")
    assert kinds(found) == [("force_date", "unverified")]


def test_what_a_statement_holds_is_not_the_articles_word() -> None:
    text = f"Oslo says the {RUSSIA} is in force."
    said = Statement(
        id="s",
        document="d",
        speakers=(),
        content=(Span(start=10, end=len(text)),),
        mode="indirect",
        act="assert",
        polarity="positive",
        certainty="certain",
        evidence=(),
    )
    assert kinds(check(text, RUSSIA, "rus_prk_2024", statements=(said,))) == []


def test_the_clause_has_the_librarys_beside_it() -> None:
    text = f"Under Article 5 of the {JAPAN}, Washington comes to the aid of Tokyo automatically."
    told = Clause(kind="defense", article="Article 5", automaticity="automatic", evidence=(words(text, text),))
    found = check(text, JAPAN, "usa_jpn_1960", clauses=(told,))
    (clause,) = found.clauses
    assert [one.article for one in clause.beside] == ["Article V"]
    assert (clause.agrees, clause.differs) == (("kind", "article"), ("automaticity",))
    assert kinds(found) == [("automatic", "certain")]


def test_a_wrong_article_number() -> None:
    text = f"Under Article 3 of the {RUSSIA}, each gives military assistance without delay."
    told = Clause(kind="defense", article="Article 3", evidence=(words(text, text),))
    found = check(text, RUSSIA, "rus_prk_2024", clauses=(told,))
    assert kinds(found) == [("article", "certain")]
    assert found.clauses[0].differs == ("article",)


def test_several_candidates_are_listed_and_nothing_is_held_against_them() -> None:
    text = "The mutual treaty was signed on May 2, 1999."
    found = check(text, "mutual treaty", None, parties=("state:JPN", "state:USA"))
    assert found.reference is None
    assert {"usa_jpn_1951", "usa_jpn_1960"} <= set(found.candidates)
    assert found.findings == ()


def test_evidence_stands_under_the_librarys_article() -> None:
    text = f"Under the {RUSSIA}, each gives military assistance."
    told = Clause(kind="defense", evidence=(words(text, "each gives military assistance"),))
    agreement = Agreement(
        id="a",
        name=RUSSIA,
        parties=(),
        evidence=(words(text, RUSSIA),),
        reference="rus_prk_2024",
        clauses=(told, told),
    )
    found = evidence_of([agreement], load_library())
    assert found["rus_prk_2024", "Article 4"] == told.evidence
    assert found["rus_prk_2024", ""] == agreement.evidence
    assert evidence_of([agreement]) == {("rus_prk_2024", ""): agreement.evidence}
