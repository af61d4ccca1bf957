using System.Globalization;
using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Extensions;

/// <summary>
/// Checks elements of the podcast namespace: https://podcastindex.org/namespace/1.0. The forms of their values are in <see
/// cref="PodcastValues"/>, the checks of several values together in <see cref="PodcastRelations"/>.
/// </summary>
internal static class PodcastChecks
{
    /// <summary>Makes a row. It breaks the rules of the namespace instead of the general ones, since the W3C validator does not check the namespace.</summary>
    /// <param name="values">The checks of the text; <see langword="null"/> if the element holds no text.</param>
    /// <param name="attributes">The attributes that it may have.</param>
    public static ElementRule Row(ValueCheck[]? values, params (string Name, bool IsRequired, ValueCheck? Check)[] attributes) => new()
    {
        Content = values is null ? ElementContent.Elements : ElementContent.Text,
        Values = values ?? [],
        AnyAttribute = true,
        RepeatedRule = ExtensionRules.PodcastOnce,
        Text = (_, _) => { },
        Start = element => CheckAttributes(element, attributes),
    };

    private static void CheckAttributes(ElementScope element, (string Name, bool IsRequired, ValueCheck? Check)[] attributes)
    {
        foreach (var (name, isRequired, check) in attributes)
        {
            if (element.Attribute(name) is { } value)
                check?.Invoke(value.Trim(), element.AttributeContext(name));
            else if (isRequired)
                element.Report(ExtensionRules.PodcastRequired, $"<podcast:{element.LocalName}> has no {name}; write {name}=\"…\"");
        }

        foreach (var attribute in element.Attributes)
        {
            if (attribute.Namespace.Length > 0 || Array.Exists(attributes, known => known.Name == attribute.Name))
                continue;
            var meant = Suggestion.For(attribute.Name, attributes.Select(known => known.Name));
            var context = element.AttributeContext(attribute, attribute.Name) with { Severity = meant is null ? FeedSeverity.Info : null };
            context.Report(PodcastRules.Attribute,
                $"<podcast:{element.LocalName}> has no attribute {attribute.Name}; "
                    + (meant is null ? "remove it" : $"write {meant}, if that is meant, or remove it"));
        }
    }

    /// <summary>Checks that an element has a child.</summary>
    public static void RequireChild(ElementScope element, string child)
    {
        if (!element.Has("podcast:" + child))
            element.Report(ExtensionRules.PodcastRequired, $"<podcast:{element.LocalName}> has no <podcast:{child}>; write one");
    }

    /// <summary>Checks that a license which is not in the namespace's list has the address of its text.</summary>
    /// <remarks>
    /// https://github.com/Podcastindex-org/podcast-namespace/tree/main/docs/tags/license.md. Its text has small letters, its examples have
    /// capitals.
    /// </remarks>
    public static void EndLicense(ElementScope license)
    {
        if (license.Attribute("url") is null && license.Text.Length > 0 && !PodcastWords.Licenses.Contains(license.Text, StringComparer.OrdinalIgnoreCase))
        {
            license.Report(ExtensionRules.PodcastRequired,
                $"<podcast:license> {Quoted.Of(license.Text)} is not a license that the podcast namespace names, and has no url; "
                + "write url=\"…\" with the address of its text");
        }
    }

    /// <summary>Checks that a discussion which is not disabled has an address.</summary>
    public static void EndSocialInteract(ElementScope interact)
    {
        if (interact.Attribute("uri") is null && interact.Attribute("protocol") is not (null or "disabled"))
        {
            interact.Report(ExtensionRules.PodcastRequired,
                "<podcast:socialInteract> has no uri; write that of the post where people talk, or protocol=\"disabled\"");
        }
    }

    /// <summary>Makes the check of a value's form.</summary>
    public static ValueCheck Value(Func<string, bool> form, string example) => (value, in context) =>
    {
        if (!form(value))
        {
            context.Report(ExtensionRules.PodcastValue,
                $"{context.Name} {Quoted.Of(value)} is not what the podcast namespace asks for; write for example '{example}'");
        }
    };

