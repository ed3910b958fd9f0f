"""What the articles of a store say of an agreement, beside the library."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from entente.cli.asking import Articles
from entente.cli.wording.lines import Line, listed

if TYPE_CHECKING:
    from entente.system.texts import AgreementCheck, ClauseCheck, Finding

MOST = 8
"""Places in articles shown of one thing."""


def beside_lines(checks: Sequence[AgreementCheck], articles: Articles) -> Iterator[Line]:
    """The articles' words on an agreement and its clauses, and what they get wrong."""
    yield from (Line(0, ""), Line(0, "In the articles"))
    if not checks:
        yield Line(1, "They do not name it.")
    told = {one.id: one for one in articles.collection.agreements}
    for check in checks:
        places = told[check.agreement].evidence
        yield from (Line(1, articles.quoted(each)) for each in places[:MOST])
        if len(places) > MOST:
            yield Line(1, f"… and {len(places) - MOST} places more")
        for clause in check.clauses:
            yield from clause_part(clause, articles)
        for finding in check.findings:
            yield from finding_part(finding, articles)


def clause_part(check: ClauseCheck, articles: Articles) -> Iterator[Line]:
    """A clause as an article tells it, and how it goes with the library's."""
    told = check.told
    yield Line(1, f"{told.article or 'No article named'}: {told.kind}")
    yield from (Line(2, articles.quoted(each)) for each in told.evidence[:MOST])
    if check.beside:
        yield Line(2, f"Beside it: {listed([one.article for one in check.beside])}")
    for title, fields in (("Agrees", check.agrees), ("Differs", check.differs), ("Cannot be said", check.cannot_say)):
        if fields:
            yield Line(2, f"{title}: {', '.join(fields)}")


def finding_part(finding: Finding, articles: Articles) -> Iterator[Line]:
    """What an article gets wrong."""
    yield Line(1, f"Not as the library holds it ({finding.certainty}): {finding.says}")
    yield Line(2, f"The library: {finding.library} [{finding.source}]")
    yield from (Line(2, articles.quoted(each)) for each in finding.evidence[:MOST])
