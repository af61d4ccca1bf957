namespace Justindustrious.Feeds.Text;

/// <summary>Ranges of characters.</summary>
internal static class CharacterRange
{
    /// <summary>Gets all characters from one to another.</summary>
    /// <remarks>A query over numbers would be compiled at each start of the command.</remarks>
    public static string Between(char first, char last)
    {
        var characters = new char[last - first + 1];
        for (var i = 0; i < characters.Length; i++)
            characters[i] = (char)(first + i);
        return new(characters);
    }
}
