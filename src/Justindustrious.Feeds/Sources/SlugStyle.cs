using System.Globalization;

namespace Justindustrious.Feeds.Sources;

/// <summary>
/// How names of files, folders and categories are spelled in addresses: the key <c>slug</c> of feeds.yml. A slug in front matter stays as its author wrote it.
/// </summary>
internal enum SlugStyle
{
    /// <summary>As they are.</summary>
    AsIs,

    /// <summary>In small letters.</summary>
    Lower,

    /// <summary>In small letters, with '-' for all that is neither a letter nor a digit.</summary>
    Slugify,
}

/// <summary>Spells names in a style.</summary>
internal static class SlugStyles
{
    /// <summary>Spells a name.</summary>
    public static string Of(this SlugStyle style, string name) => style switch
    {
        SlugStyle.Lower => name.ToLowerInvariant(),
        SlugStyle.Slugify => string.Join('-', Words(name.ToLowerInvariant())),
        _ => name,
    };

    /// <summary>Spells the segments of a path.</summary>
    public static string Path(this SlugStyle style, string path) =>
        style == SlugStyle.AsIs || path.Length == 0 ? path : string.Join('/', path.Split('/').Select(segment => style.Of(segment)));

    private static IEnumerable<string> Words(string name)
    {
        var start = -1;
        for (var i = 0; i <= name.Length; i++)
        {
            // An accent belongs to the letter before it.
            var isPart = i < name.Length
                && (char.IsLetterOrDigit(name[i]) || char.IsSurrogate(name[i])
                    || (start >= 0 && char.GetUnicodeCategory(name[i]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark));
            if (isPart && start < 0)
                start = i;
            else if (!isPart && start >= 0)
            {
                yield return name[start..i];
                start = -1;
            }
        }
    }
}
