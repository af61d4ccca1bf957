namespace Justindustrious.Feeds.Dates;

/// <summary>What can be wrong with a date.</summary>
internal enum DateFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It can be read, but is not written as readers expect it: two-digit years, comments, military zones.</summary>
    Loose,

    /// <summary>It can be read, and is right; its zone is a quarter of an hour off the usual ones.</summary>
    QuarterZone,

    /// <summary>The weekday is not that of the date.</summary>
    Weekday,

    /// <summary>An offset lies outside of what exists, or has no sign.</summary>
    Zone,

    /// <summary>The hour, the minute or the second does not exist.</summary>
    Time,

    /// <summary>The day or the month does not exist.</summary>
    Calendar,

    /// <summary>It is not written in this notation.</summary>
    Form,
}
