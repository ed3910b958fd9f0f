"""The dossier: what an analyst reads, prints and shows to colleagues.

`views` turns a collection into plain data, `drawing` gives some of those views a shape on paper, and
`render` sets them as one HTML file that opens from disk, asks nothing of any network, and is the same
bytes for the same collection. `what_if_page` does so for one answer, `draw_chain` draws its chain as a file.
"""

from entente.dossier.drawing import draw_chain
from entente.dossier.page import render
from entente.dossier.whatif_page import what_if_page

__all__ = ["draw_chain", "render", "what_if_page"]
