"""What each actor does, or says it will do, with which instrument of policy, and toward whom."""

from entente.reading.positions.build import read_positions

__all__ = ["read_positions"]
