"""Makes the two fonts of printed sheets from Debian's Noto fonts and Unihan.

    python3 subset.py NotoSansCJK-Regular.ttc NotoSans-Regular.ttf /usr/share/unicode .

README.md says where these come from. The same inputs give the same bytes.
"""

import bz2
import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTCollection

# The simplified Chinese face of the collection: its shapes are the mainland's.
FAMILY = "Noto Sans CJK SC"

# Pairs of first and last code point.
LATIN = [
    (0x0020, 0x007E), (0x00A0, 0x017F),  # ASCII, Latin-1, Latin Extended-A
    (0x01CD, 0x01DC), (0x0218, 0x021B),  # vowels of Pinyin with their tones, Romanian
    (0x1E00, 0x1EFF),  # Vietnamese, Welsh
    (0x2010, 0x2027), (0x2030, 0x2033), (0x2039, 0x203A),  # dashes, quotes, dots, per mille, primes
    (0x20AC, 0x20AC), (0x2116, 0x2116), (0x2122, 0x2122),  # euro, numero, trade mark
]
CHINESE = [
    (0x00B7, 0x00B7), (0x2010, 0x2027), (0x2030, 0x2033), (0x203B, 0x203B),  # the same signs, as wide as an ideograph
    (0x2103, 0x2103), (0x2160, 0x216B), (0x2190, 0x2193), (0x2460, 0x2473),  # °C, Roman numerals, arrows, ① to ⑳
    (0x25A0, 0x25A1), (0x25B2, 0x25B3), (0x25C6, 0x25C7), (0x25CB, 0x25CB), (0x25CE, 0x25CF),  # shapes
    (0x2605, 0x2606), (0x3000, 0x303F), (0x30FB, 0x30FB), (0x33A1, 0x33A1),  # stars, CJK punctuation, m²
    (0xFE30, 0xFE4F), (0xFF01, 0xFFEE),  # compatibility and fullwidth forms
]

# Layout and hinting serve screens and scripts that the sheets have not.
DROPPED = ["BASE", "GDEF", "GPOS", "GSUB", "STAT", "VORG", "gasp", "prep", "vhea", "vmtx"]


def codes(pairs):
    return {code for first, last in pairs for code in range(first, last + 1)}


def table_of_characters(unihan):
    """The Table of General Standard Chinese Characters (通用规范汉字表): all that have Unihan's kTGH."""
    found = set()
    for path in sorted(pathlib.Path(unihan).glob("Unihan_*.txt.bz2")):
        with bz2.open(path, "rt", encoding="utf-8") as lines:
            parts = (line.split("\t") for line in lines if "\tkTGH\t" in line)
            found |= {int(code.removeprefix("U+"), 16) for code, *_ in parts}
    if len(found) != 8105:
        sys.exit(f"the table has 8105 characters, Unihan gave {len(found)}")
    return found


def gb_2312():
    """The ideographs of GB 2312: 125 of them, mostly parts of characters, are not in the table, and keyboards have them."""
    rows, cells = range(0xB0, 0xF8), range(0xA1, 0xFF)
    text = b"".join(bytes([row, cell]) for row in rows for cell in cells)
    return set(map(ord, text.decode("gb2312", errors="ignore")))


def cut(source, number, wanted, target):
    options = subset.Options(
        font_number=number, hinting=False, layout_features=[], glyph_names=False, notdef_outline=True,
        drop_tables=DROPPED, name_IDs=[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 13, 14], name_languages=[0x409],
    )
    font = subset.load_font(source, options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=wanted)
    cutter.subset(font)
    font.save(target)
    lacking = "".join(map(chr, sorted(wanted - set(font.getBestCmap()))))
    print(f"{target.name}: {len(font.getBestCmap())} characters, {target.stat().st_size} bytes, lacks {lacking}")


def main(chinese, latin, unihan, folder):
    families = [font["name"].getDebugName(1) for font in TTCollection(chinese, lazy=True).fonts]
    folder = pathlib.Path(folder)
    ideographs = table_of_characters(unihan) | gb_2312()
    cut(chinese, families.index(FAMILY), ideographs | codes(CHINESE), folder / "NotoSansSC.otf")
    cut(latin, -1, codes(LATIN), folder / "NotoSansLatin.ttf")


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
