"""From files to documents: decode, find the article in the page, mark what is not the article.

Nothing here changes a text. What is not the article stays in it and is marked; what is doubtful is flagged.
"""

from __future__ import annotations

from entente.text.blocks import paragraphs
from entente.text.documents import LARGEST, read_source
from entente.text.sources import Source, digest, discover

__all__ = ["LARGEST", "Source", "digest", "discover", "paragraphs", "read_source"]
