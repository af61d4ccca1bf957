using System.Text;

namespace Justindustrious.Feeds.Checks.Values;

/// <summary>Looks names up in the tables of <c>Checks/Values/Tables</c>, which are bytes in the assembly's image.</summary>
internal static class RegistryTable
{
    private const int LongestName = 127;

    /// <summary>Tells whether a sorted table of names of one width has a name; its case does not matter.</summary>
    public static bool HasPacked(ReadOnlySpan<byte> table, int width, ReadOnlySpan<char> name)
    {
        Span<byte> wanted = stackalloc byte[8];
        wanted.Fill((byte)' ');
        if (name.IsEmpty || name.Length > width || !TryLower(name, wanted))
            return false;
        wanted = wanted[..width];

        int low = 0, high = table.Length / width - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = table.Slice(middle * width, width).SequenceCompareTo(wanted);
            if (order == 0)
                return true;
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return false;
    }

    /// <summary>Tells whether a table of lines has a name; its case does not matter.</summary>
    public static bool HasLine(ReadOnlySpan<byte> table, ReadOnlySpan<char> name) => IndexOf(table, name, (byte)'\n') >= 0;

    /// <summary>Finds the text after a name and a space in a table of lines.</summary>
    public static string? Find(ReadOnlySpan<byte> table, ReadOnlySpan<char> name)
    {
        var start = IndexOf(table, name, (byte)' ');
        if (start < 0)
            return null;
        var rest = table[(start + name.Length + 2)..];
        return Encoding.ASCII.GetString(rest[..rest.IndexOf((byte)'\n')]);
    }

    private static int IndexOf(ReadOnlySpan<byte> table, ReadOnlySpan<char> name, byte end)
    {
        if (name.IsEmpty || name.Length > LongestName)
            return -1;
        Span<byte> wanted = stackalloc byte[LongestName + 2];
        wanted[0] = (byte)'\n';
        if (!TryLower(name, wanted[1..]))
            return -1;
        wanted[name.Length + 1] = end;
        return table.IndexOf(wanted[..(name.Length + 2)]);
    }

    private static bool TryLower(ReadOnlySpan<char> name, Span<byte> destination)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] is <= ' ' or > '~')
                return false;
            destination[i] = (byte)char.ToLowerInvariant(name[i]);
        }

        return true;
    }
}
