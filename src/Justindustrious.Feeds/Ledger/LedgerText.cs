using System.Globalization;
using System.Text;
using Justindustrious.Feeds.Dates;
using Justindustrious.Feeds.Files;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Ledger;

/// <summary>
/// Reads and writes the text of a ledger: a header, and one line for each post. Lines are sorted by id, so that branches that add posts change different lines.
/// </summary>
internal static class LedgerText
{
    /// <summary>
    /// The version with times of removal. Version 2 has <see cref="Podcast"/>. A ledger with neither has version 1, which older programs read.
    /// </summary>
    private const int Version = 3;

    private const string Podcast = "podcast:guid\t";
    private const string Name = "# feeds.lock ";
    private const string Removed = "removed";
    private const string Atom = "atom=";

    /// <summary>Stands for an unknown date or hash, and for a blank title.</summary>
    private const string Unknown = "-";

    /// <summary>Writes a ledger.</summary>
    /// <param name="entries">The posts.</param>
    /// <param name="podcast">The <c>podcast:guid</c> of the site, if it is a podcast.</param>
    public static string Write(IReadOnlyList<LedgerEntry> entries, Guid? podcast = null)
    {
        var version = entries.Any(entry => entry.Removed is not null) ? Version : podcast is null ? 1 : 2;
        var text = new StringBuilder(Name)
            .Append(CultureInfo.InvariantCulture, $"{version}: the ids that subscribers know, kept by 'dotnet feeds build'; keep it with your posts\n");
        if (podcast is { } guid)
            text.Append(Podcast).Append(guid).Append('\n');
        foreach (var entry in entries.OrderBy(entry => entry.Id, StringComparer.Ordinal))
        {
            text.Append(Escape(entry.Id)).Append('\t').Append(Escape(entry.Address)).Append('\t')
                .Append(entry.Published ?? Unknown).Append('\t').Append(entry.Hash ?? Unknown);
            if (entry.Title is { } title)
                text.Append('\t').Append(title.Length > 0 ? title : Unknown);
            if (entry.AtomId is { } known)
                text.Append('\t').Append(Atom).Append(Escape(known));
            if (entry.IsRemoved)
                text.Append('\t').Append(Removed).Append(entry.Removed is { } when ? $"={when}" : "");
            text.Append('\n');
        }

        return text.ToString();
    }

    /// <inheritdoc cref="Read(string, SourceFindings, out Guid?)"/>
    public static List<LedgerEntry> Read(string text, SourceFindings findings) => Read(text, findings, out _);

    /// <summary>Reads a ledger, and reports wrong lines.</summary>
    public static List<LedgerEntry> Read(string text, SourceFindings findings, out Guid? podcast)
    {
        podcast = null;
        var entries = new List<LedgerEntry>();
        var lines = text.Split('\n');
        if (!IsHeader(lines[0].TrimEnd('\r'), findings))
            return entries;
        var byId = new Dictionary<string, LedgerEntry>(StringComparer.Ordinal);
        for (var i = 1; i < lines.Length; i++)
        {
            var line = lines[i].TrimEnd('\r');
            if (line.Length == 0)
                continue;
            var location = findings.At(i + 1, 1);
            if (line.Length >= 7 && ConflictMarkers.Any(marker => line.StartsWith(marker, StringComparison.Ordinal)))
            {
                findings.Add(FeedRules.ComparisonRules.LedgerConflict, location,
                    DescribeConflict(line));
            }
            else if (line.StartsWith(Podcast, StringComparison.Ordinal) && line.IndexOf('\t', Podcast.Length) < 0)
            {
                podcast ??= ReadGuid(line, location, findings);
            }
            else if (ReadEntry(line, out var whyNot) is not { } entry)
            {
                findings.Add(FeedRules.ComparisonRules.LedgerLine, location,
                    $"{Quoted.Of(line)} {whyNot}; restore the line, or remove it and build again");
            }
            else if (!byId.TryAdd(entry.Id, entry with { Line = i + 1 }))
            {
                // A merge that keeps both sides repeats the line of a post that both have edited. This does no harm.
                if (byId[entry.Id] is var first && first.Address != entry.Address)
                {
                    findings.Add(FeedRules.ComparisonRules.LedgerUniqueId, location, string.Create(
                        CultureInfo.InvariantCulture, $"the id {Quoted.Of(entry.Id)} is in line {first.Line} as well; remove the older of the two lines"));
                }
            }
            else
            {
                entries.Add(entry with { Line = i + 1 });
            }
        }

        return entries;
    }

    private static Guid? ReadGuid(string line, TextLocation location, SourceFindings findings)
    {
        if (Guid.TryParse(line[Podcast.Length..], out var guid))
            return guid;
        findings.Add(FeedRules.ComparisonRules.LedgerLine, location,
            $"{Quoted.Of(line)} has no UUID after podcast:guid; restore the line, or remove it and build again");
        return null;
    }

