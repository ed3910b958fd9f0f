"""Dictionary forms: a table made from the treebanks, then regular endings."""

from __future__ import annotations

import json
from functools import cache

from entente.language.labels import model_file

_VOWELS = "aeiou"


class Lemmas:
    """Dictionary forms of English words."""

    def __init__(self, table: dict[str, dict[str, str]], vocabulary: frozenset[str]) -> None:
        self._table = table
        self._vocabulary = vocabulary
        self._listed = frozenset(lemma for forms in table.values() for lemma in forms.values())
        self._cache: dict[tuple[str, str], str] = {}

    def common(self, word: str) -> bool:
        """Whether the table knows `word` as an inflected common word, or as the form of one."""
        return any(word in forms for forms in self._table.values())

    def lemma(self, word: str, upos: str) -> str:
        """The dictionary form of `word`, in lower case except for a name."""
        key = (word, upos)
        known = self._cache.get(key)
        if known is None:
            known = self._cache[key] = self._find(word, upos)
        return known

    def _find(self, word: str, upos: str) -> str:
        form = word.casefold().replace("’", "'")
        if upos == "PROPN":
            return word
        listed = self._table.get(upos, {}).get(form)
        if listed is not None:
            return listed
        if upos in ("VERB", "AUX"):
            return self._regular(
                form, (("ying", "y"), ("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""))
            )
        if upos == "NOUN":
            return self._regular(form, (("ies", "y"), ("men", "man"), ("es", ""), ("s", "")))
        return form

    def _regular(self, form: str, endings: tuple[tuple[str, str], ...]) -> str:
        """Take off the first ending that leaves a known word; failing that, the likeliest stem."""
        possible = [
            (form[: len(form) - len(ending)] + instead, ending)
            for ending, instead in endings
            if form.endswith(ending) and len(form) - len(ending) >= 2 and not form.endswith("ss")
        ]
        for stem, ending in possible:
            for candidate in _spellings(stem, ending):
                if candidate in self._vocabulary or candidate in self._listed:
                    return candidate
        if not possible or len(possible[0][0]) < 3 or form.endswith(("us", "is")):
            return form
        return _likeliest(*possible[0])


def _spellings(stem: str, ending: str) -> list[str]:
    """Spellings a stem may have had: doubled consonant undone, silent e put back."""
    if ending not in ("ing", "ed", "es"):
        return [stem]
    undone = [stem[:-1]] if _doubled(stem) and stem[-1] not in "ls" else []
    return [stem + "e", stem] if ending == "es" else [*undone, stem + "e", stem]


def _doubled(stem: str) -> bool:
    return len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS


def _likeliest(stem: str, ending: str) -> str:
    """The spelling of a word nobody listed: English writes a silent e after a vowel and one consonant."""
    if ending not in ("ing", "ed"):
        return stem
    if _doubled(stem) and stem[-1] not in "szf":
        return stem[:-1]
    silent = stem.endswith(("nc", "rc", "rs", "rg", "dg", "lv", "rv", "ng", "u")) or stem[-1] in "cvz"
    vowel_before = (
        len(stem) > 3 and stem[-2] in _VOWELS and stem[-3] not in _VOWELS and stem[-1] not in _VOWELS + "wxynl"
    )
    return stem + "e" if silent or vowel_before else stem


@cache
def shipped_lemmas(vocabulary: frozenset[str]) -> Lemmas:
    """The table that ships with the model."""
    return Lemmas(json.loads(model_file("lemmas.json").read_text(encoding="utf-8")), vocabulary)
