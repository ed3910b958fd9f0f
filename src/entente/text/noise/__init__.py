"""What stands in an article's text and is not the article: share buttons, captions, comment boxes, other stories.

Phrases are knowledge (`knowledge/noise/*.toml`); how blocks stand to each other is code. When in
doubt a block stays article: a missed button costs less than a lost sentence.
"""

from __future__ import annotations

from entente.text.noise.marking import mark

__all__ = ["mark"]
