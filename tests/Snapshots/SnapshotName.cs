using System.Globalization;
using System.Reflection;
using System.Text;

namespace Justindustrious.Feeds.Tests;

/// <summary>What a test's snapshot is called: <c>Class.Method_name=value</c>, by Verify's rules.</summary>
internal static class SnapshotName
{
    public static string Of(Type type, MethodInfo method, IReadOnlyList<object?> values)
    {
        var name = new StringBuilder();
        // Only one parent, however deep the class is nested: that is how Verify names it.
        if (type.DeclaringType is { } parent)
            name.Append(parent.Name).Append('.');
        name.Append(type.Name).Append('.').Append(method.Name);

        var parameters = method.GetParameters();
        if (values.Count > parameters.Length)
            throw new ArgumentException($"{method.Name} has {parameters.Length} parameters, and {values.Count} values were given", nameof(values));
        for (var i = 0; i < values.Count; i++)
            name.Append('_').Append(parameters[i].Name).Append('=').Append(OfValue(values[i]));
        return name.ToString();
    }

    private static string OfValue(object? value)
    {
        var text = value switch
        {
            null => "null",
            string s => s,
            Enum or bool => value.ToString()!,
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "null",
        };
        return string.Create(text.Length, text, static (name, text) =>
        {
            for (var i = 0; i < text.Length; i++)
                name[i] = char.IsControl(text[i]) || "\"\\<>|:*?/".Contains(text[i], StringComparison.Ordinal) ? '-' : text[i];
        });
    }
}