    /// <summary>Makes the check of a value of a list.</summary>
    public static ValueCheck OneOf(string[] words) => (value, in context) =>
    {
        if (words.Contains(value))
            return;
        var meant = Suggestion.For(value, words);
        context.Report(ExtensionRules.PodcastValue,
            $"{context.Name} {Quoted.Of(value)} is not one of {Listed(words)}; "
                + (meant is null ? "write one of these" : $"write '{meant}', if that is meant"));
    };

    private static string Listed(string[] words) => words.Length <= 20
        ? string.Join(", ", words)
        : string.Create(CultureInfo.InvariantCulture, $"the {words.Length} words of the namespace's list");

    /// <summary>Makes the check of a text's length, which the namespace gives in characters.</summary>
    public static ValueCheck UpTo(int most) => (value, in context) =>
    {
        var length = new StringInfo(value).LengthInTextElements;
        if (length > most)
        {
            context.Report(PodcastRules.TextLength, string.Create(CultureInfo.InvariantCulture,
                $"{context.Name} has {length} characters, and apps may cut it after {most}; write a shorter one"));
        }
    };

    /// <summary>Checks a web address.</summary>
    public static readonly ValueCheck WebAddress = (value, in context) =>
    {
        if (!PublicAddressCheck.Check(value, context))
            return;
        if (PodcastValues.IsWebAddress(value))
            CheckIsSecure(value, context);
        else
            Value(PodcastValues.IsWebAddress, "https://example.org/file")(value, context);
    };

    /// <summary>Checks an address of any scheme: a file may lie in IPFS or in a torrent.</summary>
    public static readonly ValueCheck Address = (value, in context) =>
    {
        if (!PublicAddressCheck.Check(value, context))
            return;
        if (UriCheck.IsAbsolute(value))
            CheckIsSecure(value, context);
        else
            Value(UriCheck.IsAbsolute, "https://example.org/file")(value, context);
    };

    /// <summary>Checks the type of a transcript. The list of types is open, so another one is an Info.</summary>
    public static readonly ValueCheck TranscriptType = (value, in context) =>
    {
        if (!PodcastValues.IsMediaType(value))
        {
            Value(PodcastValues.IsMediaType, "text/vtt")(value, context);
        }
        else if (!PodcastWords.TranscriptTypes.Contains(value))
        {
            var meant = value is "text/srt" or "application/srt" or "text/x-srt" ? "write application/x-subrip" : "write one of these, if the file is one";
            (context with { Severity = FeedSeverity.Info }).Report(ExtensionRules.PodcastValue,
                $"{context.Name} {Quoted.Of(value)} is not one of {string.Join(", ", PodcastWords.TranscriptTypes)}, which apps read; {meant}");
        }
    };

    /// <summary>Checks the identity of a podcast: a UUID of version 5, made of the feed's address.</summary>
    public static readonly ValueCheck ShowGuid = (value, in context) =>
    {
        if (!PodcastValues.IsGuid(value))
        {
            Value(PodcastValues.IsGuid, "917393e3-1b1e-5cef-ace4-edaa54e1f810")(value, context);
        }
        else if (value[14] != '5')
        {
            context.Report(ExtensionRules.PodcastValue,
                $"{context.Name} {Quoted.Of(value)} is a UUID of version {value[14]}, "
                    + "and the podcast namespace asks for version 5, made of the feed's address; "
                + "keep it if subscribers or directories know it, or else write the one of version 5");
        }
    };

    /// <summary>Reports an address that is not encrypted. Hosts of Tor are: their names are keys.</summary>
    private static void CheckIsSecure(string value, in ValueContext context)
    {
        if (value.StartsWith("http:", StringComparison.OrdinalIgnoreCase)
            && !(Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Host.EndsWith(".onion", StringComparison.OrdinalIgnoreCase)))
        {
            context.Report(PodcastRules.SecureAddress,
                $"{context.Name} {Quoted.Of(value)} is an http address, and the podcast namespace asks for https; "
                    + $"write {Quoted.Of("https" + value[4..])} if the host serves it");
        }
    }
}
