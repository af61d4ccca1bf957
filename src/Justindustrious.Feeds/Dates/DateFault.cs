namespace Justindustrious.Feeds.Dates;

/// <summary>Faults of a date.</summary>
internal enum DateFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The date can be read, but is not written as readers expect it: two-digit years, comments, military zones.</summary>
    Loose,

    /// <summary>The date is right, but its offset has a quarter of an hour, which some readers don't know.</summary>
    QuarterZone,

    /// <summary>The weekday is not that of the date.</summary>
    Weekday,

    /// <summary>The offset does not exist, or has no sign.</summary>
    Zone,

    /// <summary>The hour, the minute or the second does not exist.</summary>
    Time,

    /// <summary>The day or the month does not exist.</summary>
    Calendar,

    /// <summary>The date is not written in this notation.</summary>
    Form,
}
