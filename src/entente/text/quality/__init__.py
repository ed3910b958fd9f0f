"""What is doubtful about a text, each doubt with the words that show it."""

from __future__ import annotations

from entente.text.quality.flags import Laid, flags_of

__all__ = ["Laid", "flags_of"]
