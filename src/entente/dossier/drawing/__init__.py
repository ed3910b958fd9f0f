"""Shapes for the views that are drawn: plain numbers, no markup."""

from entente.dossier.drawing.bars import AxisDrawing, axis_drawing
from entente.dossier.drawing.network import NetworkDrawing, network_drawing
from entente.dossier.drawing.origins import OriginDrawing, origin_drawing

__all__ = ["AxisDrawing", "NetworkDrawing", "OriginDrawing", "axis_drawing", "network_drawing", "origin_drawing"]
