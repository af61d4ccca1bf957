using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Rss;

/// <summary>Checks the text input of a channel.</summary>
internal static class TextInputChecks
{
    private static readonly (string Name, string W3CClass)[] Required =
        [("title", "MissingTitle"), ("link", "MissingLink"), ("description", "MissingDescription"), ("name", "MissingElement")];

    public static void Start(ElementScope input) =>
        input.Report(RssRules.TextInput, "<textInput> is not read by any reader, and some programs fail at it; remove it");

    public static void End(ElementScope input)
    {
        foreach (var (name, w3cClass) in Required)
        {
            if (!input.Has(name))
                input.Missing(RssRules.Required, name, $"<textInput> has no <{name}>; write it, or remove <textInput>", w3cClass);
        }
    }

    public static void Name(string value, in ValueContext context)
    {
        var startsRight = value.Length > 0 && (char.IsAsciiLetter(value[0]) || value[0] == '_');
        if (startsRight && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or ':' or '.'))
            return;
        context.Report(RssRules.FormName,
            $"the name {Quoted.Of(value)} can't name a field of a form; write a letter first, then letters, digits, '-', '_', ':' and '.'",
            startsRight ? FeedRule.NoW3CClass : null);
    }
}
