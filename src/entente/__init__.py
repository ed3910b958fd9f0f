"""Entente reads news about relations between states and gives back evidence-linked facts."""

__version__ = "0.1.0"
