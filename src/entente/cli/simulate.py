"""`entente simulate`: how far a war would spread if promises are kept no more surely than they were."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from entente.cli.asking import articles_of, day_asked, library_with, scenario_asked
from entente.cli.console import write_json
from entente.cli.options import DateOption, JsonOption, OptionalStore, OwnOption, ScenarioArgument
from entente.cli.whatif import Reading
from entente.cli.wording import say_lines
from entente.cli.wording.odds import simulation_lines

if TYPE_CHECKING:
    from entente.system import ReadingOption


def simulate(
    scenario: ScenarioArgument,
    store: OptionalStore = None,
    date: DateOption = None,
    reading: Annotated[
        Reading, typer.Option("--reading", help="Whether an ally's counter-attack is an armed attack: broad says yes.")
    ] = Reading.broad,
    draws: Annotated[int, typer.Option("--draws", min=200, max=1_000_000, help="Worlds drawn.")] = 10_000,
    seed: Annotated[int, typer.Option("--seed", min=0, help="The same seed gives the same outcome.")] = 0,
    hops: Annotated[int, typer.Option("--hops", min=0, max=12, metavar="N", help="Attacks that follow.")] = 3,
    apart: Annotated[
        bool, typer.Option("--apart", help="A state decides on each of its promises by itself, not as a whole.")
    ] = False,
    own: OwnOption = None,
    json: JsonOption = False,
) -> None:
    """Draw worlds in which promises are kept as often as the literature found: ranges, and what most hangs on."""
    from entente.knowledge import load
    from entente.system import Names, situation
    from entente.system.simulation import simulate as drawn

    library = library_with(own or ())
    names = Names(load(), library)
    asked = scenario_asked(scenario, names, library)
    articles = articles_of(store)
    day = day_asked(date, articles.collection if articles else None)
    option: ReadingOption = reading.value
    found = drawn(situation(library, asked.steps, day), seed=seed, reading=option, draws=draws, hops=hops, apart=apart)
    if json:
        write_json(found)
    else:
        say_lines(simulation_lines(found, asked.understood, day.isoformat(), names.label))
