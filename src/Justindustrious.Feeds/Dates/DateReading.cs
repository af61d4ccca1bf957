using NodaTime;

namespace Justindustrious.Feeds.Dates;

/// <summary>What became of reading a date.</summary>
/// <param name="Value">The instant, where there is one.</param>
/// <param name="Fault">What is wrong, the gravest first.</param>
/// <param name="WhyNot">The reason in words, for a message; empty where nothing is wrong.</param>
internal readonly record struct DateReading(Instant? Value, DateFault Fault, string WhyNot)
{
    /// <summary>Gets whether the text has the form of another notation, or of none: nothing can be said about its parts.</summary>
    public bool IsUnreadable => Fault == DateFault.Form;

    /// <summary>Gets whether the text also strays from the usual way of writing, which lenient readers forgive.</summary>
    public bool IsLoose { get; init; }

    /// <summary>The names of days as RFC 822 writes them, Monday first.</summary>
    internal static readonly string[] Days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    /// <summary>The names of months as RFC 822 writes them.</summary>
    internal static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    internal static DateReading Not(DateFault fault, string whyNot) => new(null, fault, whyNot);
}