    private static readonly string[] ConflictMarkers = ["<<<<<<<", "=======", ">>>>>>>", "|||||||"];

    private static bool IsHeader(string line, SourceFindings findings)
    {
        if (ConflictMarkers.Any(marker => line.StartsWith(marker, StringComparison.Ordinal)))
        {
            findings.Add(FeedRules.ComparisonRules.LedgerConflict, findings.At(1, 1), DescribeConflict(line));
            return false;
        }

        const string Write = "write '# feeds.lock 1' as the first line, or take the file from version control";
        var isNamed = line.StartsWith(Name, StringComparison.Ordinal);
        var number = isNamed ? line[Name.Length..].Split(':', ' ')[0] : "";
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version) || version < 1)
        {
            findings.Add(FeedRules.ComparisonRules.LedgerHeader, findings.At(1, isNamed ? Name.Length + 1 : 1),
                $"the first line {Quoted.Of(line)} has no version; {Write}");
            return false;
        }

        if (version <= Version)
            return true;
        findings.Add(FeedRules.ComparisonRules.LedgerVersion, findings.At(1, Name.Length + 1), string.Create(
            CultureInfo.InvariantCulture,
            $"the ledger has version {version}, but this program knows only versions up to {Version}; update the program; the file is not changed"));
        return false;
    }

    private static string DescribeConflict(string line) =>
        $"{Quoted.Of(line)} is a mark of a merge conflict; keep the lines of both sides, each id once, and remove this line";

    private static LedgerEntry? ReadEntry(string line, out string whyNot)
    {
        var parts = line.Split('\t');
        // The last parts are optional: the hash of the title, which older ledgers don't have, the id in Atom, and the mark of a removed post.
        var next = 4;
        var title = next < parts.Length && (parts[next] == Unknown || IsHash(parts[next], 16)) ? parts[next++] : null;
        var atomId = next < parts.Length && IsAtomId(parts[next]) ? Unescape(parts[next++][Atom.Length..]) : null;
        var removed = next < parts.Length && IsRemoved(parts[next]) ? parts[next++] : null;
        whyNot = parts switch
        {
            { Length: < 4 } => string.Create(
                CultureInfo.InvariantCulture, $"has {parts.Length} of 5 parts, which tabs separate: id, address, date, hash of the text, hash of the title"),
            ["", ..] => "has no id",
            [_, "", ..] => "has no address",
            [_, _, var date, ..] when date != Unknown && !IsDate(date) => $"has the date {Quoted.Of(date)}, not one such as '2026-11-23T09:00:00Z'",
            [_, _, _, var hash, ..] when hash != Unknown && !IsHash(hash, 32) => $"has the hash {Quoted.Of(hash)}, not 32 hexadecimal digits",
            _ when next < parts.Length =>
                $"ends with {Quoted.Of(parts[next])}; after the hash of the text may follow, in this order, the 16 hexadecimal digits of a title's hash, "
                + $"'{Atom}' and an id, and '{Removed}' with or without '=' and a date such as '2026-11-23T09:00:00Z'",
            _ => "",
        };
        if (whyNot.Length > 0)
            return null;
        return new(Unescape(parts[0]), Unescape(parts[1]), Known(parts[2]), Known(parts[3]))
        {
            Title = title == Unknown ? "" : title,
            AtomId = atomId,
            IsRemoved = removed is not null,
            Removed = removed is not (null or Removed) ? removed[(Removed.Length + 1)..] : null,
        };
    }

    private static bool IsRemoved(string part) =>
        part == Removed || (part.StartsWith($"{Removed}=", StringComparison.Ordinal) && IsDate(part[(Removed.Length + 1)..]));

    private static bool IsAtomId(string part) => part.Length > Atom.Length && part.StartsWith(Atom, StringComparison.Ordinal);

    private static string? Known(string text) => text == Unknown ? null : text;

    private static bool IsDate(string text) =>
        Rfc3339Date.TryParse(text, out var value, out _) && Comparing.PublishedText.DateOf(value) == text;

    private static bool IsHash(string text, int length) => text.Length == length && text.All(char.IsAsciiHexDigitLower);

    /// <summary>Escapes tabs, line ends and backslashes as <c>\t</c>, <c>\n</c>, <c>\r</c> and <c>\\</c>.</summary>
    private static string Escape(string text) => text.AsSpan().IndexOfAny("\\\t\n\r") < 0 ? text : text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal);

    private static string Unescape(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
            return text;
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var next = text[i] == '\\' && i + 1 < text.Length ? text[++i] : '\0';
            _ = next switch
            {
                '\0' => plain.Append(text[i]),
                't' => plain.Append('\t'),
                'n' => plain.Append('\n'),
                'r' => plain.Append('\r'),
                _ => plain.Append(next),
            };
        }

        return plain.ToString();
    }
}
