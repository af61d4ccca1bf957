using System.Globalization;
using System.Text.RegularExpressions;
using Justindustrious.Feeds.Dates;
using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds.Sources;

/// <summary>The dates of one post's front matter. A key that is asked for twice is judged once.</summary>
/// <param name="zone">The zone of dates that name none.</param>
/// <param name="dialect">How the generator reads dates.</param>
/// <param name="readAll">Reads the front matter with the values of all keys, to see what stands in the place of a date.</param>
internal sealed partial class DateReader(DateTimeZone zone, Dialect dialect, Func<FrontMap?> readAll)
{
    /// <summary>Fewer digits than in these seconds since 1970 may be a day without separators: <c>20260501</c>.</summary>
    private const long FirstUnixTime = 100_000_000;

    private const long LastUnixTime = 10_000_000_000;

    private readonly Dictionary<FrontEntry, Instant?> _read = new(ReferenceEqualityComparer.Instance);

    /// <summary>Gets the date of publication as it was written, whatever its zone; <see langword="null"/> where none could be read.</summary>
    public LocalDateTime? Written { get; private set; }

    /// <summary>Gets whether the post has no date, and its generator accepts that.</summary>
    public bool IsAccepted { get; private set; }

    /// <summary>Gets the key that stands in the place of such a date.</summary>
    public FrontEntry? InPlace { get; private set; }

    /// <summary>Gets why the last date that counts as not given can't be read.</summary>
    public string? Unread { get; private set; }

    /// <summary>Reads a key's date, or says why it can't be read.</summary>
    public Instant? Read(FieldReader reader, FrontEntry entry)
    {
        if (_read.TryGetValue(entry, out var known))
            return known;
        return _read[entry] = Judge(reader, entry);
    }

    /// <summary>Dates a post that has no date: a draft that is looked at before it is published.</summary>
    public Instant Assume(Instant moment)
    {
        IsAccepted = false;
        return moment;
    }

    private Instant? Judge(FieldReader reader, FrontEntry entry)
    {
        if (reader.Text(entry.Value!, entry.Location, entry.Key, "a date such as '2026-11-23'") is not { } text)
            return null;
        if (dialect.DatesOfFiles.Contains(text.Trim(), StringComparer.OrdinalIgnoreCase))
        {
            Unread = $"{entry.Key} {Quoted.Of(text)} stands for a date of the file, which is not read";
            reader.Findings.Warn(FeedRules.SourceRules.Date, entry.Location, $"{Unread}; it counts as not given: write the date, such as '2026-11-23'");
            return null;
        }

        if (dialect.PassesOverRestOfDates && !(entry.Value is FrontText { IsPlain: true } && TimestampWithOffset().IsMatch(text))
            && GeneratorDates.WithoutUnreadOffset(text) is { } unread && FrontMatterDate.TryParse(unread, zone, out var localTime, out _, out _))
        {
            reader.Findings.Warn(
                FeedRules.SourceRules.Date, entry.Location,
                $"{entry.Key} {Quoted.Of(text)} has an offset that the blog's generator does not read: it reads {Quoted.Of(unread)} in the site's time zone; "
                + (unread.Contains(':', StringComparison.Ordinal)
                    ? "write the offset with two digits for the hours, such as '-06:00'" : "write a time before the offset, or leave the offset out"));
            return localTime;
        }

        var assumed = dialect.HasUtcTimes && entry.Value is FrontText { IsPlain: true } && Timestamp().IsMatch(text) ? DateTimeZone.Utc : zone;
        if (!FrontMatterDate.TryParse(text, assumed, out var value, out var note, out var whyNot))
        {
            if (dialect.PassesOverRestOfDates && GeneratorDates.WithOffset(text.Trim()) is { } named
                && FrontMatterDate.TryParse(named, zone, out value, out _, out _))
                return value;
            if (dialect.HasUnixTimes && entry.Value is FrontText { IsPlain: true }
                && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                && seconds is >= FirstUnixTime and < LastUnixTime)
                return Instant.FromUnixTimeSeconds(seconds);
            if (dialect.PassesOverRestOfDates && GeneratorDates.WithoutUnknownZone(text) is { } local
                && FrontMatterDate.TryParse(local, zone, out value, out _, out _))
            {
                reader.Findings.Warn(
                    FeedRules.SourceRules.Date, entry.Location,
                    $"{entry.Key} {Quoted.Of(text)} {whyNot}; it is read as {Quoted.Of(local)} in the site's time zone, as by the blog's generator");
                return value;
            }

            if (dialect.PassesOverRestOfDates && TryReadPart(text, out value, out var part))
            {
                reader.Findings.Warn(
                    FeedRules.SourceRules.Date, entry.Location,
                    $"{entry.Key} {Quoted.Of(text)} {whyNot}; it is read as {Quoted.Of(part)}, as by the blog's generator");
                return value;
            }

            if (GeneratorDates.Read(dialect, text) is { } written && FrontMatterDate.TryParse(written, assumed, out value, out _, out _))
            {
                reader.Findings.Warn(
                    FeedRules.SourceRules.Date, entry.Location,
                    $"{entry.Key} {Quoted.Of(text)} {whyNot}; it is read as {Quoted.Of(written)}, as by the blog's generator");
                return value;
            }

            if (dialect.HasNoUnreadDates)
            {
                Unread = $"{entry.Key} {Quoted.Of(text)} {whyNot}";
                reader.Findings.Warn(FeedRules.SourceRules.Date, entry.Location, $"{Unread}; it counts as not given, as for the blog's generator");
                return null;
            }

            reader.Findings.Add(FeedRules.SourceRules.Date, entry.Location, $"{entry.Key} {Quoted.Of(text)} {whyNot}");
        }
        else if (note is not null)
            reader.Findings.Add(FeedRules.SourceRules.LocalTime, entry.Location, $"{entry.Key} {Quoted.Of(text)} {note}; write the offset that is meant");
        return whyNot is null ? value : null;
    }

