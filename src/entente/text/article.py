"""Makes a document of a decoded text and of what is known about it from outside the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import dropwhile

import msgspec

from entente.errors import InputError
from entente.records import DateBasis, Document, Evidence, Noise, Published, Span, content_id
from entente.text.blocks import paragraphs
from entente.text.dates import Day
from entente.text.languages import Guess, guess, name_of
from entente.text.masthead import (
    date_line,
    find_byline,
    find_dateline,
    find_nameplate,
    find_title,
    locate_title,
    outlet_named,
    outlet_of_text,
    outlet_of_url,
)
from entente.text.noise import mark
from entente.text.quality import Laid, flags_of

_ENOUGH_ENGLISH, _SHARE_OF_ENGLISH = 150, 0.25


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """A decoded article before it is looked into. `day` and `date_rule`: a date stated outside the text."""

    path: str
    sha256: str
    media_type: str
    encoding: str
    text: str
    title: str | None = None
    outlet: str | None = None
    byline: tuple[str, ...] = ()
    url: str | None = None
    day: Day | None = None
    date_rule: str = ""


def document_of(found: Found) -> Document:
    """The document; raises `InputError` (not_english) where the article is in another language."""
    text = found.text
    blocks = paragraphs(text)
    spoken = [guess(text[block.start : block.end]) for block in blocks]
    language = _language(spoken)
    if language not in ("en", "unknown"):
        raise InputError(
            f"The article is not in English; it looks like {name_of(language)}.",
            where=found.path,
            remedy="Give its English version.",
            code="not_english",
        )
    noise = mark(text, blocks)
    article = _outside(blocks, noise)
    identity = content_id("document", found.path, found.sha256)
    span = locate_title(text, article, found.title) if found.title else find_title(text, _under(text, article))
    byline = find_byline(text, article)
    return Document(
        id=identity,
        path=found.path,
        sha256=found.sha256,
        media_type=found.media_type,
        text=text,
        title=found.title or (text[span.start : span.end] if span else None),
        title_span=span,
        outlet=_outlet(found, text, article, noise),
        byline=found.byline or (byline.names if byline else ()),
        url=found.url,
        language=language,
        encoding=found.encoding,
        noise=noise,
        published=_published(identity, found, article),
        flags=flags_of(identity, Laid(text, blocks, spoken, article, noise)),
    )


def _outside(blocks: Sequence[Span], noise: Sequence[Noise]) -> list[Span]:
    """The blocks that do not begin inside noise; both in order."""
    stretches = iter([*noise, None])
    stretch = next(stretches)
    kept = []
    for block in blocks:
        while stretch is not None and stretch.end <= block.start:
            stretch = next(stretches)
        if stretch is None or block.start < stretch.start:
            kept.append(block)
    return kept


def _under(text: str, article: Sequence[Span]) -> list[Span]:
    """The article's blocks without a nameplate, and from the first that is more than a date."""
    plate = find_nameplate(text, article)
    rest = [block for block in article if plate is None or block not in plate.lines]
    return list(dropwhile(lambda block: date_line(text, [block]) is not None, rest))


def _language(spoken: Sequence[Guess]) -> str:
    """English where enough of it is; otherwise the language of most letters; unknown where none shows."""
    letters: Counter[str] = Counter()
    for language, count in spoken:
        letters[language] += count
    del letters["unknown"]
    known, english = sum(letters.values()), letters["en"]
    if english and (english >= _SHARE_OF_ENGLISH * known or (english >= _ENOUGH_ENGLISH and english * 10 >= known)):
        return "en"
    return letters.most_common(1)[0][0] if letters else "unknown"


def _outlet(found: Found, text: str, article: Sequence[Span], noise: Sequence[Noise]) -> str | None:
    if found.outlet:
        return outlet_named(found.outlet)
    return (outlet_of_url(found.url) if found.url else None) or outlet_of_text(text, article, noise)


def _published(identity: str, found: Found, article: Sequence[Span]) -> Published:
    """When the article came out, from an explicit date only."""
    if found.day is not None:
        return _on(found.day, DateBasis(rule=found.date_rule))
    line = date_line(found.text, article)
    if line is not None:
        return _on(line, _basis("a line of the text gives the date", identity, line))
    dateline = find_dateline(found.text, article)
    if dateline is not None and dateline.day is not None:
        return _on(dateline.day, _basis("the dateline gives the date", identity, dateline.day))
    return Published()


def _basis(rule: str, identity: str, day: Day) -> DateBasis:
    return DateBasis(rule=rule, evidence=(Evidence(document=identity, start=day.start, end=day.end),))


def _on(day: Day, basis: DateBasis) -> Published:
    return Published(earliest=day.earliest, latest=day.latest, granularity=day.granularity, basis=(basis,))
