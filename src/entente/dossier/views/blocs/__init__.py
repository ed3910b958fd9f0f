"""The shape of the system: a signed network of states over time, the blocs it comes nearest to, where it strains."""

from entente.dossier.views.blocs.pictures import BlocPicture, Seat, TieView
from entente.dossier.views.blocs.shape import ShapeView, shape_view

__all__ = ["BlocPicture", "Seat", "ShapeView", "TieView", "shape_view"]
