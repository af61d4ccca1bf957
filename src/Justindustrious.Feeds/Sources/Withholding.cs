using Justindustrious.Feeds.Caching;
using Justindustrious.Feeds.Dates;
using Justindustrious.Feeds.Files;
using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds.Sources;

/// <summary>Which keys of front matter hold a post back. What was withheld is never published: a key whose value is unclear is an Error.</summary>
/// <param name="dialect">The keys, and how the generator reads them.</param>
internal sealed class Withholding(Dialect dialect)
{
    private SkippedPost? _unclear;
    private FrontEntry? _embargo;
    private Instant? _from;
    private Instant? _until;

    /// <summary>Gets why the post is left out, whatever else stands in its file; <see langword="null"/> where it isn't, or not yet known to be.</summary>
    public SkippedPost? Skipped { get; private set; }

    /// <summary>Gets whether the post is a draft, be it left out for that or not.</summary>
    public bool IsDraft { get; private set; }

    /// <summary>Gets when the post may be published.</summary>
    public PublicationWindow Window => new(_from, _until);

    /// <summary>Reads all keys that can hold the post back.</summary>
    /// <param name="reader">The front matter. Findings are added only where the post is not left out: nothing else of such a post is judged.</param>
    /// <param name="dates">Reads dates.</param>
    /// <param name="dialect">The keys.</param>
    /// <param name="options">Whether drafts are read, and what moment it is.</param>
    public static Withholding Read(FieldReader reader, DateReader dates, Dialect dialect, MarkdownFolderOptions options)
    {
        var withholding = new Withholding(dialect);
        var unclear = new SourceFindings(reader.Findings.File);
        var quiet = reader.With(unclear);
        foreach (var key in dialect.Withheld)
        {
            foreach (var entry in reader.Anywhere(key.Key))
                withholding.Judge(key, entry, quiet, dates, options);
        }

        if (withholding.Skipped is null)
        {
            reader.Findings.AddAll(unclear);
            withholding.Skipped = withholding._unclear;
        }

        return withholding;
    }

    /// <summary>Says whether a value is one of those that stand for true or false.</summary>
    public static bool IsFlag(FrontNode? value) => value is FrontText text && FlagOf(text.Text) is not null;

    /// <summary>Says whether a value of a key that holds true, false or a date is meant as a date.</summary>
    public static bool IsDate(FrontNode? value) =>
        value is FrontText { Text: var text } && !IsFlag(value)
        && (char.IsAsciiDigit(text.AsSpan().Trim() is [var first, ..] ? first : ' ') || FrontMatterDate.TryParse(text, DateTimeZone.Utc, out _, out _, out _));

    /// <summary>Says why a post is left out that was read as a whole: its date, or an embargo, lies ahead.</summary>
    public SkippedPost? SkippedUntilDue(string file, Instant published, Instant now)
    {
        if (_from is { } from && from > now)
            return Because(file, _embargo!, ", later than now") with { Due = Instant.Max(from, published) };
        return UntilDue(file, published, now);
    }

    /// <summary>Says why a post is left out whose date lies ahead.</summary>
    public static SkippedPost? UntilDue(string file, Instant published, Instant now) =>
        published > now ? new(file, $"dated {Rfc3339Date.Format(published)}, later than now") { Due = published } : null;

    private void Judge(WithheldKey key, FrontEntry entry, FieldReader reader, DateReader dates, MarkdownFolderOptions options)
    {
        if (key.MayBeMap && entry.Value is FrontMap)
            return;
        switch (key.When)
        {
            case HoldsBack.WhenTrue or HoldsBack.WhenFalse:
                if (ReadFlag(entry, reader, key.IsDraft && options.IncludeDrafts) == (key.When == HoldsBack.WhenTrue))
                    Hold(key.IsDraft, entry, reader, options);
                break;
            case HoldsBack.WhenFalseOrLater:
                JudgePublished(entry, reader, dates, options);
                break;
            case HoldsBack.WhenNoAddress:
                if (entry.Value is FrontText { IsPlain: true, Text: var address } && address.Trim().Equals("false", StringComparison.OrdinalIgnoreCase))
                    Hold(isDraft: false, entry, reader, options);
                break;
            case HoldsBack.ByWord:
                JudgeWord(entry, reader, options);
                break;
            case HoldsBack.Never:
                JudgeList(entry, reader, options);
                break;
            case HoldsBack.Before or HoldsBack.After:
                JudgeDate(key.When, entry, reader, dates, options);
                break;
        }
    }

    private void JudgePublished(FrontEntry entry, FieldReader reader, DateReader dates, MarkdownFolderOptions options)
    {
        if (!IsDate(entry.Value))
        {
            if (ReadFlag(entry, reader, isWanted: false, ", nor a date", " or a date such as '2026-11-23'") == false)
                Hold(isDraft: false, entry, reader, options);
        }
        else if (dates.Read(reader, entry) is { } date)
        {
            Embargo(entry, date);
        }
    }

    private void JudgeWord(FrontEntry entry, FieldReader reader, MarkdownFolderOptions options)
    {
        const string Write = "a word such as 'draft' or 'published'";
        if (entry.Value is null or { IsNull: true })
            return;
        if (entry.Value is not FrontText)
        {
            AddUnclear(entry, reader, isWanted: false, $"{entry.Key} is {entry.Value.Kind}", Write);
            return;
        }

        if (reader.Text(entry.Value, entry.Location, entry.Key, Write) is not { } word)
            return;
        if (Dialect.WithheldWords.Contains(word, StringComparer.OrdinalIgnoreCase) || FlagOf(word) == false)
            Hold(word.Equals("draft", StringComparison.OrdinalIgnoreCase), entry, reader, options);
    }

