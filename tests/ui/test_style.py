"""Colours that can be read, lengths that follow the scale."""

from __future__ import annotations

import re
from dataclasses import asdict
from pathlib import Path

import pytest

from ui import style

SHEET = Path(__file__).resolve().parents[2] / "resources" / "styles" / "base.qss"
THEMES = {"light": style.LIGHT, "dark": style.DARK, "contrast": style.CONTRAST}


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES)
def test_text_can_be_read_on_every_surface(theme: str) -> None:
    colours = THEMES[theme]
    pairs = [(colours.text, ground) for ground in (colours.surface, colours.raised, colours.sunken)]
    pairs += [(colours.muted, ground) for ground in (colours.surface, colours.raised)]
    pairs += [(colours.onaccent, colours.accent), (colours.onaccent, colours.accenthover)]
    for kind in ("good", "warn", "bad", "waiting", "accent"):
        colour = getattr(colours, kind)
        pairs += [
            (colour, ground) for ground in (colours.raised, colours.surface, getattr(colours, f"{kind}soft"))
        ]
    poor = [(pair, round(contrast(*pair), 2)) for pair in pairs if contrast(*pair) < 4.5]
    assert not poor


@pytest.mark.parametrize("theme", THEMES)
def test_edges_of_fields_can_be_seen(theme: str) -> None:
    assert contrast(THEMES[theme].edge, THEMES[theme].raised) >= 3


@pytest.mark.parametrize("scale", style.SCALES)
def test_the_sheet_is_filled_in(scale: int) -> None:
    text = style.sheet(SHEET.read_text("utf-8"), style.LIGHT, scale, Path("/marks"))
    assert "@" not in text
    assert not re.search(r"\d[uf]\b", re.sub(r"#[0-9A-Fa-f]{6}", "", text))
    assert f"font-size: {10.5 * scale / 100:.2f}pt" in text


def test_every_colour_is_a_colour() -> None:
    for colours in THEMES.values():
        assert all(re.fullmatch("#[0-9A-F]{6}", value) for value in asdict(colours).values())
