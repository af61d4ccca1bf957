using System.Diagnostics.CodeAnalysis;
using Justindustrious.Feeds.Vocabularies;

namespace Justindustrious.Feeds.Scripting;

/// <summary>The time at which a feed was made, as the clock of its author showed it.</summary>
/// <remarks><c>source:localTime</c>, https://source.scripting.com/.</remarks>
public sealed record SourceLocalTime : FeedExtension
{
    /// <summary>Creates the element. Set its properties in an initializer.</summary>
    public SourceLocalTime()
        : base(SourceVocabulary.LocalTime)
    {
    }

    /// <summary>Creates the element from its value.</summary>
    /// <param name="text">The date and the time.</param>
    [SetsRequiredMembers]
    public SourceLocalTime(string text)
        : this() => Text = text;

    /// <summary>Gets the date and the time.</summary>
    /// <value>A text that is not blank, such as <c>Mon, November 23, 2026 9:00 AM CET</c>.</value>
    public required string Text { get; init; }

    /// <inheritdoc/>
    protected override void Write(ExtensionWriter writer) => writer.WriteText(Text);
}
