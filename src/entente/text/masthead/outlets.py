"""Which outlet brought the article, by its nameplate, its own calls to read on, its dateline, or its address."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from urllib.parse import urlsplit

from entente.knowledge import Outlet, load
from entente.records import Noise, Span
from entente.text.masthead.bylines import find_byline
from entente.text.masthead.datelines import find_dateline
from entente.text.masthead.nameplates import find_nameplate, of_trail

_FROM = re.compile(
    r"(?:click here to )?(?:read|see) more (?:\w+ ){0,2}?(?:from|at|on|in) (?:the )?(?P<name>[A-Z][\w&.’' \-]{2,60})$",
    re.IGNORECASE,
)
_RIGHTS = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:\d{4}(?:\s*[-–]\s*\d{4})?)?,?\s*(?:by )?(?:the )?"
    r"(?P<name>[A-Z][\w&’' \-]{2,60}?)(?:\.|,|$|\s+all rights)",
    re.IGNORECASE,
)
_SMALL = {"Of", "And", "The", "For", "In", "On", "De"}


def outlet_named(name: str) -> str:
    """The outlet's name as the knowledge files write it, or as it stands; capitals throughout are lowered."""
    clean = " ".join(name.split()).strip(" .,:;|–—-")
    known = _by_name().get(_key(clean))
    if known is not None:
        return known.name
    return _lowered(clean) if clean.isupper() and " " in clean else clean


def outlet_of_text(text: str, blocks: Sequence[Span], noise: Sequence[Noise]) -> str | None:
    """The outlet that the text itself names, or null.

    An agency in the dateline wrote the report; it brought it only where the page names nobody else.
    """
    plate = find_nameplate(text, blocks)
    if plate is not None:
        return outlet_named(plate.name)
    found = _of_furniture(text, noise) or _over(text, blocks, noise)
    if found is not None:
        return found
    dateline = find_dateline(text, blocks)
    if dateline is not None and dateline.agency is not None:
        return outlet_named(dateline.agency)
    byline = find_byline(text, blocks)
    return outlet_named(byline.outlet) if byline is not None and byline.outlet is not None else None


def _of_furniture(text: str, noise: Sequence[Noise]) -> str | None:
    """The outlet named by a call to read on or a notice of rights."""
    for pattern in (_FROM, _RIGHTS):
        for stretch in noise:
            for line in text[stretch.start : min(stretch.end, stretch.start + 2_000)].splitlines():
                match = pattern.match(line.strip()) if len(line) < 300 else None
                if match is not None:
                    return outlet_named(match["name"])
    return None


def _over(text: str, blocks: Sequence[Span], noise: Sequence[Noise]) -> str | None:
    """The outlet that a trail of sections above the article begins with."""
    above = [one for one in noise if blocks and one.end <= blocks[0].start]
    lines = [line.strip() for one in above for line in text[one.start : one.end].splitlines()]
    named = (of_trail(line) for line in lines if line)
    return next((outlet_named(name) for name in named if name is not None), None)


def outlet_of_url(url: str) -> str | None:
    """The outlet whose domain the address lies under, where the knowledge files have it, or null."""
    try:
        host = (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return None
    parts = host.split(".")
    domains = _by_domain()
    found = (domains.get(".".join(parts[index:])) for index in range(len(parts) - 1))
    return next((outlet.name for outlet in found if outlet is not None), None)


def _lowered(name: str) -> str:
    words = [word.capitalize() for word in name.split()]
    return " ".join(word.lower() if index and word in _SMALL else word for index, word in enumerate(words))


def _key(name: str) -> str:
    return name.casefold().removeprefix("the ")


@cache
def _by_name() -> dict[str, Outlet]:
    return {_key(name): outlet for outlet in load().outlets for name in (outlet.name, *outlet.names)}


@cache
def _by_domain() -> dict[str, Outlet]:
    return {domain: outlet for outlet in load().outlets for domain in outlet.domains}
