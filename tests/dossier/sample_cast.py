"""Who and what the sample collection is about: the invented articles and the actors in them."""

from __future__ import annotations

from tests.dossier import sample_articles as articles
from tests.dossier.builder import ArticleBuilder

__all__ = [
    "AGENCY",
    "AHLQUIST",
    "BRANDHOLT",
    "DENMARK",
    "GAZETTE",
    "MINISTRY",
    "NORWAY",
    "OFFICIALS",
    "SWEDEN",
    "TELEVISION",
    "TRIBUNE",
    "TVEITDAL",
    "WIRE",
]

WIRE = ArticleBuilder("wire", articles.WIRE)
GAZETTE = ArticleBuilder("gazette", articles.GAZETTE)
TRIBUNE = ArticleBuilder("tribune", articles.TRIBUNE)
DENMARK, NORWAY, SWEDEN = "state:DNK", "state:NOR", "state:SWE"
BRANDHOLT, TVEITDAL, AHLQUIST = "actor:brandholt", "actor:tveitdal", "actor:ahlquist"
MINISTRY, AGENCY, OFFICIALS, TELEVISION = "actor:ministry", "actor:agency", "actor:officials", "actor:television"
