"""Find the phrases of a page that name an agreement or refer back to one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from entente.knowledge.shapes import AgreementFact
from entente.reading.actors.cast import Cast
from entente.reading.agreements.names import AgreementNames, KnownName
from entente.reading.agreements.parties import parties_of
from entente.reading.agreements.words import agreement_words, all_heads, kind_of
from entente.reading.page import Page, Row

_YEAR = re.compile(r"(?:19|20)\d\d")
_BEFORE = frozenset({"amod", "compound", "nummod", "flat", "nmod:desc", "nmod:unmarked", "nmod:poss", "advmod", "acl"})


@dataclass(slots=True)
class Phrase:
    """Tokens `[start, end)` around the `head`. `facts` bear exactly this name; `year` and `era` stand in the words.

    `definite` phrases may refer back; `content` are the words before the head that tell which agreement it is.
    """

    start: int
    end: int
    head: Any
    facts: tuple[AgreementFact, ...]
    proper: bool
    parties: tuple[str, ...]
    definite: bool
    content: tuple[str, ...]
    kinds: tuple[str, ...]
    year: int | None
    era: str | None
    capital: bool

    @property
    def names_one(self) -> bool:
        """Whether the words themselves tell which agreement is meant."""
        return bool(self.facts) or self.proper or bool(self.content and self.parties) or len(self.parties) > 1


def find_phrases(page: Page, cast: Cast, names: AgreementNames) -> list[Phrase]:
    """Every phrase that may name an agreement, in the order of the text; none overlap, headings are not read."""
    found = list(_known(page, cast, names))
    taken = {number for phrase in found for number in range(phrase.start, phrase.end)}
    heads = all_heads()
    for sentence in page.sentences():
        for token in sentence:
            if token.i not in taken and token.pos_ in ("NOUN", "PROPN") and token.lemma_.casefold() in heads:
                phrase = _headed(page, cast, token)
                if phrase is not None and not taken & set(range(phrase.start, phrase.end)):
                    found.append(phrase)
    return sorted(found, key=lambda phrase: phrase.start)


def _known(page: Page, cast: Cast, names: AgreementNames) -> Iterator[Phrase]:
    row = page.row
    words = [word for _, word in row]
    position = 0
    while position < len(row):
        match = _match(page, names, row, words, position) if words[position] in names.table else None
        if match is None:
            position += 1
            continue
        tokens = page.doc[row[position][0] : row[position + len(match.words) - 1][0] + 1]
        yield _phrase(page, cast, tokens.start, tokens.end, tokens.root, match)
        position += len(match.words)


def _match(page: Page, names: AgreementNames, row: Row, words: list[str], position: int) -> KnownName | None:
    first = page.doc[row[position][0]]
    if page.in_heading(first):
        return None
    for known in names.at(words, position):
        last = page.doc[row[position + len(known.words) - 1][0]]
        written = page.text[first.idx : last.idx + len(last)]
        if last.sent.start != first.sent.start or (known.exact is not None and written != known.exact):
            continue
        if known.proper and not last.text[0].isupper():
            continue
        return known
    return None


def _headed(page: Page, cast: Cast, head: Any) -> Phrase | None:
    start = head.i
    for token in reversed([child for child in head.children if child.i < head.i and child.dep_ in _BEFORE]):
        start = min(start, token.left_edge.i)
    end = _with_name(head)
    phrase = _phrase(page, cast, start, end, head, None)
    lemma = head.lemma_.casefold()
    if lemma in agreement_words("heads", "adopted"):
        return phrase if any(found is not None for found in map(cast.at, range(start, head.i))) else None
    if lemma not in agreement_words("heads", "plain") and not (phrase.proper and phrase.content):
        return None
    return phrase if phrase.names_one or phrase.definite or phrase.kinds else None


def _with_name(head: Any) -> int:
    """Past "of" or "on" with a name in capitals: "Treaty of Bern"."""
    if not head.text[0].isupper():
        return int(head.i) + 1
    end = head.i + 1
    for child in head.children:
        if child.dep_ == "nmod" and child.i > head.i and child.text[0].isupper() and child.left_edge.i == end:
            end = max(end, child.i + 1)
    return int(end)


def _phrase(page: Page, cast: Cast, start: int, end: int, head: Any, known: KnownName | None) -> Phrase:
    before = [page.doc[number] for number in range(start, end)]
    article = {child.text.casefold() for child in head.children if child.dep_ in ("det", "nmod:poss")}
    idle = agreement_words("heads", "idle")
    content = tuple(
        token.text.casefold()
        for token in before
        if token.i != head.i
        and token.is_alpha | ("-" in token.text)
        and token.text.casefold() not in idle
        and cast.at(token.i) is None
    )
    words = page.text[page.doc[start].idx : page.doc[end - 1].idx + len(page.doc[end - 1])].casefold()
    year = _YEAR.search(words)
    capitals = [
        token
        for token in before
        if token.text[0].isupper() and token.pos_ in ("PROPN", "NOUN", "ADJ") and cast.at(token.i) is None
    ]
    return Phrase(
        start=_trimmed(page, start, end, head),
        end=end,
        head=head,
        facts=known.facts if known is not None else (),
        proper=known.proper if known is not None else len(capitals) > 1 and head.text[0].isupper(),
        parties=parties_of(cast, head, start, end),
        definite=bool(article - {"a", "an", "any", "no", "some", "another"}),
        content=content,
        kinds=tuple(dict.fromkeys(kind_of()[word] for word in (*content, head.text.casefold()) if word in kind_of())),
        year=int(year.group()) if year else None,
        era=next((era for era in ("cold war", "soviet") if era in words.replace("-", " ")), None),
        capital=any(token.text[0].isupper() for token in before),
    )


def _trimmed(page: Page, start: int, end: int, head: Any) -> int:
    """Without articles and idle adjectives at the front."""
    idle = agreement_words("heads", "idle")
    while (
        start < head.i
        and start < end - 1
        and (page.doc[start].text.casefold() in idle or not page.doc[start].text[0].isalnum())
    ):
        start += 1
    return start
