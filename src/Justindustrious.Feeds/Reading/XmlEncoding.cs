using System.Text;

namespace Justindustrious.Feeds.Reading;

/// <summary>The encoding of a document, by its first bytes (XML 1.0, appendix F) and by its declaration.</summary>
internal sealed class XmlEncoding
{
    /// <summary>Encodings that every program for feeds knows.</summary>
    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "us-ascii", "iso-8859-1", "euc-jp", "iso-8859-2", "iso-8859-15", "iso-8859-7", "koi8-r", "shift_jis",
        "windows-1250", "windows-1251", "windows-1252", "windows-1254", "windows-1255", "windows-1256", "gb18030",
    };

    /// <summary>The number of bytes of the byte order mark.</summary>
    public int MarkLength { get; private init; }

    /// <summary>The encoding to decode with.</summary>
    public required Encoding Encoding { get; init; }

    /// <summary>The declared name, or else the name of the encoding that the bytes show.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the bytes can't be read, because they can't be in the declared encoding.</summary>
    public bool IsHopeless { get; private init; }

    /// <summary>Finds the encoding, and reports what is wrong or unusual about it.</summary>
    /// <param name="head">The first bytes: a few hundred, or all if there are fewer.</param>
    /// <param name="report">Takes the findings.</param>
    public static XmlEncoding Detect(ReadOnlySpan<byte> head, ReadingReport report)
    {
        var (shown, mark) = Recognise(head);
        var text = (shown ?? Latin1).GetString(head[mark..Math.Min(head.Length, 1024)]);
        // A declaration that does not come first is reported elsewhere. Its encoding counts.
        var start = XmlDeclaration.Find(text);
        var declaration = start < 0 ? null : XmlDeclaration.Read(text.AsSpan(start));
        if (declaration?.Encoding is not { } declared)
        {
            if (shown is { } wide && wide != Utf8 && mark == 0)
            {
                report(FeedRules.XmlRules.EncodingContradicts,
                    $"the bytes look like {wide.WebName}, but neither a byte order mark nor a declaration says so; save the feed as UTF-8",
                    1, 1, "UnicodeError");
            }

            if (mark == 0)
            {
                report(FeedRules.XmlRules.EncodingDeclared,
                    "the feed names no encoding, so it is read as UTF-8; write <?xml version=\"1.0\" encoding=\"utf-8\"?>", 1, 1);
            }

            return new() { Encoding = shown ?? Utf8, MarkLength = mark, Name = (shown ?? Utf8).WebName };
        }

        var (line, column) = PositionOf(text, start + declaration.EncodingOffset);
        return Declared(declared, shown, mark, line, column, report);
    }

    private static XmlEncoding Declared(string declared, Encoding? shown, int mark, int line, int column, ReadingReport report)
    {
        var known = Find(declared);
        if (shown is not null)
        {
            var name = declared.ToUpperInvariant();
            var agrees = shown.CodePage is 1200 or 1201
                ? name is "UTF-16" or "ISO-10646-UCS-2" or "CSUNICODE" or "UCS-2" || (mark == 0 && known?.CodePage == shown.CodePage)
                : known?.CodePage == shown.CodePage || (shown.CodePage is 12000 or 12001 && name is "UTF-32" or "UCS-4" or "ISO-10646-UCS-4");
            if (!agrees)
            {
                report(FeedRules.XmlRules.EncodingContradicts,
                    $"the declaration says {declared}, but the bytes start as {shown.WebName} does; write encoding=\"{shown.WebName}\"",
                    line, column, "UnicodeError");
                // The mark of UTF-8 is proof, so such a feed is still read. Other programs refuse UTF-16 that is declared as UTF-8.
                return new() { Encoding = shown, MarkLength = mark, Name = shown.WebName, IsHopeless = shown != Utf8 };
            }
        }
        else if (known?.CodePage is 1200 or 1201 or 12000 or 12001)
        {
            report(FeedRules.XmlRules.EncodingContradicts,
                $"the declaration says {declared}, but the bytes are not in it; write encoding=\"utf-8\"", line, column, "UnicodeError");
            return new() { Encoding = Utf8, MarkLength = mark, Name = declared, IsHopeless = true };
        }

        if (known is null)
        {
            report(FeedRules.XmlRules.EncodingKnown, $"encoding '{Show(declared)}' is not registered; write encoding=\"utf-8\"", line, column, null,
                ("encoding", declared));
            return new() { Encoding = shown ?? Utf8, MarkLength = mark, Name = declared };
        }

        if (declared.ToUpperInvariant() is not ("UTF-8" or "UTF-16"))
        {
            var common = Common.Contains(declared);
            report(common ? FeedRules.XmlRules.EncodingIsUtf : FeedRules.XmlRules.EncodingCommon, common
                ? $"encoding '{declared}' is neither UTF-8 nor UTF-16, the only encodings that an XML reader must know; write encoding=\"utf-8\""
                : $"encoding '{Show(declared)}' is one that few readers know; write encoding=\"utf-8\"", line, column, null, ("encoding", declared));
        }

        return new() { Encoding = shown ?? known, MarkLength = mark, Name = declared };
    }

    /// <summary>Recognises the encoding by a mark or by the first characters; <see langword="null"/> for bytes that look like ASCII.</summary>
    private static (Encoding? Shown, int Mark) Recognise(ReadOnlySpan<byte> head) => head switch
    {
        [0x00, 0x00, 0xFE, 0xFF, ..] => (new UTF32Encoding(true, false), 4),
        [0xFF, 0xFE, 0x00, 0x00, ..] => (new UTF32Encoding(false, false), 4),
        [0xFE, 0xFF, ..] => (new UnicodeEncoding(true, false), 2),
        [0xFF, 0xFE, ..] => (new UnicodeEncoding(false, false), 2),
        [0xEF, 0xBB, 0xBF, ..] => (Utf8, 3),
        [0x00, 0x00, 0x00, 0x3C, ..] => (new UTF32Encoding(true, false), 0),
        [0x3C, 0x00, 0x00, 0x00, ..] => (new UTF32Encoding(false, false), 0),
        [0x00, 0x3C, 0x00, _, ..] => (new UnicodeEncoding(true, false), 0),
        [0x3C, 0x00, _, 0x00, ..] => (new UnicodeEncoding(false, false), 0),
        _ => (null, 0),
    };

    /// <summary>Tells whether a name is that of a registered encoding.</summary>
    public static bool IsRegistered(string name) => Find(name) is not null;

    private static Encoding? Find(string name)
    {
        // Programs write names that are not registered.
        name = name.ToUpperInvariant() switch
        {
            "UTF8" => "utf-8",
            "ASCII" => "us-ascii",
            "LATIN-1" or "LATIN1" => "iso-8859-1",
            "MACROMAN" => "macintosh",
            "CP1252" => "windows-1252",
            var other => other,
        };
        try
        {
            var found = CodePages.GetEncoding(name) ?? Encoding.GetEncoding(name);
            return found.CodePage == EucJpEncoding.CodePageNumber ? new EucJpEncoding() : found;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static (int Line, int Column) PositionOf(string text, int offset)
    {
        var before = text.AsSpan(0, offset);
        return (before.Count('\n') + 1, offset - before.LastIndexOf('\n'));
    }

    private static string Show(string value) => value.Length <= 80 ? value : value[..80];

    private static readonly Encoding Utf8 = new UTF8Encoding(false);
    private static readonly Encoding Latin1 = Encoding.Latin1;
    private static readonly EncodingProvider CodePages = CodePagesEncodingProvider.Instance;
}
