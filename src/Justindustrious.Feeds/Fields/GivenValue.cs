using NodaTime;

namespace Justindustrious.Feeds.Fields;

/// <summary>A value in a file of the author, from which a property is read. It reports what is wrong at its own place.</summary>
internal abstract class GivenValue
{
    /// <summary>Gets whether the value is a map of keys.</summary>
    public abstract bool IsMap { get; }

    /// <summary>Gets whether the value is a list.</summary>
    public abstract bool IsList { get; }

    /// <summary>Gets the items of a list, or the value itself.</summary>
    public abstract IEnumerable<GivenValue> Items { get; }

    /// <summary>Returns the text, or reports that the value is a list or a map.</summary>
    /// <param name="asked">What the value should be.</param>
    /// <param name="example">A value that is right.</param>
    public abstract string? Text(string asked, string example);

    /// <summary>Returns the address. Relative addresses are resolved.</summary>
    public abstract Uri? Address();

    /// <summary>Returns the moment. A date without an offset is in the time zone of the site.</summary>
    public abstract Instant? Moment();

    /// <summary>Reports that the text is not what is asked.</summary>
    public abstract void Refuse(string text, string asked, string example);

    /// <summary>Finds the value of a key of the map, and notes its place.</summary>
    /// <param name="keys">The names of the key.</param>
    /// <param name="property">The property that is read from it.</param>
    public abstract GivenValue? Find(IReadOnlyList<string> keys, string property);

    /// <summary>Reports that the map has no value for a required key.</summary>
    public abstract void Miss(string key, string example);

    /// <summary>Reports keys of the map that are not known.</summary>
    /// <param name="known">The known keys.</param>
    public abstract void RefuseUnknown(IEnumerable<string> known);

    /// <summary>Gets the same value as an item of a list of the model, whose place it notes.</summary>
    public abstract GivenValue At(int index);
}
