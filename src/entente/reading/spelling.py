"""One form for words that are written in several."""

from __future__ import annotations

import unicodedata


def normal(word: str) -> str:
    """Case, accents and the shape of the apostrophe taken away."""
    folded = word.casefold().replace("’", "'")
    if folded.isascii():
        return folded
    return "".join(letter for letter in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(letter))


def name_words(name: str) -> list[str]:
    """A name's words in their normal form, hyphens taken as blanks."""
    return normal(name.replace("-", " ")).split()
