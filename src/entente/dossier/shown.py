"""Text from outside made safe to show: escaped, isolated, and never silently changed."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from markupsafe import Markup, escape

__all__ = ["exact", "plain", "web_address"]

_CONTROLS = {**{code: 0x2400 + code for code in range(0x20) if code not in (0x09, 0x0A, 0x0D)}, 0x7F: 0x2421}
# Unicode Standard Annex 9: embeddings, overrides and isolates reorder the text around them.
_REORDERING = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
# What HTML (WHATWG, "Parsing HTML documents") calls control characters, surrogates and noncharacters.
_UNCARRIED = (*range(0x80, 0xA0), *range(0xD800, 0xE000), *range(0xFDD0, 0xFDF0), 0xFFFE, 0xFFFF)
_SIGNS = {**_CONTROLS, **dict.fromkeys((*_REORDERING, *_UNCARRIED), 0xFFFD)}
_HIDDEN = re.compile("[" + "".join(map(chr, _SIGNS)) + "]")


def plain(value: object) -> object:
    """A value as any template shows it: text without control and reordering characters, one sign for each."""
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    return value.translate(_SIGNS)


def exact(text: str) -> Markup:
    """Text as markup from which the page gives back every code point.

    A character that cannot be carried or would reorder its surroundings becomes a visible sign whose
    `data-code` holds its code point; a carriage return is written so that no parser turns it into a newline.
    """
    pieces: list[Markup] = []
    position = 0
    for match in _HIDDEN.finditer(text):
        pieces += [_escaped(text[position : match.start()]), _sign(match.group())]
        position = match.end()
    return Markup("").join([*pieces, _escaped(text[position:])])


def web_address(address: str | None) -> str | None:
    """The address where it is one of the web, else None: nothing else ever becomes a link."""
    if address is None or _HIDDEN.search(address):
        return None
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme in ("http", "https") and parts.netloc else None


def _escaped(text: str) -> Markup:
    return escape(text).replace("\r", Markup("&#13;"))


def _sign(character: str) -> Markup:
    return Markup('<bdi class="control" data-code="{0:04X}" title="U+{0:04X}">{1}</bdi>').format(
        ord(character), chr(_SIGNS[ord(character)])
    )
