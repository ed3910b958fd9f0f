"""Colour contrast, computed from the style sheet itself (WCAG 2.2, success criteria 1.4.3 and 1.4.11)."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

STYLE = (files("entente.dossier") / "templates" / "style" / "colour.css").read_text(encoding="utf-8")
TEXT = [
    (ink, back)
    for back in ("paper", "sheet", "soft")
    for ink in ("ink", "quiet", "link", "accord", "discord", "neutral", "warning")
]
ON_TINTS = [("ink", back) for back in ("statement", "lit", "contested-back", "corroborated-back")]
OTHERS = [("grey", "paper"), ("paper", "warning")]
ON_LIT = [(ink, "lit") for ink in ("quiet", "link", "accord", "discord", "warning")]
SHAPES = [(shape, "paper") for shape in ("bar", "event", "agreement", "position", "focus")]


def schemes() -> dict[str, dict[str, str]]:
    blocks = re.findall(r"(:root[^{]*)\{\s*(--paper[^}]*)\}", STYLE)
    found = [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", body)) for _, body in blocks]
    light, preferred, chosen = found
    assert preferred == chosen, "the dark scheme is written twice and must be the same"
    return {"light": light, "dark": chosen}


def luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    darker, lighter = sorted((luminance(first), luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("ink", "back"), [*TEXT, *ON_TINTS, *OTHERS, *ON_LIT])
def test_text_reaches_aa(scheme: str, ink: str, back: str) -> None:
    colours = schemes()[scheme]
    assert contrast(colours[ink], colours[back]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("shape", "back"), SHAPES)
def test_shapes_reach_three_to_one(scheme: str, shape: str, back: str) -> None:
    colours = schemes()[scheme]
    assert contrast(colours[shape], colours[back]) >= 3
