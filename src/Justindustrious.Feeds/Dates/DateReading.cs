using NodaTime;

namespace Justindustrious.Feeds.Dates;

/// <summary>The result of reading a date.</summary>
/// <param name="Value">The instant; <see langword="null"/> if the date can't be read.</param>
/// <param name="Fault">The worst fault.</param>
/// <param name="WhyNot">The fault in words, for a message; empty without a fault.</param>
internal readonly record struct DateReading(Instant? Value, DateFault Fault, string WhyNot)
{
    /// <summary>Gets whether the text is not in this notation, so that its parts are not known.</summary>
    public bool IsUnreadable => Fault == DateFault.Form;

    /// <summary>Gets whether the text also differs from the usual way of writing, which lenient readers accept.</summary>
    public bool IsLoose { get; init; }

    /// <summary>The names of days as RFC 822 writes them, Monday first.</summary>
    internal static readonly string[] Days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    /// <summary>The names of months as RFC 822 writes them.</summary>
    internal static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    internal static DateReading Not(DateFault fault, string whyNot) => new(null, fault, whyNot);
}
