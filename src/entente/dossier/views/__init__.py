"""The views: frozen plain data made from a collection by pure functions, ready for any way of showing it."""

from entente.dossier.views.dossier import DossierView, dossier_view

__all__ = ["DossierView", "dossier_view"]
