"""Invented articles for the dossier's tests: the states are real; outlets, officials and events are not."""

from __future__ import annotations

from pathlib import Path

__all__ = ["GAZETTE", "HOSTILE", "TRIBUNE", "WIRE"]

_FOLDER = Path(__file__).with_name("articles")
WIRE, GAZETTE, TRIBUNE = (
    (_FOLDER / f"{name}.txt").read_text(encoding="utf-8") for name in ("wire", "gazette", "tribune")
)

HOSTILE = """<script>alert(1)</script> "><img src=x onerror=alert(2)> {{7*7}} {% raw %}

\u202eNOT AN OVERRIDE\u202c and a NUL \x00 and a bell \x07 here.\r
Minister “Bobby <b>Tables</b>” said: “</p></article><script>alert(3)</script>”
שלום עולם means peace.\u00a0
"""
