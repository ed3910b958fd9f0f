"""What `entente show` lists: records filtered, as rows with names and evidence."""

from entente.cli.listing.facets import FILTERS
from entente.cli.listing.rows import COLUMNS, rows
from entente.cli.listing.select import Selection, select
from entente.cli.listing.stories import find_story

__all__ = ["COLUMNS", "FILTERS", "Selection", "find_story", "rows", "select"]
