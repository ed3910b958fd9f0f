"""Make training sentences look like the news that will be read.

The corpora write straight quotes, keep hyphenated names whole and know few East Asian names; the
articles to be read have typographic quotes, title-case headings and names from everywhere. Every
function takes the random generator it draws from, so a run can be repeated.
"""

from __future__ import annotations

import random
import tomllib
from dataclasses import replace
from functools import cache
from pathlib import Path

from training.reader.corpora import Sentence

_NAMES = Path(__file__).with_name("invented_names.toml")
_TITLE_WORDS_END = frozenset(
    [
        "president",
        "minister",
        "premier",
        "chancellor",
        "king",
        "queen",
        "prince",
        "general",
        "colonel",
        "secretary",
        "senator",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "mr.",
        "mrs.",
        "ms.",
        "dr.",
        "chairman",
        "leader",
        "judge",
        "justice",
        "ambassador",
        "governor",
        "mayor",
        "commander",
        "chief",
        "pope",
        "ayatollah",
        "sheikh",
        "prime",
        "foreign",
        "vice",
        "deputy",
        "defense",
        "defence",
    ]
)


def augment(sentence: Sentence, draw: random.Random) -> Sentence:
    """One random variant of `sentence`, its layers kept aligned."""
    if sentence.names:
        if draw.random() < 0.3:
            sentence = swap_person(sentence, draw)
        if draw.random() < 0.5:
            sentence = split_hyphens(sentence)
    if draw.random() < 0.4:
        sentence = curl_quotes(sentence)
    if sentence.heads and draw.random() < 0.05:
        sentence = drop_final_stop(sentence)
    chance = draw.random()
    if chance < 0.02:
        sentence = replace(sentence, words=tuple(word.upper() for word in sentence.words))
    elif chance < 0.05 and len(sentence.words) < 20:
        sentence = replace(sentence, words=tuple(word[:1].upper() + word[1:] for word in sentence.words))
    return sentence


def curl_quotes(sentence: Sentence) -> Sentence:
    """Straight quotation marks and apostrophes become typographic ones."""
    words, opened = [], False
    for word in sentence.words:
        if word == '"':
            word, opened = ("”" if opened else "“"), not opened
        words.append(word.replace("'", "’"))
    return replace(sentence, words=tuple(words))


def drop_final_stop(sentence: Sentence) -> Sentence:
    """The sentence without its final full stop, as in a heading."""
    if sentence.words[-1] != "." or len(sentence.words) in sentence.heads:
        return sentence
    return Sentence(
        *(
            layer[:-1]
            for layer in (
                sentence.words,
                sentence.upos,
                sentence.xpos,
                sentence.heads,
                sentence.relations,
                sentence.names,
            )
        )
    )


def split_hyphens(sentence: Sentence) -> Sentence:
    """Hyphenated words in three tokens, as the treebanks and the tokeniser write them."""
    words: list[str] = []
    names: list[str] = []
    for word, tag in zip(sentence.words, sentence.names, strict=True):
        pieces = word.split("-")
        if len(pieces) == 1 or not all(piece.isalpha() for piece in pieces):
            words.append(word)
            names.append(tag)
            continue
        for number, piece in enumerate(pieces):
            inside = tag if tag == "O" or (number == 0) else "I" + tag[1:]
            if number:
                words.append("-")
                names.append("I" + tag[1:] if tag != "O" else "O")
            words.append(piece)
            names.append(inside)
    return Sentence(words=tuple(words), names=tuple(names))


def swap_person(sentence: Sentence, draw: random.Random) -> Sentence:
    """A person's name replaced by an invented one; a title before it stays."""
    words: list[str] = []
    names: list[str] = []
    position = 0
    while position < len(sentence.words):
        end = position + 1
        if sentence.names[position] == "B-PERSON":
            while end < len(sentence.words) and sentence.names[end] == "I-PERSON":
                end += 1
            start = position
            while start < end - 1 and sentence.words[start].casefold() in _TITLE_WORDS_END:
                start += 1
            name = invent_person(draw, full=end - start > 1)
            words += [*sentence.words[position:start], *name]
            tags = ["B-PERSON", *["I-PERSON"] * (start - position + len(name) - 1)]
            names += tags
        else:
            words.append(sentence.words[position])
            names.append(sentence.names[position])
        position = end
    return Sentence(words=tuple(words), names=tuple(names))


@cache
def _name_parts() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(_NAMES.read_text(encoding="utf-8"))


def invent_person(draw: random.Random, *, full: bool) -> list[str]:
    """The words of an invented person's name: the whole name, or the family name alone."""
    parts = _name_parts()[draw.choice(sorted(_name_parts()))]
    family = draw.choice(parts["family"])
    if not full:
        return family.split()
    given = draw.choice(parts["given"])
    if "second" in parts:
        second = draw.choice(parts["second"])
        given = draw.choice([f"{given} {second.capitalize()}", f"{given}-{second}", f"{given}{second}"])
    order = parts.get("order", ["given"])[0]
    family_first = (order == "family" and draw.random() < 0.85) or (order == "either" and draw.random() < 0.3)
    return f"{family} {given}".split() if family_first else f"{given} {family}".split()
