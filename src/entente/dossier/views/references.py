"""What a view says of an actor, a fact or the words in an article, ready to be linked."""

from __future__ import annotations

from entente.dossier.views.view import View

__all__ = ["ActorReference", "AgreementReference", "FactReference", "Part", "Words"]


class ActorReference(View, frozen=True):
    """An actor as named on the page; `anchor` is null where the collection holds no such actor.

    `short` is the name for a drawing: the longest of its names that fits there, if one does.
    """

    name: str
    short: str
    kind: str | None = None
    country: str | None = None
    role: str | None = None
    anchor: str | None = None


class AgreementReference(View, frozen=True):
    """An agreement or regime of the reference library; `anchor` is null where the articles do not speak of it."""

    name: str
    identifier: str
    anchor: str | None = None


class FactReference(View, frozen=True):
    """A fact elsewhere on the page: its label, which is also its anchor, and one line about it."""

    label: str
    line: str


class Part(View, frozen=True):
    """A piece of quoted text; `marked` where it is the word the fact hangs on."""

    text: str
    marked: bool = False


class Words(View, frozen=True):
    """An exact slice of an article and where it stands.

    `anchor` is the element at its first code point, `length` its code points, `article` the article's
    label and `source` its short name. `continues` says that the slice shown stops before the span does.
    """

    parts: tuple[Part, ...]
    anchor: str
    length: int
    article: str
    source: str
    continues: bool = False

    @property
    def text(self) -> str:
        """The words, whole."""
        return "".join(part.text for part in self.parts)
