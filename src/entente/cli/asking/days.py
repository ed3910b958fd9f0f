"""The day a question is about."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from entente.cli.console import tell
from entente.cli.dates import interval
from entente.errors import UsageError

if TYPE_CHECKING:
    from entente.records import Collection


def day_asked(written: str | None, collection: Collection | None) -> date:
    """The day of `--date`; else the newest of the store's articles; else today. Says so where nobody named it."""
    if written is not None:
        return day_of(written, "--date")
    newest = newest_day(collection) if collection is not None else None
    if newest is not None:
        tell(f"The date is {newest}, that of the newest article; --date names another.")
        return date.fromisoformat(newest)
    today = date.today()  # the command line alone may look at a clock
    tell(f"The date is {today.isoformat()}, today; --date names another.")
    return today


def day_of(written: str, option: str) -> date:
    """A day as it is written. UsageError names the option where it is none, or a whole month or year."""
    first, last = interval(written, option)
    if first != last:
        raise UsageError(f"{written!r} is more than one day.", where=option, remedy=f"Name a day, such as {first}.")
    return date.fromisoformat(first)


def newest_day(collection: Collection) -> str | None:
    """The last day on which any article of a store may have come out."""
    published = (one.published for one in collection.documents)
    return max((day for one in published if (day := one.latest or one.earliest)), default=None)
