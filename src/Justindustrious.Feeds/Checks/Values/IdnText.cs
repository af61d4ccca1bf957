using System.Text;

namespace Justindustrious.Feeds.Checks.Values;

/// <summary>Tells whether each label of a text has an ASCII form of 1 to 63 characters by RFC 3490.</summary>
/// <remarks>The W3C validator applies this to whole addresses, and chooses the class of its finding by it. Nothing else depends on it.</remarks>
internal static class IdnText
{
    private const int LongestLabel = 63;

    public static bool CanBeAscii(string text)
    {
        var rest = text.AsSpan();
        while (true)
        {
            var dot = rest.IndexOfAny('.', '\u3002');
            var label = dot < 0 ? rest : rest[..dot];
            if (!IsLabel(label, isLast: dot < 0))
                return false;
            if (dot < 0)
                return true;
            rest = rest[(dot + 1)..];
        }
    }

    private static bool IsLabel(ReadOnlySpan<char> label, bool isLast)
    {
        if (Ascii.IsValid(label))
            return label.Length <= LongestLabel && (isLast || label.Length > 0);
        if (label.Length > LongestLabel)
            return false;

        var points = new List<int>(label.Length);
        bool hasRight = false, hasLeft = false;
        foreach (var rune in label.EnumerateRunes())
        {
            if (IsMappedToNothing(rune.Value))
                continue;
            if (IsProhibited(rune.Value))
                return false;
            hasRight |= rune.Value is >= 0x590 and <= 0x7BF or >= 0xFB1D and <= 0xFDFC;
            hasLeft |= rune.Value is >= 'A' and <= 'Z' or >= 'a' and <= 'z';
            points.Add(rune.Value);
        }

        return points.Count > 0 && !(hasRight && hasLeft) && PunycodeLength(points) is <= LongestLabel;
    }

    private static bool IsMappedToNothing(int c) => c is 0xAD or 0x34F or 0x1806 or (>= 0x180B and <= 0x180D) or (>= 0x200B and <= 0x200D)
        or 0x2060 or (>= 0xFE00 and <= 0xFE0F) or 0xFEFF;

    private static bool IsProhibited(int c) => c is 0xA0 or 0x1680 or 0x3000 or 0x6DD or 0x70F or 0x180E or 0x340 or 0x341
        or (>= 0x80 and <= 0x9F) or (>= 0x2000 and <= 0x200F) or (>= 0x2028 and <= 0x202F) or (>= 0x205F and <= 0x206F) or (>= 0x2FF0 and <= 0x2FFB)
        or (>= 0xD800 and <= 0xF8FF) or (>= 0xFDD0 and <= 0xFDEF) or (>= 0xFFF9 and <= 0xFFFF) or (>= 0xE0000 and <= 0xE007F) or >= 0xF0000;

    /// <summary>RFC 3492: the number of characters of a label in Punycode, with <c>xn--</c>.</summary>
    private static int PunycodeLength(List<int> points)
    {
        int n = 128, delta = 0, bias = 72;
        var basic = points.Count(c => c < 128);
        var length = 4 + basic + (basic > 0 ? 1 : 0);
        for (var done = basic; done < points.Count;)
        {
            var next = points.Where(c => c >= n).Min();
            delta += (next - n) * (done + 1);
            n = next;
            foreach (var c in points)
            {
                if (c < n)
                    delta++;
                if (c != n)
                    continue;
                var q = delta;
                for (var k = 36; ; k += 36)
                {
                    var t = Math.Clamp(k - bias, 1, 26);
                    length++;
                    if (q < t)
                        break;
                    q = (q - t) / (36 - t);
                }

                bias = Adapt(delta, done + 1, done == basic);
                delta = 0;
                done++;
            }

            delta++;
            n++;
        }

        return length;
    }

    private static int Adapt(int delta, int points, bool isFirst)
    {
        delta = isFirst ? delta / 700 : delta / 2;
        delta += delta / points;
        var k = 0;
        for (; delta > 455; k += 36)
            delta /= 35;
        return k + 36 * delta / (delta + 38);
    }
}
