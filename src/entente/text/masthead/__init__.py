"""What an article's own lines say of it: title, byline, dateline, date line, outlet."""

from __future__ import annotations

from entente.text.masthead.bylines import Byline, find_byline
from entente.text.masthead.datelines import Dateline, find_dateline
from entente.text.masthead.nameplates import Nameplate, find_nameplate
from entente.text.masthead.outlets import outlet_named, outlet_of_text, outlet_of_url
from entente.text.masthead.published import date_line
from entente.text.masthead.titles import find_title, locate_title

__all__ = [
    "Byline",
    "Dateline",
    "Nameplate",
    "date_line",
    "find_byline",
    "find_dateline",
    "find_nameplate",
    "find_title",
    "locate_title",
    "outlet_named",
    "outlet_of_text",
    "outlet_of_url",
]
