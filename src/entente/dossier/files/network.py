"""The actor network as GraphML, for Gephi, yEd, Cytoscape or igraph.

Nodes are actors. An edge runs from each source of an event to each of its targets, one for each
type and status, and from each speaker to each addressee; `weight` counts the records behind it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from entente.dossier.files.order import ordered
from entente.records import QUAD_CLASS, Collection

Edge = tuple[str, str, str, str]
"""Source, target, what (an event type or `addresses`), status (of the event, or the act)."""

NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold (production 2, Char)."""


def graphml(collection: Collection) -> str:
    """The network as one XML document."""
    import networkx

    whole = ordered(collection)
    edges = Counter(event_edges(whole)) + Counter(address_edges(whole))
    graph = networkx.MultiDiGraph()
    used = {end for source, target, _, _ in edges for end in (source, target)}
    for actor in whole.actors:
        if actor.id in used:
            known = {"label": actor.name, "kind": actor.kind, "country": actor.country}
            graph.add_node(clean(actor.id), **attributes(known))
    for number, ((source, target, what, status), weight) in enumerate(sorted(edges.items())):
        about = {"type": what, "status": status, "quad_class": QUAD_CLASS.get(what), "weight": weight}
        graph.add_edge(clean(source), clean(target), key=f"e{number}", **attributes(about))
    return "\n".join(networkx.generate_graphml(graph)) + "\n"


def event_edges(collection: Collection) -> Iterator[Edge]:
    """Who did what to whom, as far as both are known."""
    for event in collection.events:
        for source in event.source:
            yield from ((source, target, event.type, event.status) for target in event.target)


def address_edges(collection: Collection) -> Iterator[Edge]:
    """Who spoke to whom."""
    for statement in collection.statements:
        for speaker in statement.speakers:
            yield from ((speaker, addressee, "addresses", statement.act) for addressee in statement.addressees)


def attributes(values: dict[str, Any]) -> dict[str, Any]:
    """What is known, fit for XML."""
    return {name: clean(value) if isinstance(value, str) else value for name, value in values.items() if value}


def clean(text: str) -> str:
    """The text without characters that would make the XML unreadable."""
    return NOT_XML.sub("\ufffd", text)
