"""Shapes for the views that are drawn: plain numbers, no markup."""

from entente.dossier.drawing.bars import TimelineDrawing, timeline_drawing
from entente.dossier.drawing.network import NetworkDrawing, network_drawing

__all__ = ["NetworkDrawing", "TimelineDrawing", "network_drawing", "timeline_drawing"]
