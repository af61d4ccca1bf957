using System.Globalization;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Values;

/// <summary>Addresses that no reader can open: see <see cref="PublicHost"/>.</summary>
internal static class PrivateAddress
{
    /// <summary>Counts an address that nobody else can open, once for each kind of place.</summary>
    /// <returns>Whether it is one.</returns>
    public static bool Note(string address, in ValueContext context, string? w3cClass = null, int? offset = null, string? kind = null)
    {
        if (!context.Findings.LooksAtHosts || PublicHost.WhyClosed(address) is not { } why)
            return false;
        var name = kind ?? context.Name;
        var isMeant = context.Severity == FeedSeverity.Info;
        context.ReportOnce(ValueRules.PublicAddress, name, offset, count => string.Create(CultureInfo.InvariantCulture,
            $"{name} {Quoted.Of(address)} {why}, so readers can't open it; {(isMeant ? "nothing needs to be done where the reader's own machine is meant" : "write the address that the public has")}{(count > 1 ? $" ({count} such addresses in {name}, of which this is the first)" : "")}"), w3cClass);
        return true;
    }
}
