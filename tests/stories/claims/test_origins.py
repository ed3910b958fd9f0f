"""An outlet counts as an origin of its own only where its sentence shows a finding of its own, or nobody is named."""

from __future__ import annotations

from entente.knowledge import load
from entente.stories.tell import tell
from tests.stories.invented import KOR, MEANING, PRK, Article, actor

_CLAIM = "North Korea moved forty containers of shells to the northern pier on Monday"


def _origins(sentence: str) -> int:
    first = Article("a.txt", f"South Korea said {_CLAIM}.").names(KOR).names(PRK)
    first.says(KOR, content=_CLAIM)
    second = Article("b.txt", f"Harbour Weekly\n\n{sentence}").names(PRK)
    told = tell([first.reading(), second.reading()], load(), MEANING).claims
    both = [one for one in told if {voice.evidence[0].document for voice in one.asserted_by} >= {first.document.id}]
    return max(one.independent_origins for one in both)


def test_a_retelling_without_a_finding_is_no_second_origin() -> None:
    assert _origins("North Korea on Monday moved forty containers of shells to the northern pier.") == 1


def test_what_an_outlet_has_seen_is_one() -> None:
    assert (
        _origins(
            "On satellite photographs this reporter counted forty containers of shells that North Korea had moved"
            " to the northern pier by Monday evening, beside two cranes and a locomotive."
        )
        == 2
    )


def test_a_name_with_and_without_its_article_is_one_origin() -> None:
    laboratory = actor("institute", "Curonian Radio Laboratory")
    claim = "the jammer near the harbour had twelve antennas and forty kilowatts"
    first = Article("a.txt", f"The Curonian Radio Laboratory said {claim}.").names(laboratory)
    first.says(laboratory, content=claim)
    second = Article("b.txt", f"The laboratory, called The Curonian Radio Laboratory, said {claim}.").names(laboratory)
    second.says(laboratory, content=claim)
    told = tell([first.reading(), second.reading()], load(), MEANING).claims
    assert [one.independent_origins for one in told] == [1]
