"""Shapes for the views that are drawn: plain numbers; only a picture that is a file of its own is markup."""

from entente.dossier.drawing.bars import AxisDrawing, axis_drawing
from entente.dossier.drawing.blocs import BlocDrawing, bloc_drawing
from entente.dossier.drawing.chain import ChainDrawing, chain_drawing, draw_chain
from entente.dossier.drawing.network import NetworkDrawing, network_drawing
from entente.dossier.drawing.origins import OriginDrawing, origin_drawing

__all__ = [
    "AxisDrawing",
    "BlocDrawing",
    "ChainDrawing",
    "NetworkDrawing",
    "OriginDrawing",
    "axis_drawing",
    "bloc_drawing",
    "chain_drawing",
    "draw_chain",
    "network_drawing",
    "origin_drawing",
]
