"""Structural balance: how far the ties between states divide them into two blocs, and which ties do not fit."""

from entente.system.balance.frustration import Partition, frustration
from entente.system.balance.ties import Sign, Tie, tie

__all__ = ["Partition", "Sign", "Tie", "frustration", "tie"]
