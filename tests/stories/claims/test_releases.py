"""A release speaks with the voice of the side that issued it."""

from __future__ import annotations

import pytest

from entente.knowledge import load
from entente.records import Reading
from entente.stories.claims.nations import Nations
from entente.stories.claims.releases import Releases
from entente.stories.pile import Pile
from tests.stories.invented import JPN, KOR, Article

BODY = "The vessel was seized within the territorial waters of the Republic at noon."


def releases(*texts: str) -> tuple[Releases, list[str]]:
    readings: list[Reading] = [Article(f"{number}.txt", text).reading() for number, text in enumerate(texts)]
    pile = Pile(readings, [JPN, KOR])
    return Releases(pile, Nations(load().states)), [one.document.id for one in readings]


@pytest.mark.parametrize(
    "head",
    [
        "GOVERNMENT OF JAPAN\nMinistry of Transport\nPress release\n",
        "Press Statement of the Ministry\nTokyo, 5 March\n",
    ],
)
def test_a_release_is_its_issuers(head: str) -> None:
    found, (page,) = releases(f"{head}\n{BODY}")
    assert found.single[page] == ("state:JPN",)


def test_an_article_is_nobodys_release() -> None:
    found, (page,) = releases(f"Japan calls the ministry's bluff\n\nThe press release came late. {BODY}")
    assert found.single[page] == ()


def test_its_words_are_its_own_where_they_are_quoted() -> None:
    found, _ = releases(f"GOVERNMENT OF JAPAN\nPress release\n\n{BODY}", f"They wrote: “{BODY}”")
    assert found.quoted("the vessel was seized within the territorial waters of the Republic") == ("state:JPN",)
    assert found.quoted("the vessel was released within the territorial waters of the Republic") == ()
