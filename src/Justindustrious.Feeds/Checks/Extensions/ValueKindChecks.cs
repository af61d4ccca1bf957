using System.Globalization;
using Justindustrious.Feeds.Checks.Model;
using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Dates;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Checks.Extensions;

/// <summary>Checks values by the kinds that the tables of vocabularies name.</summary>
internal static class ValueKindChecks
{
    private static readonly Dictionary<ValueKind, Func<string, bool>> Forms = new()
    {
        [ValueKind.Text] = value => !BlankText.Is(value),
        [ValueKind.Address] = value => IsWeb(value) && Iri.IsAtomId(value),
        [ValueKind.Iri] = Iri.IsAbsolute,
        [ValueKind.WholeNumber] = value => IsPlainInteger(value, long.MinValue),
        [ValueKind.Count] = value => IsPlainInteger(value, 0),
        [ValueKind.PositiveInteger] = value => IsPlainInteger(value, 1),
        [ValueKind.Number] = value => NumberCheck.TryDecimal(value, out _, out var isPlain) && isPlain,
        [ValueKind.Boolean] = value => value is "true" or "false",
        [ValueKind.Date] = value => Rfc3339Date.Read(value).Fault is DateFault.None or DateFault.Loose,
        [ValueKind.Rfc822Date] = value => Rfc822Date.TryParse(value, out _, out _),
        [ValueKind.Language] = LanguageTag.IsOne,
        [ValueKind.MediaType] = ModelValues.IsMediaType,
        [ValueKind.Email] = ModelValues.IsEmail,
    };

    /// <summary>Gets the check of a kind; <see langword="null"/> if any text is right.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="rule">The rule that another value breaks.</param>
    /// <param name="ownForm">The vocabulary's own reading of the kind; <see langword="null"/> for that of every vocabulary.</param>
    public static ValueCheck? Of(ValueKind kind, FeedRule rule, Func<string, bool>? ownForm = null)
    {
        if (kind.Words is { } words)
        {
            return (value, in context) =>
            {
                if (ownForm is null ? !words.Contains(value) : !ownForm(value))
                    Report(rule, value, $"{kind.Description}; write {Suggest(value, words)}", context);
            };
        }

        if ((ownForm ?? kind.IsRight ?? Forms.GetValueOrDefault(kind)) is not { } form)
            return null;
        return (value, in context) =>
        {
            if (!Holds(form, value))
                Report(rule, value, $"{kind.Description}; write for example '{kind.Example}'", context);
        };
    }

    /// <summary>Calls a function, which may be an app's own. No bytes make the validator throw an exception, so one that it throws counts as no.</summary>
    private static bool Holds(Func<string, bool> form, string value)
    {
        try
        {
            return form(value);
        }
        catch (Exception)
        {
            return false;
        }
    }

    /// <summary>Makes the check of a text's length, in the characters that people see.</summary>
    public static ValueCheck AtMost(int most, FeedRule rule) => (value, in context) =>
    {
        if (value.Length <= most)
            return;
        var length = new StringInfo(value).LengthInTextElements;
        if (length > most)
        {
            context.Report(rule, string.Create(CultureInfo.InvariantCulture,
                $"{context.Name} has {length} characters, and apps may cut it after {most}; write a shorter one"));
        }
    };

    private static void Report(FeedRule rule, string value, string asked, in ValueContext context) =>
        context.Report(rule, $"{context.Name} {Quoted.Of(value)} is not {asked}");

    private static string Suggest(string value, IReadOnlyList<string> words) => Suggestion.For(value, words) is { } meant ? $"'{meant}'" : "one of these";

    private static bool IsWeb(string value) =>
        value.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || value.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    private static bool IsPlainInteger(string value, long least) =>
        NumberCheck.TryInteger(value, out var number, out var isPlain) && isPlain && number >= least;
}
