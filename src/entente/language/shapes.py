"""The outer form of a word, which the uncased encoder does not see."""

from __future__ import annotations

ROOT_SHAPE = 7


def word_shape(word: str) -> int:
    """0 lower case, 1 Title, 2 UPPER, 3 miXed, 4 a single capital, 5 with a digit, 6 no letter.

    Training uses this very function, so the classes cannot drift apart.
    """
    if any(letter.isdigit() for letter in word):
        return 5
    if not any(letter.isalpha() for letter in word):
        return 6
    if word.islower():
        return 0
    if word.isupper():
        return 2 if len(word) > 1 else 4
    if word[:1].isupper() and word[1:].islower():
        return 1
    return 3
