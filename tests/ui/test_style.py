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


def test_a_state_has_a_frame_in_high_contrast() -> None:
    """Its ground is that of the page there."""
    edges = {
        name: re.search(
            r'role="chip"\] { border: 1px solid (\S+);',
            style.sheet(SHEET.read_text("utf-8"), each, 100, Path()),
        )
        for name, each in THEMES.items()
    }
    assert {name: found and found[1] for name, found in edges.items()} == {
        "light": "transparent", "dark": "transparent", "contrast": style.CONTRAST.text,
    }  # fmt: skip


def test_every_colour_is_a_colour() -> None:
    for colours in THEMES.values():
        assert all(re.fullmatch("#[0-9A-F]{6}", value) for value in asdict(colours).values())


def _rules() -> list[tuple[str, dict[str, str]]]:
    """Selector and declarations of each rule of the sheet."""
    text = re.sub(r"/\*.*?\*/", "", SHEET.read_text("utf-8"), flags=re.DOTALL)
    found = re.findall(r"([^{}]+)\{([^{}]*)\}", text)
    return [(name.strip(), dict(re.findall(r"([\w-]+):\s*([^;]+)", body))) for name, body in found]


@pytest.mark.parametrize("theme", THEMES)
def test_words_can_be_read_on_the_ground_of_their_own_rule(theme: str) -> None:
    poor = []
    own = {name: said["color"] for name, said in _rules() if "color" in said}
    for name, said in _rules():
        usual = own.get(re.sub(r":[a-z-]+$", "", name), "@text")  # a rule for a moment changes the usual one
        ground, words = said.get("background", "")[1:], said.get("color", usual)[1:]
        if not ground or not hasattr(THEMES[theme], ground) or "::" in name:
            continue
        if 'role="line"' in name:
            continue  # a hairline holds no words
        found = contrast(getattr(THEMES[theme], words), getattr(THEMES[theme], ground))
        if (found < 4.5 and "color" in said) or found < 3:
            poor.append((name, ground, words, round(found, 2)))
    assert not poor


def test_what_cannot_be_used_now_is_not_told_by_colour_alone() -> None:
    disabled = {name: said for name, said in _rules() if name.endswith("QPushButton:disabled")}
    assert all("dashed" in said["border"] for said in disabled.values())
    assert style.CONTRAST.faded != style.CONTRAST.text
