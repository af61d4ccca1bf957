using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Content.Templates;

/// <summary>A file that is put into a body: who asked for it, and with which arguments.</summary>
/// <param name="Name">Its name, as it was asked for.</param>
/// <param name="Arguments">What its text may name.</param>
/// <param name="Outer">The file that asked for it; <see langword="null"/> for the body.</param>
internal sealed record Including(string Name, TagArguments Arguments, Including? Outer)
{
    /// <summary>Files in files.</summary>
    public const int MostDepth = 20;

    /// <summary>Gets the first finding in the file, if there is one.</summary>
    public (FeedRule Rule, string Message)? Problem { get; private set; }

    public int Depth => 1 + (Outer?.Depth ?? 0);

    /// <summary>Gets the names from the first file to this, as findings show them.</summary>
    public string Chain => Outer is null ? Quoted.Of(Name) : $"{Outer.Chain} → {Quoted.Of(Name)}";

    public bool Holds(string name) => Name == name || (Outer?.Holds(name) ?? false);

    /// <summary>Notes a finding. An Error is graver than what was found before.</summary>
    public void Found(FeedRule rule, string message)
    {
        if (Problem is null || (rule.Severity == FeedSeverity.Error && Problem.Value.Rule.Severity != FeedSeverity.Error))
            Problem = (rule, message);
    }
}
