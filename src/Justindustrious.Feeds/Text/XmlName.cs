using System.Diagnostics.CodeAnalysis;
using System.Xml;

namespace Justindustrious.Feeds.Text;

/// <summary>Recognises names that elements and attributes may have: an NCName of Namespaces in XML 1.0, 4, without a prefix.</summary>
internal static class XmlName
{
    /// <summary>Tells whether a text is a name without a prefix.</summary>
    public static bool Is([NotNullWhen(true)] string? text)
    {
        if (string.IsNullOrEmpty(text) || !XmlConvert.IsStartNCNameChar(text[0]))
            return false;
        foreach (var character in text)
        {
            if (!XmlConvert.IsNCNameChar(character))
                return false;
        }

        return true;
    }

    /// <summary>Returns a name, or throws an exception that says what a name is.</summary>
    /// <exception cref="ArgumentNullException">There is no name.</exception>
    /// <exception cref="ArgumentException">The text is not a name.</exception>
    public static string Checked(string name, string parameter)
    {
        ArgumentNullException.ThrowIfNull(name, parameter);
        return Is(name) ? name
            : throw new ArgumentException(
                $"{Quoted.Of(name)} is not the name of an element or an attribute; write a letter, then letters, digits, '-' and '_'", parameter);
    }
}
