"""Sentences that go on with what a side said are that side's; an outlet's own findings stay its own."""

from __future__ import annotations

from entente.knowledge import load
from entente.records import Claim, Voice
from entente.stories.tell import tell
from tests.stories.invented import KOR, MEANING, PRK, RUS, Article

_SAID = "the freighter had loaded shells at the northern pier"
_GOES_ON = "The freighter had then carried forty containers of shells to Russia."
_AGAIN = "nobody had paid for them in flour"


def _voices(article: Article) -> list[tuple[Voice, str]]:
    told = tell([article.reading()], load(), MEANING).claims
    return [(voice, _words(article, voice)) for claim in told for voice in claim.asserted_by]


def _words(article: Article, voice: Voice) -> str:
    return " ".join(article.text[one.start : one.end] for one in voice.evidence)


def _article(text: str) -> Article:
    article = Article("a.txt", text).names(KOR).names(PRK).names(RUS)
    article.says(KOR, content=_SAID)
    return article


def test_a_sentence_that_goes_on_is_the_last_speakers() -> None:
    article = _article(f"South Korea said {_SAID}. {_GOES_ON} South Korea said {_AGAIN}.")
    article.says(KOR, content=_AGAIN)
    (voice,) = [one for one, words in _voices(article) if "forty containers" in words]
    assert voice.actor == KOR.id
    (speaker,) = [link for link in voice.chain if link.kind == "speaker"]
    assert speaker.inferred
    assert [article.text[one.start : one.end] for one in speaker.evidence] == [_SAID]


def test_what_a_reporter_saw_is_the_outlets_own() -> None:
    article = _article(
        f"South Korea said {_SAID}.\n\nThe correspondent visited the harbour and obtained photographs of the forty"
        " containers that North Korea keeps there."
    )
    assert not [one for one, words in _voices(article) if "obtained" in words and one.actor == KOR.id]


def test_a_capitals_count_is_its_states() -> None:
    article = _article(
        f"South Korea said {_SAID}.\n\nThe Russian count speaks of nine containers of flour in the freighter's hold."
    )
    voices = [one for one, words in _voices(article) if "nine containers" in words]
    assert [one.actor for one in voices] == [RUS.id]


def test_a_named_speaker_is_never_replaced() -> None:
    article = _article(f"South Korea said {_SAID}. North Korea said the hold was full of flour and of nothing else.")
    article.says(PRK, content="the hold was full of flour and of nothing else")
    (voice,) = [one for one, words in _voices(article) if "full of flour" in words]
    assert voice.actor == PRK.id
    assert not any(link.inferred for link in voice.chain)


def test_every_inferred_speaker_points_to_words() -> None:
    article = _article(f"South Korea said {_SAID}. {_GOES_ON} South Korea said {_AGAIN}.")
    article.says(KOR, content=_AGAIN)
    claims: list[Claim] = list(tell([article.reading()], load(), MEANING).claims)
    inferred = [link for claim in claims for voice in claim.asserted_by for link in voice.chain if link.inferred]
    assert inferred
    assert all(link.evidence for link in inferred)
