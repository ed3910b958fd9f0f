"""Where the reports of one side come from: roots at one end, articles at the other, and where their ways meet."""

from __future__ import annotations

from collections.abc import Iterable

from entente.dossier.views.index import Index
from entente.dossier.views.view import View
from entente.records import Link, Voice

__all__ = ["OriginNode", "OriginTree", "origin_name", "origin_tree"]

_RANK = {"root": 0, "speaker": 1, "occasion": 2, "agency": 3, "outlet": 4, "copy": 5}
_NodeKey = tuple[str, str]


class OriginNode(View, frozen=True):
    """A root, a step, or an article; `rank` says how far from the roots, from 0. `anchor` leads to it on the page."""

    kind: str
    name: str
    rank: int
    article: str | None
    anchor: str | None


class OriginTree(View, frozen=True):
    """`paths` lead from a root to an article, as places in `nodes`; what two paths share stands once."""

    nodes: tuple[OriginNode, ...]
    paths: tuple[tuple[int, ...], ...]

    @property
    def roots(self) -> int:
        """How many roots there are."""
        return len({path[0] for path in self.paths})

    @property
    def articles(self) -> int:
        """How many articles tell it."""
        return len({self.nodes[path[-1]].article for path in self.paths if self.nodes[path[-1]].article})


def origin_tree(index: Index, voices: Iterable[Voice]) -> OriginTree:
    """The tree of the voices of one side, in their order, those from one root together."""
    nodes: dict[_NodeKey, OriginNode] = {}
    found: dict[tuple[_NodeKey, ...], None] = {}
    for voice in voices:
        path = _path(index, voice)
        for key, node in path:
            known = nodes.get(key)
            nodes[key] = node if known is None or node.rank > known.rank else known
        found[tuple(dict.fromkeys(key for key, _ in path))] = None
    place = {key: number for number, key in enumerate(nodes)}
    paths = sorted((tuple(place[key] for key in path) for path in found), key=lambda path: path)
    return OriginTree(nodes=tuple(nodes.values()), paths=tuple(paths))


def origin_name(index: Index, origin: str) -> str:
    """A root in words."""
    if origin in index.documents or origin in index.actors:
        return index.actor(origin).name
    sides = origin.split("+")
    return index.names(sides) + (" jointly" if len(sides) > 1 else "")


def _path(index: Index, voice: Voice) -> list[tuple[_NodeKey, OriginNode]]:
    root = OriginNode(
        kind="root",
        name=origin_name(index, voice.origin),
        rank=0,
        article=None,
        anchor=index.label(voice.origin),
    )
    path = [(("root", voice.origin), root)]
    copies = 0
    for link in voice.chain:
        copies += link.kind == "copy"
        path += _steps(index, link, copies)
    if not any(node.article for _, node in path):
        path += _read_in(index, voice)
    return [one for number, one in enumerate(path) if number == 0 or one[1].name != root.name or one[1].article]


def _steps(index: Index, link: Link, copies: int) -> list[tuple[_NodeKey, OriginNode]]:
    """The nodes of one link: an agency with an article of its own stands before that article."""
    rank = _RANK[link.kind] + max(0, copies - 1)
    article = index.label(link.document) if link.document else None
    steps: list[tuple[_NodeKey, OriginNode]] = []
    if article is None or link.kind not in ("outlet", "copy"):
        anchor = index.label(link.actor) if link.actor else None
        node = OriginNode(kind=link.kind, name=link.name, rank=rank, article=None, anchor=anchor)
        steps.append(((link.kind, link.name.casefold()), node))
    if article is not None and link.document is not None:
        kind = link.kind if link.kind == "copy" else "outlet"
        # An agency stands for itself; an outlet that nothing names is known by its article alone.
        known = link.kind in ("outlet", "copy") and link.name not in index.documents
        name = link.name if known else index.source_name(link.document)
        steps.append(_article(link.document, name, article, kind, max(rank, _RANK["outlet"])))
    return steps


def _read_in(index: Index, voice: Voice) -> list[tuple[_NodeKey, OriginNode]]:
    statement = index.statements.get(voice.statement or "")
    document = statement.document if statement else next((one.document for one in voice.evidence), None)
    label = index.label(document) if document else None
    if document is None or label is None:
        return []
    return [_article(document, index.source_name(document), label, "outlet", _RANK["outlet"])]


def _article(document: str, name: str, label: str, kind: str, rank: int) -> tuple[_NodeKey, OriginNode]:
    return ("article", document), OriginNode(kind=kind, name=name, rank=rank, article=label, anchor=label)
