"""Kinds of files: which are read, and how the others give themselves away."""

from __future__ import annotations

PLAIN, MARKDOWN, PAGE, LINES = "text/plain", "text/markdown", "text/html", "application/jsonl"

SUFFIXES = {".txt": PLAIN, ".md": MARKDOWN, ".html": PAGE, ".htm": PAGE, ".jsonl": LINES}
"""Suffix, in lower case, to media type."""

SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"PK\x05\x06", "a ZIP archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "a rich-text document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a media file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "a SQLite database"),
)
"""First bytes of files that are not text. Source: the formats' own published signatures."""

_PAGE_STARTS = (b"<!doctype html", b"<html", b"<head", b"<body")


def signature(data: bytes) -> str | None:
    """What kind of file that is not text these bytes begin, or null."""
    return next((name for first, name in SIGNATURES if data.startswith(first)), None)


def looks_like_page(data: bytes) -> bool:
    """Whether bytes of no declared kind (standard input) begin as an HTML page does."""
    start = data[:1024].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return start.startswith(_PAGE_STARTS)
