"""When something was said, from the time expression of the saying's own clause."""

from __future__ import annotations

import msgspec

from entente.knowledge import Knowledge
from entente.reading.times import resolve
from entente.records import DateInterval, Reading, Span, Statement
from entente.stories.dating.clause import nearest, times_in
from entente.stories.pile import Pile
from entente.stories.sentences import Stretch

_PREPOSITION = 3
"""Characters of "on " or "in "."""


def date_statements(reading: Reading, pile: Pile, knowledge: Knowledge) -> tuple[Statement, ...]:  # noqa: ARG001
    """The statements of a reading, dated anew now that the document is.

    "Said on Tuesday" is the Tuesday before the document came out. A time within what is said is not
    that of the saying. Without a time of its own, a statement has no date: the day of the article is
    known from the document, and the saying may be older. `knowledge` is not asked:
    the call is that of `date_events`.
    """
    return tuple(msgspec.structs.replace(one, date=_date(one, pile)) for one in reading.statements)


def _date(statement: Statement, pile: Pile) -> DateInterval | None:
    if statement.cue is None:
        return None
    document = pile.documents[statement.document]
    said = [one for one in (*statement.content, *statement.proposition) if not _is_time_alone(one, document.text)]
    found = nearest(document.text, statement.cue, [said])
    if found is None:
        return None
    written = document.published
    anchor = DateInterval(earliest=written.earliest, latest=written.latest, granularity=written.granularity)
    dated = resolve(found, anchor, tense="past")
    if dated.earliest is None and dated.latest is None:
        return None
    ahead = dated.earliest is not None and written.latest is not None and dated.earliest > written.latest
    return None if ahead else dated


def _is_time_alone(piece: Span, text: str) -> bool:
    """Whether a piece of what is said is nothing but "on Tuesday": cut off from the rest, it is the saying's own."""
    inside = times_in(text, Stretch(piece.start, piece.end))
    return len(inside) == 1 and inside[0].end >= piece.end and inside[0].start - piece.start <= _PREPOSITION
