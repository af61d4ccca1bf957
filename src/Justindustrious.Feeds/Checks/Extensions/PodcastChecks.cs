using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Extensions;

/// <summary>
/// Checks elements of the podcast namespace: https://podcastindex.org/namespace/1.0. The forms of their values are in <see
/// cref="PodcastValues"/>.
/// </summary>
internal static class PodcastChecks
{
    /// <summary>
    /// https://github.com/Podcastindex-org/podcast-namespace/tree/main/docs/tags/license.md. Its text has small letters, its examples have
    /// capitals.
    /// </summary>
    private static readonly HashSet<string> Licenses = new(StringComparer.OrdinalIgnoreCase)
    {
        "ARR", "CC-BY-4.0", "CC-BY-NC-4.0", "CC-BY-NC-ND-4.0", "POD-V4V-1.0",
    };

    /// <summary>Makes a row. It breaks the rules of the namespace instead of the general ones, since the W3C validator does not check the namespace.</summary>
    public static ElementRule Row(ValueCheck? value, params (string Name, bool IsRequired, ValueCheck? Check)[] attributes) => new()
    {
        Content = value is null ? ElementContent.Elements : ElementContent.Text,
        Values = value is null ? [] : [value],
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
                check?.Invoke(value, element.AttributeContext(name));
            else if (isRequired)
                element.Report(ExtensionRules.PodcastRequired, $"<podcast:{element.LocalName}> has no {name}; write {name}=\"…\"");
        }
    }

    /// <summary>Checks that an element has a child.</summary>
    public static void RequireChild(ElementScope element, string child)
    {
        if (!element.Has("podcast:" + child))
            element.Report(ExtensionRules.PodcastRequired, $"<podcast:{element.LocalName}> has no <podcast:{child}>; write one");
    }

    /// <summary>Checks that a license which is not in the namespace's list has the address of its text.</summary>
    public static void EndLicense(ElementScope license)
    {
        if (license.Attribute("url") is null && license.Text.Length > 0 && !Licenses.Contains(license.Text))
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

    /// <summary>Checks a web address.</summary>
    public static readonly ValueCheck WebAddress = (value, in context) =>
    {
        if (PublicAddressCheck.Check(value, context))
            Value(PodcastValues.IsWebAddress, "https://example.org/file")(value, context);
    };
}
