namespace VerifyTests;

/// <summary>The name and the place of a snapshot.</summary>
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

    /// <summary>Does nothing, because this engine replaces no text. In Verify, this call switches replacing off.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Performance", "CA1822", Justification = "Verify's call shape")]
    public void DisableScrubbers()
    {
    }
}
