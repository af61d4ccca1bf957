using System.Diagnostics.CodeAnalysis;
using Justindustrious.Feeds.Vocabularies;

namespace Justindustrious.Feeds.Scripting;

/// <summary>An account of the author on a service.</summary>
/// <remarks><c>source:account</c>, https://source.scripting.com/.</remarks>
public sealed record SourceAccount : FeedExtension
{
    /// <summary>Creates the element. Set its properties in an initializer.</summary>
    public SourceAccount()
        : base(SourceVocabulary.Account)
    {
    }

    /// <summary>Creates the element from its values.</summary>
    /// <param name="service">The service.</param>
    /// <param name="name">The name of the account.</param>
    [SetsRequiredMembers]
    public SourceAccount(string service, string name)
        : this() => (Service, Name) = (service, name);

    /// <summary>Gets the name of the account.</summary>
    /// <value>A text that is not blank.</value>
    public required string Name { get; init; }

    /// <summary>Gets the service.</summary>
    /// <value>A text that is not blank, such as <c>github</c>.</value>
    public required string Service { get; init; }

    /// <inheritdoc/>
    protected override void Write(ExtensionWriter writer)
    {
        writer.WriteAttribute("service", Service);
        writer.WriteText(Name);
    }
}
