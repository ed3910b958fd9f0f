"""`entente whatif`: what a scenario would oblige whom to do, with proofs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from entente.cli.asking import (
    Scenario,
    articles_of,
    day_asked,
    day_of,
    library_with,
    scenario_asked,
    short_names,
)
from entente.cli.asking.pages import checked_output, write_answer
from entente.cli.console import print_table, say, tell, write_json
from entente.cli.options import AllOption, DateOption, JsonOption, OptionalStore, OwnOption, ScenarioArgument
from entente.cli.wording import ANSWER_COLUMNS, Telling, answer_rows, difference_lines, prose, say_lines
from entente.errors import UsageError

if TYPE_CHECKING:
    from datetime import date

    from entente.knowledge import Library
    from entente.system import Answer, Words


class Reading(StrEnum):
    """What `--reading` takes."""

    strict = "strict"
    broad = "broad"


class Form(StrEnum):
    """What `--format` takes."""

    prose = "prose"
    table = "table"
    json = "json"


@dataclass(frozen=True, kw_only=True)
class Question:
    """All that an answer depends on besides scenario and day."""

    library: Library
    label: Callable[[str], str]
    words: Words | None
    reading: Reading | None
    hops: int | None
    proofs: bool


def whatif(
    scenario: ScenarioArgument,
    store: OptionalStore = None,
    date: DateOption = None,
    reading: Annotated[
        Reading | None,
        typer.Option(
            "--reading", help="Whether an ally's counter-attack is an armed attack: broad says yes. Both if left out."
        ),
    ] = None,
    hops: Annotated[
        int | None, typer.Option("--hops", min=0, max=12, metavar="N", help="Counter-attacks that are followed.")
    ] = None,
    form: Annotated[Form, typer.Option("--format", help="How to print the answer.")] = Form.prose,
    json: JsonOption = False,
    against_date: Annotated[
        str | None, typer.Option("--against-date", metavar="D", help="Compare with this day.")
    ] = None,
    against: Annotated[
        str | None, typer.Option("--against", metavar="SCENARIO", help="Compare with this scenario.")
    ] = None,
    own: OwnOption = None,
    proofs: Annotated[bool, typer.Option("--proofs/--no-proofs", help="Print the proofs.")] = True,
    every: AllOption = False,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE", help="Write a page (.html) or the chain's picture (.svg) too."),
    ] = None,
) -> None:
    """Say who would have to help, consult or stay out, who breaks what, and why not others; with proofs."""
    from entente.knowledge import load
    from entente.system import Names, compare

    checked_output(output)
    library = library_with(own or ())
    names = Names(load(), library)
    asked = scenario_asked(scenario, names, library)
    other = None if against is None else scenario_asked(against, names, library)
    articles = articles_of(store)
    day = day_asked(date, articles.collection if articles else None)
    other_day = day if against_date is None else day_of(against_date, "--against-date")
    label = names.label if json or form is Form.json else short_names(names, library)
    how = Question(
        library=library,
        label=label,
        words=articles.words(library) if articles else None,
        reading=reading,
        hops=hops,
        proofs=proofs,
    )
    answer = answered(asked, day, how)
    telling = Telling(label, articles.quoted if articles else None, proofs, every, names.label, how.words)
    second = None if other is None and against_date is None else answered(other or asked, other_day, how)
    comparison = None if second is None else compare(answer, second)
    if output is not None:
        read = articles.collection if articles else None
        write_answer(output, answer, asked, library=library, label=names.label, collection=read, comparison=comparison)
    if comparison is None:
        print_answer(answer, asked, telling, Form.json if json else form)
    elif json or form is Form.json:
        write_json({"one": answer, "other": second, "differences": comparison.differences})
    elif form is Form.table:
        raise UsageError("a comparison has no table.", where="--format", remedy="Take prose or json.")
    else:
        print_understood(asked, day, other or asked, other_day)
        say_lines(difference_lines(comparison, names.label, every=every))


def answered(scenario: Scenario, day: date, how: Question) -> Answer:
    """The answer for a scenario on a day."""
    from entente.system import answer, situation

    facts = situation(how.library, scenario.steps, day)
    bounded = {} if how.hops is None else {"hops": how.hops}
    return answer(
        facts,
        scenario=scenario.text,
        reading=None if how.reading is None else how.reading.value,
        label=how.label,
        words=how.words,
        proofs=how.proofs,
        **bounded,
    )


def print_answer(answer: Answer, asked: Scenario, telling: Telling, form: Form) -> None:
    """In the form asked for."""
    if form is Form.json:
        write_json(answer)
        return
    if form is Form.prose:
        say_lines(prose(answer, asked.understood, telling))
        return
    tell("; ".join(f"{number}. {step}" for number, step in enumerate(asked.understood, 1)))
    print_table(ANSWER_COLUMNS, answer_rows(answer, telling.label))
    if answer.cut:
        from entente.cli.wording.headline import CUT

        tell(CUT)


def print_understood(asked: Scenario, day: date, other: Scenario, other_day: date) -> None:
    """How the scenarios of a comparison were understood, and their days."""
    for name, one, when in (("A", asked, day), ("B", other, other_day)):
        say(f"{name}, on {when.isoformat()}: " + "; ".join(f"{n}. {step}" for n, step in enumerate(one.understood, 1)))
