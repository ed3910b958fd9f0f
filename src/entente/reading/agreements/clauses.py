"""What the text says an agreement obliges its parties to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from entente.reading.agreements.words import agreement_words, all_heads
from entente.reading.data import reading_table
from entente.reading.page import Page
from entente.reading.statements.frames import case_of
from entente.reading.statements.spans import runs, subtree
from entente.records import Clause

_ARTICLE = re.compile(r"\b[Aa]rticle\s+(\d{1,3}|[IVXLC]{1,6})\b")
_UNDER_WHOLE = frozenset({"under", "according", "per"})
_UNDER = _UNDER_WHOLE | {"in", "by", "with"}
_DUTIES = frozenset(
    {
        "provide",
        "extend",
        "render",
        "give",
        "offer",
        "come",
        "defend",
        "assist",
        "help",
        "aid",
        "consult",
        "refrain",
        "abstain",
        "prohibit",
        "ban",
        "bar",
        "forbid",
        "cooperate",
        "expand",
        "deepen",
        "exchange",
        "share",
        "withdraw",
        "pull",
        "halt",
        "cease",
        "stop",
        "end",
        "limit",
        "abandon",
        "freeze",
        "lower",
        "cut",
        "remove",
        "reduce",
        "remain",
        "renounce",
        "hold",
        "attack",
        "transfer",
        "conclude",
        "involve",
        "include",
        "intervene",
    }
)


def clauses_in(page: Page, head: Any) -> Iterator[Clause]:
    """One clause for each kind of duty whose signs stand where the sentence says what the agreement holds.

    `head` is the word that heads the agreement's name.
    """
    sentence = head.sent
    if not _tells_content(head):
        sentence_tokens = [token for token in head.subtree if token.sent.start == sentence.start]
        sentence = sentence.doc[sentence_tokens[0].i : sentence_tokens[-1].i + 1]
    lemmas = {token.lemma_.casefold() for token in sentence} | {token.text.casefold() for token in sentence}
    words = page.text[sentence.start_char : sentence.end_char].casefold()
    for entry in reading_table("agreements")["clause"]:
        sign = next((one for one in entry["signs"] if all(_stands(word, lemmas, words) for word in one)), None)
        if sign is not None:
            yield _clause(page, sentence, entry["kind"], words, sign)


def _tells_content(head: Any) -> bool:
    """Whether the whole clause is about what the agreement says: it is the subject, or "under" it something holds."""
    token = head
    for _ in range(6):
        if token.dep_ in ("nsubj", "nsubj:pass"):
            return True
        if token.dep_ == "obl":
            return case_of(token) in (_UNDER if token == head else _UNDER_WHOLE)
        if token.dep_ == "obj":
            return any(child.dep_ in ("advcl", "xcomp") and child.tag_ == "VBG" for child in token.head.children)
        if token.head == token or token.dep_ not in ("nmod", "conj", "compound", "flat", "appos"):
            return False
        token = token.head
    return False


def _stands(word: str, lemmas: set[str], words: str) -> bool:
    return word in lemmas or ((" " in word or "-" in word) and word in words)


def _clause(page: Page, sentence: Any, kind: str, words: str, sign: list[str]) -> Clause:
    duty = _duty(sentence, sign)
    trigger = _trigger(page, sentence)
    article = _ARTICLE.search(page.text, sentence.start_char, sentence.end_char)
    first, last = sentence.start_char, sentence.end_char
    while last > first and page.text[last - 1].isspace():
        last -= 1
    return Clause(
        kind=kind,
        article=article.group() if article else None,
        trigger=trigger,
        duty=_words(page, duty) if duty is not None else None,
        automaticity=_automaticity(words),
        evidence=(page.evidence(first, last),),
    )


def _duty(sentence: Any, sign: list[str]) -> Any | None:
    """The verb that holds the words of the duty, the lowest such one."""
    held = [token for token in sentence if token.lemma_.casefold() in sign or token.text.casefold() in sign]
    for token in held:
        above = token
        for _ in range(8):
            if above.pos_ == "VERB" and above.lemma_ in _DUTIES:
                return above
            if above.head == above:
                break
            above = above.head
    nouns = [token for token in held if token.pos_ == "NOUN" and token.lemma_ not in all_heads()]
    return nouns[-1] if nouns else None


def _words(page: Page, verb: Any) -> str | None:
    """The verb with its objects, without its subject and the condition, or the noun with its phrase: a slice."""
    before = () if verb.pos_ == "NOUN" else [child for child in verb.children if child.i < verb.i]
    left_out = [
        *before,
        *(
            child
            for child in verb.children
            if _is_condition(child) or child.dep_ in ("conj", "parataxis", "det", "acl:relcl")
        ),
    ]
    spans = runs(page, subtree(verb, left_out))
    chosen = [span for span in spans if span.start <= verb.idx < span.end]
    return page.text[chosen[0].start : chosen[0].end] if chosen else None


def _trigger(page: Page, sentence: Any) -> str | None:
    for token in sentence:
        if _is_condition(token):
            spans = runs(page, subtree(token))
            if spans:
                return page.text[spans[0].start : spans[-1].end]
    return None


def _is_condition(token: Any) -> bool:
    if token.dep_ == "advcl":
        marks = {child.text.casefold() for child in token.children if child.dep_ in ("mark", "advmod", "aux")}
        return bool(marks & agreement_words("triggers", "marks"))
    if token.dep_ in ("obl", "nmod") and case_of(token) in ("in", "on", "under", "upon", "after"):
        return token.lemma_ in agreement_words("triggers", "nouns") and any(
            child.dep_ in ("nmod", "acl", "det") for child in token.children
        )
    return False


def _automaticity(words: str) -> str | None:
    if any(sign in words for sign in agreement_words("triggers", "automatic")):
        return "automatic"
    if any(f" {sign} " in words for sign in agreement_words("triggers", "discretionary")):
        return "discretionary"
    return None
