"""The system of states that agreements and news make up: who owes what to whom, how far it spreads, who stands where."""

__all__: list[str] = []
