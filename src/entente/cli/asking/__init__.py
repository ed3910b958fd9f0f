"""What the commands of the system room are asked: scenarios, days, libraries with agreements of one's own, stores."""

from entente.cli.asking.articles import Articles, articles_of
from entente.cli.asking.days import day_asked, day_of
from entente.cli.asking.finding import found_id, found_state, is_store
from entente.cli.asking.libraries import library_with
from entente.cli.asking.naming import short_names
from entente.cli.asking.scenarios import Scenario, scenario_asked

__all__ = [
    "Articles",
    "Scenario",
    "articles_of",
    "day_asked",
    "day_of",
    "found_id",
    "found_state",
    "is_store",
    "library_with",
    "scenario_asked",
    "short_names",
]
