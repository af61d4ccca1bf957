using System.Globalization;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Values;

/// <summary>Checks that readers can open an address: that it is not one of the writer's own machine or network (<see cref="PublicHost"/>).</summary>
internal static class PublicAddressCheck
{
    /// <summary>Checks an address. Findings are counted, and reported once for each kind of place.</summary>
    /// <param name="address">The address.</param>
    /// <param name="context">Where it stands.</param>
    /// <param name="w3cClass">The W3C validator's class for the address, if it has one.</param>
    /// <param name="offset">The index of the address in the value; <see langword="null"/> if the finding stands at the element.</param>
    /// <param name="kind">The kind of place; by default the name of the element or attribute.</param>
    /// <returns>Whether readers can open it.</returns>
    public static bool Check(string address, in ValueContext context, string? w3cClass = null, int? offset = null, string? kind = null)
    {
        if (!context.Findings.LooksAtHosts || PublicHost.WhyClosed(address) is not { } why)
            return true;
        Report(address, why, context, w3cClass, offset, kind ?? context.Name);
        return false;
    }

    private static void Report(string address, string why, in ValueContext context, string? w3cClass, int? offset, string name)
    {
        var remedy = context.Severity == FeedSeverity.Info
            ? "nothing needs to be done where the reader's own machine is meant"
            : "write the public address";
        context.ReportOnce(ValueRules.PublicAddress, name, offset, Message, w3cClass);

        string Message(int count)
        {
            var others = count > 1 ? string.Create(CultureInfo.InvariantCulture, $" ({count} such addresses in {name}, of which this is the first)") : "";
            return $"{name} {Quoted.Of(address)} {why}, so readers can't open it; {remedy}{others}";
        }
    }
}
