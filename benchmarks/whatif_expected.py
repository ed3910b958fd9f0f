"""Whether an answer says what a case expects.

That is told in facts (`duty(ger,aut,rus,dual1879_c,automatic)`) or in records as in the command's JSON.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from benchmarks.whatif_facts import term

Record = Mapping[str, Any]
Wanted = str | Record
"""A fact, the fields of a record, or a state."""
_WORD = "only in worlds"
_LONG = frozenset({"proof", "duty", "qualification", "why"})
_LONGEST = 120
_OPEN = frozenset({"no_duty"})
"""Fields of the command that may hold more than what is expected: near misses are a matter of taste."""


def misses(expected: Any, answer: Record, *, closed: bool) -> list[str]:
    """What an answer lacks or has too much, in words. `closed`: nothing but what is expected may be broken."""
    if isinstance(expected, Sequence) and not isinstance(expected, str):
        return _objects("duties", expected, answer["duties"])
    wrong: list[str] = []
    for field, wanted in expected.items():
        if field in _FIELDS:
            wrong += _FIELDS[field](wanted, answer, closed)
        elif isinstance(answer.get(field), list):
            wrong += _objects(field, wanted, answer[field])
        else:
            wrong.append(f"what {field} expects is not understood")
    return wrong


def _certain(wanted: Iterable[Wanted], answer: Record, closed: bool) -> list[str]:
    del closed
    return _between("certain duty", wanted, _answered(answer["duties"], "CERTAIN"), answer["duties"][:0], _is_duty)


def _conditional(wanted: Iterable[Wanted], answer: Record, closed: bool) -> list[str]:
    del closed
    possible, depends = (_answered(answer["duties"], each) for each in ("POSSIBLE", "DEPENDS"))
    bare = [each.split(_WORD)[0].strip() if isinstance(each, str) else each for each in wanted]
    return _between("conditional duty", bare, possible, depends, _is_duty)


def _free(wanted: Iterable[str], answer: Record, closed: bool) -> list[str]:
    del closed
    owing = {each["obligor"] for each in _answered(answer["duties"], "CERTAIN")}
    return [f"{state} owes" for state in wanted if state.upper() in owing]


def _obliged(wanted: Iterable[str], answer: Record, closed: bool) -> list[str]:
    del closed
    owing = {each["obligor"] for each in _answered(answer["duties"], "CERTAIN")}
    return [f"{state} does not owe" for state in wanted if state.upper() not in owing]


def _consults(wanted: Iterable[Wanted], answer: Record, closed: bool) -> list[str]:
    del closed
    sure = _answered(answer["consultations"], "CERTAIN")
    rest = [each for each in answer["consultations"] if each not in sure]
    return _between("consultation", wanted, sure, rest, _is_consultation)


def _others(wanted: Sequence[Wanted], answer: Record, closed: bool) -> list[str]:
    found = [*answer["violations"], *answer["conflicts"]]
    sure = _answered(found, "CERTAIN") if closed else []
    return _between("breach", wanted, sure, [each for each in found if each not in sure], _is_breach)


_FIELDS: Mapping[str, Callable[[Any, Record, bool], list[str]]] = {
    "certain_duties": _certain,
    "conditional_duties": _conditional,
    "no_duty_for": _free,
    "not_obliged": _free,
    "obliged": _obliged,
    "consult": _consults,
    "other": _others,
}


def _answered(records: Iterable[Record], answer: str) -> list[Record]:
    return [each for each in records if each["answer"] == answer]


def _between(
    what: str,
    wanted: Iterable[Wanted],
    least: Sequence[Record],
    more: Sequence[Record],
    same: Callable[[str, Sequence[str], Record], bool],
) -> list[str]:
    """All that is wanted must be found in `least` or `more`, and all of `least` must be wanted."""
    tests = [_test(each, same) for each in wanted]
    lacking = [f"no {what} {name}" for name, fits in tests if not any(fits(one) for one in (*least, *more))]
    extra = [f"extra {what} {_short(one)}" for one in least if not any(fits(one) for _, fits in tests)]
    return lacking + extra


def _test(wanted: Wanted, same: Callable[[str, Sequence[str], Record], bool]) -> tuple[str, Callable[[Record], bool]]:
    """What is wanted in words, and whether a record is that: a fact, a record's fields, or a state that acts alone."""
    if not isinstance(wanted, str):
        return _short(wanted), lambda record: _agrees(wanted, record)
    if "(" not in wanted:
        state = wanted.strip().upper()
        return state, lambda record: state == record.get("obligor", record.get("actor", record.get("state")))
    name, arguments = term(wanted)
    return wanted, lambda record: same(name, arguments, record)


def _short(record: Record) -> str:
    """A record in a few words."""
    told = (str(value) for key, value in record.items() if key not in _LONG and isinstance(value, str))
    return " ".join(told)[:_LONGEST]


def _is_duty(name: str, arguments: Sequence[str], record: Record) -> bool:
    states = [record["obligor"], record["beneficiary"], record["adversary"]]
    return (
        name == "duty"
        and _states(arguments[:3]) == states
        and _cites(arguments[3], record)
        and arguments[4:5] in ([], (), (record["automaticity"],))
    )


def _is_consultation(name: str, arguments: Sequence[str], record: Record) -> bool:
    states = [record["obligor"], record["with"]]
    return name == "consult" and _states(arguments[:2]) == states and _cites(arguments[2], record)


def _is_breach(name: str, arguments: Sequence[str], record: Record) -> bool:
    state = arguments[0].upper()
    if name == "conflict" and "against" in record:
        one, other = arguments[1:3]
        ways = ((one, other), (other, one))
        return state == record["state"] and any(
            _cites(mine, record) and _cites(against, _against(record)) for mine, against in ways
        )
    if "regime" not in record or state != record["actor"]:
        return False
    cited = _cites(arguments[1], {**record, "agreement": record["regime"], "clause": record["article"]})
    item = "attack" if name == "broken" else arguments[2] if name == "violates" else None
    return cited and item == record["item"]


def _against(record: Record) -> Record:
    return {"agreement": record["against"], "article": record["against_article"], "clause": record["against_clause"]}


def _states(words: Iterable[str]) -> list[str]:
    return [word.upper() for word in words]


def _cites(word: str, record: Record) -> bool:
    """Whether a name is that of the record's agreement, its clause, or both."""
    agreement, clause = record["agreement"].casefold(), record["clause"].casefold()
    return word.casefold() in (agreement, clause, f"{agreement}.{clause}", f"{agreement}_{clause}")


def _objects(field: str, wanted: Iterable[Any], found: Sequence[Record]) -> list[str]:
    """Each record that is wanted, by the fields it gives, and no other with an answer that is asked about."""
    each = list(wanted)
    lacking = [f"no {field} {_short(one)}" for one in each if not any(_agrees(one, record) for record in found)]
    if field in _OPEN:
        return lacking
    answers = {one.get("answer") for one in each}
    asked = [one for one in found if not each or None in answers or one.get("answer") in answers]
    return lacking + [f"extra {field} {_short(one)}" for one in asked if not any(_agrees(want, one) for want in each)]


def _agrees(wanted: Record, record: Record) -> bool:
    return all(_folded(record.get(key)) == _folded(value) for key, value in wanted.items() if key != "proof")


def _folded(value: Any) -> Any:
    return value.casefold() if isinstance(value, str) else value
