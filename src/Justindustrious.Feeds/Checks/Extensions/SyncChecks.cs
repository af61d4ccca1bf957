using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Extensions;

/// <summary>Checks FeedSync: https://en.wikipedia.org/wiki/FeedSync.</summary>
internal static class SyncChecks
{
    /// <summary>Checks a number, which has 31 bits.</summary>
    public static void Number(string value, in ValueContext context)
    {
        var isTooLarge = NumberCheck.TryInteger(value, out var number, out _) && number > int.MaxValue;
        NumberCheck.Integer(value, 1, int.MaxValue, isTooLarge ? "IntegerOverflow" : "InvalidPositiveInteger", context);
    }

    public static void Id(string value, in ValueContext context)
    {
        ValueChecks.NotBlank(value, context);
        if (value.Any(c => !char.IsAsciiLetterOrDigit(c) && !"()+,-.:=@;$_!*'/?#%".Contains(c, StringComparison.Ordinal)))
        {
            context.Report(ExtensionRules.SyncIdForm,
                $"sx:sync@id {Quoted.Of(value)} contains a character that a URN can't have; write letters, digits and ()+,-.:=@;$_!*'",
                null, ("element", "id"), ("parent", "sx_sync"));
        }

        if (value.Length > 0 && context.Scope is { } scope && !scope.Feed.AddUnique("sync", value))
            context.Report(ExtensionRules.UniqueSyncId, $"sx:sync@id {Quoted.Of(value)} is that of another item; give each its own");
    }

    public static void StartHistory(ElementScope history)
    {
        var (by, when) = (history.Attribute("by"), history.Attribute("when"));
        if (by is null && when is null)
        {
            history.Report(ExtensionRules.SyncHistory, "<sx:history> has neither by nor when; write who changed the item, or when");
        }
        else if (by is null || when is null)
        {
            var missing = by is null ? "by" : "when";
            history.ReportAttribute(missing, ExtensionRules.SyncHistoryWhole,
                $"<sx:history> has no {missing}, which tells changes of one number apart; write both by and when");
        }
    }

    public static void StartSharing(ElementScope sharing)
    {
        var (since, until) = (sharing.Attribute("since"), sharing.Attribute("until"));
        if (since is null != until is null)
        {
            var missing = since is null ? "since" : "until";
            sharing.ReportAttribute(missing, ExtensionRules.RequiredAttribute,
                $"<sx:sharing> has no {missing}, though it has the other end of the range; write both, or none");
        }
        else if (since is not null && string.CompareOrdinal(since, until) > 0)
        {
            sharing.Report(ExtensionRules.SharingRange,
                $"<sx:sharing> starts {Quoted.Of(since)}, after it ends {Quoted.Of(until!)}; write the earlier one as since");
        }
    }
}
