namespace VerifyTests;

/// <summary>How a snapshot is named and where it stands.</summary>
public class VerifySettings
{
    public VerifySettings()
    {
    }

    public VerifySettings(VerifySettings? settings)
    {
        Parameters = settings?.Parameters;
        Directory = settings?.Directory;
    }

    internal object?[]? Parameters { get; private set; }

    internal string? Directory { get; private set; }

    /// <summary>Adds a theory's values to the name, in the order of its signature.</summary>
    public void UseParameters(params object?[] parameters) => Parameters = parameters;

    /// <summary>Puts the snapshot into another folder: an absolute path, or one from the test's file.</summary>
    public void UseDirectory(string directory) => Directory = directory;

    /// <summary>Does nothing: this engine replaces nothing. Verify does, unless it is told so.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Performance", "CA1822", Justification = "Verify's call shape")]
    public void DisableScrubbers()
    {
    }
}
