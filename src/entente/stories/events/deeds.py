"""The words of `deeds.toml`: by which words one deed is told, and which types come near each other."""

from __future__ import annotations

import functools
import importlib.resources
import tomllib
from collections import defaultdict

import msgspec

from entente.errors import KnowledgeError
from entente.records import EventType
from entente.stories.wording import stem


class Deeds(msgspec.Struct, frozen=True):
    """What stands in each table is told in `deeds.toml`; all words are lower case, all stems those of `plain`."""

    forms: dict[str, str]
    past: frozenset[str]
    light: frozenset[str]
    kin: dict[str, frozenset[str]]
    particles: frozenset[str]
    near: frozenset[frozenset[EventType]]
    bounds: tuple[str, ...]
    spelled: tuple[str, ...]
    units: tuple[str, ...]
    measured: tuple[str, ...]


class _File(msgspec.Struct):
    irregular: dict[str, str]
    forms: dict[str, str]
    light: dict[str, str]
    kin: dict[str, str]
    particles: dict[str, str]
    near: dict[EventType, str]
    numbers: dict[str, tuple[str, ...]]
    measured: dict[str, str]


@functools.cache
def deeds() -> Deeds:
    """The tables; raises `KnowledgeError` where the file breaks its own shape."""
    raw = importlib.resources.files(__package__).joinpath("deeds.toml").read_text("utf-8")
    try:
        file = msgspec.convert(tomllib.loads(raw), _File)
        tables = (file.irregular, file.forms)
        verbs = {form: verb for table in tables for verb, forms in table.items() for form in forms.split()}
        kin: dict[str, set[str]] = defaultdict(set)
        for name, told in file.kin.items():
            for word in told.split():
                kin[_stem(verbs.get(word, word))].add(name)
        return Deeds(
            forms=verbs,
            past=frozenset(form for forms in file.irregular.values() for form in forms.split()),
            light=frozenset(_stem(word) for word in file.light["words"].split()),
            kin={one: frozenset(names) for one, names in kin.items()},
            particles=frozenset(file.particles["words"].split()),
            near=msgspec.convert(
                [[one, other] for one, others in file.near.items() for other in others.split()],
                frozenset[frozenset[EventType]],
            ),
            measured=tuple(file.measured["words"].split()),
            bounds=file.numbers["bounds"],
            spelled=file.numbers["spelled"],
            units=file.numbers["units"],
        )
    except (tomllib.TOMLDecodeError, KeyError, msgspec.ValidationError) as error:
        raise KnowledgeError(str(error), where="stories/events/deeds.toml", remedy="Correct the file.") from error


@functools.lru_cache(maxsize=65536)
def plain(word: str) -> str:
    """The stem of a word in lower case, an irregular form brought back to its verb."""
    return _stem(deeds().forms.get(word, word))


def _stem(word: str) -> str:
    """Stemmed twice, so that "murdered" loses as much as "murder"."""
    return stem(stem(word))


def kin_of(plain_word: str) -> frozenset[str]:
    """The names of the kin a plain word belongs to."""
    return deeds().kin.get(plain_word, frozenset())


def is_past(word: str) -> bool:
    """Whether a word is a past form by its look: a listed one, or one in -ed."""
    form = word.casefold()
    return form in deeds().past or (form.endswith("ed") and len(form) > 3)


def are_near(one: EventType, other: EventType) -> bool:
    """Whether two types may name one happening."""
    return one == other or frozenset((one, other)) in deeds().near
