"""What `entente show` lists: records filtered, as rows with names and evidence."""

from entente.cli.listing.facets import FILTERS
from entente.cli.listing.rows import COLUMNS, rows
from entente.cli.listing.select import Selection, select

__all__ = ["COLUMNS", "FILTERS", "Selection", "rows", "select"]
