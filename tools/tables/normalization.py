"""Writes src/Justindustrious.Feeds/NormalForm.Tables.cs from Python's own Unicode tables: python3 normalization.py > FILE"""
import unicodedata

HEAD = """// Written by tools/tables/normalization.py.
namespace Justindustrious.Feeds;

/// <summary>Unicode {version}, UnicodeData.txt and CompositionExclusions.txt. Later versions add to it and change nothing.</summary>
internal static partial class NormalForm
{{
    /// <summary>Characters and what they are made of, in full: <c>C0=41+300</c>; with <c>!</c> where the character itself is never made.</summary>
    private static ReadOnlySpan<byte> Decompositions =>
{decompositions};

    /// <summary>Marks and their combining class: marks of different classes have one order.</summary>
    private static ReadOnlySpan<byte> CombiningClasses =>
{classes};
}}"""


def characters():
    # Hangul syllables are computed, and halves of pairs are no characters.
    return (chr(c) for c in range(0x110000) if not 0xAC00 <= c <= 0xD7A3 and not 0xD800 <= c <= 0xDFFF)


def decompositions():
    for c in characters():
        parts = unicodedata.normalize("NFD", c)
        if parts != c:
            sign = "=" if unicodedata.normalize("NFC", c) == c else "!"
            yield f"{ord(c):X}{sign}{'+'.join(f'{ord(p):X}' for p in parts)}"


def classes():
    ranges = []
    for c in characters():
        value = unicodedata.combining(c)
        if value and ranges and ranges[-1][1] == ord(c) - 1 and ranges[-1][2] == value:
            ranges[-1][1] = ord(c)
        elif value:
            ranges.append([ord(c), ord(c), value])
    return (f"{a:X}{'' if a == b else f'-{b:X}'}={value}" for a, b, value in ranges)


def literal(items, width=140):
    rows = [""]
    for item in items:
        if rows[-1] and len(rows[-1]) + len(item) + 1 > width:
            rows.append("")
        rows[-1] += (" " if rows[-1] else "") + item
    return " +\n".join(f'        "{row} "u8' for row in rows)


print(HEAD.format(version=unicodedata.unidata_version, decompositions=literal(decompositions()), classes=literal(classes())))
