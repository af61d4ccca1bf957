using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds.Sources;

/// <summary>A post's name in its address.</summary>
internal static class PostSlug
{
    // What file systems allow for a name, so that a static site can have a folder for the post.
    private const int MaxLength = 255;

    /// <summary>Says why a text can't be one segment of an address, or <see langword="null"/>: a predicate that ends with what to write.</summary>
    public static string? WhyNot(string slug)
    {
        if (string.IsNullOrWhiteSpace(slug))
            return "is empty; write a word such as 'hello-feeds'";
        if (slug.Length > MaxLength)
            return $"has {slug.Length} characters, and a slug has {MaxLength} at the most; write a word such as 'hello-feeds'";
        if (slug.AsSpan().IndexOfAny('/', '\\') is >= 0 and var slash)
        {
            var orPath = slug[slash] == '/' && !slug.Contains("..", StringComparison.Ordinal) ? $", or '/{slug}' for an address below home" : "";
            return $"contains '{slug[slash]}', and a slug is one segment of an address; write a word such as 'hello-feeds'{orPath}";
        }

        if (slug is "." or "..")
            return "contains dots that would lead out of its folder; write a word such as 'hello-feeds'";
        if (slug.Any(char.IsControl))
            return "contains a control character; write a word such as 'hello-feeds'";
        for (var i = 0; i < slug.Length; i++)
        {
            if (char.IsHighSurrogate(slug[i]) && i + 1 < slug.Length && char.IsLowSurrogate(slug[i + 1]))
                i++;
            else if (char.IsSurrogate(slug[i]))
                return "contains half of a character; write a word such as 'hello-feeds'";
        }

        return null;
    }

    /// <summary>Takes a file's or folder's name apart: <c>2026-11-23-hello</c> is a date and a slug.</summary>
    /// <returns>The slug, and the date where the name starts with one.</returns>
    public static (string Slug, LocalDate? Date) FromName(string name)
    {
        // Some file systems store a letter and its accent apart. The post has the same address on all of them.
        name = NormalForm.Of(name);
        if (!SeemsDated(name, out var year, out var month, out var day))
            return (name, null);
        if (year == 0 || month is 0 or > 12 || day == 0 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
            return (name, null);
        return (name.Length > 11 ? name[11..] : name, new LocalDate(year, month, day));
    }

    /// <summary>
    /// Takes a name apart as <see cref="FromName"/> does. A date before a space or '_', as in <c>2026-11-23 Hello</c>, counts as well, and stays in the slug.
    /// </summary>
    public static (string Slug, LocalDate? Date) FromAnyName(string name)
    {
        var (slug, date) = FromName(name);
        return date is null && name.Length > 11 && name[10] is ' ' or '_' ? (slug, FromName(name[..10]).Date) : (slug, date);
    }

    /// <summary>Says whether a name starts like a date, also if that is no day of the calendar.</summary>
    public static bool SeemsDated(string name) => SeemsDated(name, out _, out _, out _);

    private static bool SeemsDated(string name, out int year, out int month, out int day)
    {
        (year, month, day) = (0, 0, 0);
        return name.Length >= 10 && name[4] == '-' && name[7] == '-' && (name.Length == 10 || name[10] == '-')
            && Number(name.AsSpan(0, 4), out year) && Number(name.AsSpan(5, 2), out month) && Number(name.AsSpan(8, 2), out day);
    }

    private static bool Number(ReadOnlySpan<char> digits, out int value)
    {
        value = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
                return false;
            value = (value * 10) + (digit - '0');
        }

        return true;
    }
}