    private void JudgeList(FrontEntry entry, FieldReader reader, MarkdownFolderOptions options)
    {
        const string Write = "'always' or 'never'";
        if (entry.Value is not FrontText || reader.Text(entry.Value!, entry.Location, entry.Key, Write) is not { } word)
        {
            if (entry.Value is not (null or FrontText))
                AddUnclear(entry, reader, isWanted: false, $"{entry.Key} is {entry.Value.Kind}", Write);
            return;
        }

        if (word.Equals("never", StringComparison.OrdinalIgnoreCase) || word.Equals("local", StringComparison.OrdinalIgnoreCase) || FlagOf(word) == false)
            Hold(isDraft: false, entry, reader, options);
        // 'render: link' keeps the post in lists.
        else if (!word.Equals("always", StringComparison.OrdinalIgnoreCase)
            && !word.Equals("link", StringComparison.OrdinalIgnoreCase) && FlagOf(word) != true)
            AddUnclear(entry, reader, isWanted: false, $"{entry.Key} {Quoted.Of(word)} does not say whether the post is listed", Write);
    }

    private void JudgeDate(HoldsBack when, FrontEntry entry, FieldReader reader, DateReader dates, MarkdownFolderOptions options)
    {
        if (entry.Value is null or { IsNull: true } || dates.Read(reader, entry) is not { } date)
            return;
        if (options.Now is not { } now)
        {
            reader.Findings.Add(FeedRules.SourceRules.Moment, entry.Location,
                $"{entry.Key} {Quoted.Of(ValueOf(entry))} can't be judged, since no moment is given; set MarkdownFolderOptions.Now, or remove the key");
        }

        if (when == HoldsBack.Before)
            Embargo(entry, date);
        else if (_until is null || date < _until)
            _until = date;
        if (when == HoldsBack.After && date <= options.Now)
            Skipped ??= Because(reader.Findings.File, entry, ", which is past");
    }

    private void Embargo(FrontEntry entry, Instant date)
    {
        if (_from is null || date > _from)
            (_from, _embargo) = (date, entry);
    }

    private void Hold(bool isDraft, FrontEntry entry, FieldReader reader, MarkdownFolderOptions options)
    {
        IsDraft |= isDraft;
        if (isDraft && options.IncludeDrafts)
            return;
        Skipped ??= KeySpelling.Any.Equals(entry.Key, "draft")
            ? new(reader.Findings.File, "draft") { Key = entry.Key }
            : Because(reader.Findings.File, entry, "");
    }

    private static SkippedPost Because(string file, FrontEntry entry, string why) =>
        new(file, $"{Quoted.Escape(entry.Key)}: {Quoted.Escape(ValueOf(entry))}{why}") { Key = entry.Key };

    private static string ValueOf(FrontEntry entry) => (entry.Value as FrontText)?.Text.Trim() ?? "";

    /// <summary>Reads a value that is true or false.</summary>
    /// <param name="entry">The key and its value.</param>
    /// <param name="reader">Takes the findings.</param>
    /// <param name="isWanted">Whether the post is wanted with either value.</param>
    /// <param name="neither">What else the value is not.</param>
    /// <param name="or">What else may be written.</param>
    private bool? ReadFlag(FrontEntry entry, FieldReader reader, bool isWanted, string neither = "", string or = "")
    {
        var write = or.Length == 0 ? $"'{entry.Key}: true' or '{entry.Key}: false'" : $"'{entry.Key}: true', '{entry.Key}: false'{or}";
        if (entry.Value is not FrontText { Text: var text } value)
        {
            if (entry.Value is not null)
                AddUnclear(entry, reader, isWanted, $"{entry.Key} is {entry.Value.Kind}", or.Length == 0 ? "true or false" : write);
            return null;
        }

        if (FlagOf(text) is { } flag)
            return flag;
        if (!value.IsNull)
        {
            AddUnclear(entry, reader, isWanted, $"{entry.Key} {Quoted.Of(text.Trim())} is neither true nor false{neither}", write);
        }
        else if (dialect.ReadsEmptyFlags)
        {
            reader.Findings.Warn(FeedRules.SourceRules.ValueKind, entry.Location,
                $"{entry.Key} has no value, so it counts as not given, as for the blog's generator; write {write}");
        }
        else
        {
            reader.Findings.Add(FeedRules.SourceRules.ValueKind, entry.Location, $"{entry.Key} has no value; write {write}");
        }

        return null;
    }

    /// <summary>
    /// Reports a value that is neither true nor false. If the generator publishes the post all the same, the post is left out and the build goes on: the
    /// author may have meant to hold it back, and a feed can't be recalled.
    /// </summary>
    private void AddUnclear(FrontEntry entry, FieldReader reader, bool isWanted, string found, string write)
    {
        if (!dialect.AcceptsUnclearFlags)
        {
            reader.Findings.Add(FeedRules.SourceRules.ValueKind, entry.Location, $"{found}; write {write}");
            return;
        }

        var what = isWanted ? "" : "; the blog's generator publishes the post, but the feeds leave it out, because what they publish can't be recalled";
        reader.Findings.Warn(FeedRules.SourceRules.ValueKind, entry.Location, $"{found}{what}; write {write}");
        if (!isWanted)
            _unclear ??= Because(reader.Findings.File, entry, ", which is unclear");
    }

    /// <summary>Reads what YAML 1.1, which most generators speak, takes for true and false.</summary>
    private static bool? FlagOf(string text) => text.Trim().ToUpperInvariant() switch
    {
        "TRUE" or "YES" or "ON" or "1" => true,
        "FALSE" or "NO" or "OFF" or "0" => false,
        _ => null,
    };
}
