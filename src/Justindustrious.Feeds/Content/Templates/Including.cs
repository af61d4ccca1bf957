using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Content.Templates;

/// <summary>A file that is included in a body.</summary>
/// <param name="Name">The file's name, as the tag gives it.</param>
/// <param name="Arguments">The arguments of the tag, which the file's text may use.</param>
/// <param name="Outer">The file that includes it; <see langword="null"/> for the body.</param>
internal sealed record Including(string Name, TagArguments Arguments, Including? Outer)
{
    /// <summary>The maximum number of files that include each other.</summary>
    public const int MostDepth = 20;

    /// <summary>Gets the first error in the file, or its first other finding if it has no error.</summary>
    public (FeedRule Rule, string Message)? Problem { get; private set; }

    /// <summary>Gets the variables of the body.</summary>
    public LiquidScope? Scope { get; init; }

    /// <summary>Gets whether this is a part of the body itself, and not a file.</summary>
    public bool IsPart => Name.Length == 0;

    public int Depth => 1 + (Outer?.Depth ?? 0);

    /// <summary>Gets the names from the first file to this one, as findings show them.</summary>
    public string Chain => Outer is null or { Name.Length: 0 } ? Quoted.Of(Name) : $"{Outer.Chain} → {Quoted.Of(Name)}";

    /// <summary>Returns whether this file, or a file that includes it, has a name.</summary>
    public bool IsWithin(string name) => (Name.Length > 0 && Name == name) || (Outer?.IsWithin(name) ?? false);

    /// <summary>Stores a finding. The first error replaces a finding that is not an error.</summary>
    public void Add(FeedRule rule, string message)
    {
        if (Problem is null || (rule.Severity == FeedSeverity.Error && Problem.Value.Rule.Severity != FeedSeverity.Error))
            Problem = (rule, message);
    }
}
