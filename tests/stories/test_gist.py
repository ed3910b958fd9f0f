"""What grouping keeps of an article, and how alike two articles are by it."""

from __future__ import annotations

import math

import msgspec
import pytest

from entente.records import Document, Noise, Published, Reading
from entente.stories.grouping.gist import Gist, article_text, gist, telling_words
from entente.stories.grouping.likeness import HALVED, days_apart, likeness, likenesses
from entente.stories.grouping.words import background, found_words

FERRY = "Orlen Vashti opened the Zorvik ferry on Monday. Vashti said 340 lorries had crossed to Maldria."
SAME = "Some 340 lorries took the ferry from Zorvik to Maldria, Orlen Vashti said when she opened it."
OTHER = "Tamsin Quill won the chess cup of Quenby. Pavo Lindt came second after 61 moves."


def kept(text: str, *noise: Noise, day: str | None = None) -> Gist:
    published = Published(earliest=day, latest=day, granularity="day" if day else "unknown")
    document = Document(
        id="d", path="d", sha256="", media_type="text/plain", text=text, noise=noise, published=published
    )
    return gist(Reading(document=document))


def test_one_story_in_other_words_is_more_alike_than_another_story() -> None:
    assert likeness(kept(FERRY), kept(SAME)) > 0.5
    assert likeness(kept(FERRY), kept(OTHER)) == 0.0


def test_likeness_is_the_same_either_way_round_and_whole_with_itself() -> None:
    one, other = kept(FERRY), kept(f"{SAME} {OTHER}")
    assert likeness(one, other) == likeness(other, one)
    assert likeness(one, one) == pytest.approx(1.0, abs=1e-4)


def test_an_empty_article_is_like_none() -> None:
    assert likeness(kept(""), kept(FERRY)) == 0.0
    assert likeness(kept(""), kept("")) == 0.0
    assert kept("").marks == ()


def test_what_is_not_the_article_has_no_say_but_its_headings_have() -> None:
    text = f"Zorvik\n{FERRY}\n{OTHER}"
    start = text.index(OTHER)
    assert kept(text, Noise(start, len(text), "related")) == kept(f"Zorvik\n{FERRY}")
    document = Document(id="d", path="d", sha256="", media_type="text/plain", text=text)
    headed = msgspec.structs.replace(document, noise=(Noise(0, 6, "heading"), Noise(2, 4, "share")))
    assert article_text(headed).replace("\n", "") == text.replace("rv", "", 1).replace("\n", "")


def test_noise_within_noise_gives_no_word_back() -> None:
    document = Document(id="d", path="d", sha256="", media_type="text/plain", text="abcdefgh")
    nested = msgspec.structs.replace(document, noise=(Noise(1, 6, "share"), Noise(2, 4, "caption")))
    assert article_text(nested).replace("\n", "") == "agh"


def test_names_and_numbers_tell_more_than_plain_words() -> None:
    weights = telling_words("the harvester reached Quenby with 17 crates")
    assert weights["quenbi"] > 5 * weights["crat"]
    assert weights["17"] > weights["harvest"]


def test_what_is_common_in_the_news_tells_less() -> None:
    rarity = background().rarity
    assert rarity("zorvik") > rarity("berlin") > rarity("unit") > 0.0
    assert rarity("zorvik") == math.log(background().total + 1)


def test_the_table_is_keyed_by_the_stems_that_are_looked_up() -> None:
    words = [word.stem for word in found_words("Ministers signed treaties with presidents in China and Moscow")]
    assert set(words) <= set(background().texts)


def test_a_gist_is_small() -> None:
    text = " ".join(f"Name{chr(97 + one % 26)}{chr(97 + one // 26 % 26)}{chr(97 + one // 676)}" for one in range(3000))
    made = kept(text)
    assert len(msgspec.msgpack.encode(made)) < 3000
    assert len(made.marks) == 12 + 15
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(made), type=Gist) == made


def test_likeness_fades_with_the_days_between() -> None:
    first, later = kept(FERRY, day="2031-01-01"), kept(SAME, day="2031-06-30")
    undated = likeness(kept(FERRY), kept(SAME))
    assert days_apart(first, later) == days_apart(later, first) == HALVED
    assert likeness(first, later) == pytest.approx(undated / 2)
    assert likeness(first, kept(SAME)) == undated
    assert likeness(first, kept(SAME, day="2031-01-01")) == undated


def test_asking_for_many_gives_what_asking_for_each_gives() -> None:
    one = kept(FERRY, day="2031-01-01")
    others = [kept(""), kept(SAME, day="2031-03-01"), kept(OTHER), kept(f"{OTHER} {SAME}"), kept("")]
    assert likenesses(one, others) == [likeness(one, other) for other in others]
    assert likenesses(kept(""), others) == [0.0] * 5
    assert likenesses(one, []) == []