    /// <summary>Reads a date without the quotes in it, and without what follows its time, as Ruby does.</summary>
    private bool TryReadPart(string text, out Instant value, out string part)
    {
        part = string.Concat(text.Where(c => !"‘’“”'\"".Contains(c, StringComparison.Ordinal))).Trim();
        // '2026-05-01-2026 09:00' and '2026-05-01-09:00'.
        part = YearAgain().Replace(part, "${day} ");
        if (FrontMatterDate.TryParse(part, zone, out value, out _, out _))
            return true;
        part = DateAndTime().Match(part) is { Success: true } start ? start.Value : "";
        return part.Length > 0 && FrontMatterDate.TryParse(part, zone, out value, out _, out _);
    }

    /// <summary>Reads when a post was published: by the first of its keys that holds a date, or else by its file's name.</summary>
    /// <param name="reader">The front matter.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="nameDate">The date in it.</param>
    /// <param name="acceptsUndated">Whether a post without a date is allowed.</param>
    public Instant? ReadPublished(FieldReader reader, string name, LocalDate? nameDate, bool acceptsUndated)
    {
        FrontEntry? found = null;
        var isUnclear = false;
        foreach (var entry in dialect.Published.Keys.SelectMany(reader.Given))
        {
            var withheld = dialect.Withheld.FirstOrDefault(key => KeySpelling.Any.Equals(key.Key, entry.Key));
            // 'published: true' is no date. A value that is neither was reported when the key was read as one that withholds.
            if (withheld?.When == HoldsBack.WhenFalseOrLater && !Withholding.IsDate(entry.Value))
            {
                isUnclear |= !Withholding.IsFlag(entry.Value) && !(dialect.ReadsEmptyFlags && entry.Value is null or { IsNull: true });
                continue;
            }

            if (found is null)
                found = entry;
            else if (withheld is null)
                reader.AddSecond(found, entry);
        }

        if (found is not null)
        {
            reader.Fields["published"] = found.Location;
            if (found.Value is FrontText { Text: var text } && FrontMatterDate.TryReadLocal(text, out var local))
                Written = local;
            if (Read(reader, found) is { } moment)
                return moment;
            if (Unread is null || reader.Findings.HasError)
                return null;
            Written = null;
        }

        if (nameDate is { } day && FrontMatterDate.TryStartOfDay(day, zone, out var start, out var note, out _))
        {
            if (note is not null)
                reader.Findings.Add(FeedRules.SourceRules.LocalTime, reader.Findings.At(1, 1),
                    $"the file name's date {day.Year:0000}-{day.Month:00}-{day.Day:00} {note}");
            Written = day.AtMidnight();
            return start;
        }

        if (isUnclear)
            return null;
        var other = InPlaceOfDate(dialect);
        if (acceptsUndated)
        {
            (IsAccepted, InPlace) = (true, Unread is null ? other : null);
            return null;
        }

        if (other is not null)
        {
            reader.Findings.Add(FeedRules.SourceRules.RequiredDate, other.Location,
                $"the post has no date, but {Quoted.Of($"{other.Key}: {((FrontText)other.Value!).Text}")} in line {other.Location.Line}, which is not read; "
                + $"write 'date' in place of {Quoted.Of(other.Key)}, or {Quoted.Of($"date-key: {other.Key}")} in feeds.yml");
            return null;
        }

        // A name may start like a date, and yet name no day of the calendar.
        var beginning = PostSlug.SeemsDated(name) ? $"starts with {Quoted.Of(name[..10])}, which is no day" : "starts with none";
        reader.Findings.Add(FeedRules.SourceRules.RequiredDate, reader.LocationOf(dialect.Published.Keys[0]) ?? reader.Findings.At(1, 1),
            $"the post has no date, and the name {Quoted.Of(name)} {beginning}; write one such as 'date: 2026-11-23'"
            + (reader.Location.Line > 1 || reader.Find(dialect.Title.Keys) is not null ? "" : " between two '---' lines at the top"));
        return null;
    }

