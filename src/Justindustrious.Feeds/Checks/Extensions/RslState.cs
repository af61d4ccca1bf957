namespace Justindustrious.Feeds.Checks.Extensions;

/// <summary>What the checks remember about the RSL license that is open.</summary>
internal sealed class RslState
{
    private readonly HashSet<string> _types = [];
    private readonly HashSet<(string Type, string Word)> _permitted = [];
    private readonly HashSet<(string Type, string Word)> _prohibited = [];

    /// <summary>Forgets the license before.</summary>
    public void Clear()
    {
        _types.Clear();
        _permitted.Clear();
        _prohibited.Clear();
    }

    /// <summary>Remembers an element of a type.</summary>
    /// <returns>Whether it is the first.</returns>
    public bool AddType(string type) => _types.Add(type);

    /// <summary>Remembers a word that is permitted or prohibited.</summary>
    public void Add(bool isPermitted, string type, string word) => (isPermitted ? _permitted : _prohibited).Add((type, word));

    /// <summary>Finds a word that is both permitted and prohibited, or a prohibition of everything next to a permission.</summary>
    public string? FindContradiction()
    {
        foreach (var (type, word) in _prohibited)
        {
            var isAll = type == "usage" && (word == "all" ? _permitted.Count > 0 : word == "ai-all" && _permitted.Any(other => IsOfAi(other)));
            if (isAll || _permitted.Contains((type, word)))
                return word;
        }

        return null;
    }

    private static bool IsOfAi((string Type, string Word) permitted) =>
        permitted.Type == "usage" && permitted.Word.StartsWith("ai-", StringComparison.Ordinal);
}
