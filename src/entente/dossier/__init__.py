"""The dossier: what an analyst reads, prints and shows to colleagues.

`views` turns a collection into plain data, `drawing` gives two of those views a shape on paper, and
`render` sets them as one HTML file that opens from disk, asks nothing of any network, and is the same
bytes for the same collection.
"""

from entente.dossier.page import render

__all__ = ["render"]