    /// <summary>Finds a key that is not read, but holds a date or has a name such as 'posted'.</summary>
    private FrontEntry? InPlaceOfDate(Dialect dialect)
    {
        var entries = readAll()?.Entries ?? [];
        var others = entries.Where(entry => !dialect.IsRead(entry.Key) && entry.Value is FrontText { IsNull: false, Text.Length: > 0 }).ToList();
        return others.Find(entry => IsDate(TextOf(entry))) ?? others.Find(entry => SpeaksOfDate(entry.Key) && TextOf(entry).Any(char.IsAsciiDigit));

        static string TextOf(FrontEntry entry) => ((FrontText)entry.Value!).Text;

        bool IsDate(string text) => text.Any(c => c is '-' or '/' or '.' or ' ') && FrontMatterDate.TryParse(text, zone, out _, out _, out _);

        static bool SpeaksOfDate(string key) => SpeaksOf.Any(word => key.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex(@"^\d{4}-\d{1,2}-\d{1,2}(?:[T\s]\s*\d{1,2}:\d\d(?::\d\d)?(?:\s*[-+]\d\d:?\d\d)?)?(?=\D)", RegexOptions.CultureInvariant)]
    private static partial Regex DateAndTime();

    [GeneratedRegex(@"^(?<day>\d{4}-\d{1,2}-\d{1,2})-(?:\d{4}\s+)?(?=\d{1,2}:\d\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex YearAgain();

    // The same with an offset, of which one digit is enough there.
    [GeneratedRegex(@"^\d{4}-\d{1,2}-\d{1,2}([Tt]|\s+)\d{1,2}:\d\d:\d\d(\.\d*)?(\s*(Z|[-+]\d{1,2}:?(\d\d)?))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex TimestampWithOffset();

    // What Ruby's YAML takes for a timestamp, and not for a text: it has seconds.
    [GeneratedRegex(@"^\d{4}-\d{1,2}-\d{1,2}([Tt]|\s+)\d{1,2}:\d\d:\d\d(\.\d*)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Timestamp();

    // Dates in other languages than English, or in an order that is not read, are known by their keys.
    private static readonly string[] SpeaksOf = ["date", "publish", "posted", "created", "datum", "fecha", "data", "time"];
}
