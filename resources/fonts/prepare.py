"""Write our fonts from the published ones: Be Vietnam Pro with figures of one width, as one family of four
weights; Liberation Serif under a name of its own.

Usage: python resources/fonts/prepare.py FOLDER_WITH_THE_PUBLISHED_FILES

The published files have figures of different widths (a 1 is 385 units wide, a 4 is 710) and no `tnum`
feature, so columns of numbers do not line up. Here the ten figures get copies of one width, which no
kerning pair knows, and the character map points to the copies. The published line of text begins 1000 units
above the base line, where Ổ needs 1168: fields and labels cut off its hook, and who typed Ổ read Ô. Medium
and SemiBold also name `Be Vietnam Pro` as their family, so that asking for weight 500 or 600 finds them. The
licence (OFL 1.1, no reserved font name) allows all this.

Liberation Serif 2 becomes `Bao Cao Serif`, its letters as they were. Under its own name Qt mixes it with the
system's: Debian 12 installs 1.07 with LibreOffice, which lacks 88 Vietnamese letters, and its bold came into
our documents. Its licence (OFL 1.1) reserves the name Liberation, and so allows only another one.
"""

import copy
import sys
from pathlib import Path

from fontTools.ttLib import TTFont

HERE = Path(__file__).resolve().parent
FAMILY = "Be Vietnam Pro"
WEIGHTS = ("Regular", "Medium", "SemiBold", "Bold")
DOCUMENTS = "Bao Cao Serif"
STYLES = ("Regular", "Bold", "Italic", "BoldItalic")
DIGITS = "0123456789"
WIDTH = 664  # of 1000 units: the widest figure, the 4, keeps a gap on both sides
ASCENT = 1200  # of 1000 units: what Ẳ needs


def equal_figures(font: TTFont) -> None:
    """Add copies of the ten figures, each centred in the same width, and map the characters to them."""
    outlines, widths = font["glyf"], font["hmtx"]
    order = list(font.getGlyphOrder())
    for digit in DIGITS:
        old = font.getBestCmap()[ord(digit)]
        new = f"{old}.tabular"
        glyph = copy.deepcopy(outlines[old])
        shift = (WIDTH - widths[old][0]) // 2
        glyph.coordinates.translate((shift, 0))
        glyph.recalcBounds(outlines)
        order.append(new)
        outlines.glyphs[new] = glyph
        widths.metrics[new] = (WIDTH, glyph.xMin)
        for table in font["cmap"].tables:
            if ord(digit) in table.cmap:
                table.cmap[ord(digit)] = new
    outlines.glyphOrder = order
    font.setGlyphOrder(order)
    if "GDEF" in font and font["GDEF"].table.GlyphClassDef:
        classes = font["GDEF"].table.GlyphClassDef.classDefs
        classes.update({name: 1 for name in order if name.endswith(".tabular")})


def room_above(font: TTFont) -> None:
    """A line as high as the stacked accents of capital letters, so that no field cuts them."""
    font["hhea"].ascent = font["OS/2"].sTypoAscender = ASCENT


def one_family(font: TTFont, weight: str) -> None:
    """Name the typographic family and style, which Qt and Windows prefer to the four-style names."""
    for identity, text in ((16, FAMILY), (17, weight)):
        font["name"].setName(text, identity, 3, 1, 0x409)


def own_name(font: TTFont, style: str) -> None:
    """Another family name wherever the font says its own, copyright and licence apart."""
    names = {1: DOCUMENTS, 3: f"{DOCUMENTS} {style}", 4: f"{DOCUMENTS} {style}", 6: f"BaoCaoSerif-{style}"}
    for record in list(font["name"].names):
        if record.nameID in (16, 17, 18, 21, 22):
            font["name"].removeNames(nameID=record.nameID)
        elif record.nameID in names:
            record.string = names[record.nameID]


def main(folder: str) -> None:
    """Rewrite the eight files into this folder."""
    for style in STYLES:
        font = TTFont(Path(folder) / f"LiberationSerif-{style}.ttf", recalcTimestamp=False)
        own_name(font, style)
        font.save(HERE / f"BaoCaoSerif-{style}.ttf")
    for weight in WEIGHTS:
        name = f"BeVietnamPro-{weight}.ttf"
        font = TTFont(Path(folder) / name, recalcTimestamp=False)
        equal_figures(font)
        room_above(font)
        one_family(font, weight)
        font.save(HERE / name)


if __name__ == "__main__":
    main(sys.argv[1])
