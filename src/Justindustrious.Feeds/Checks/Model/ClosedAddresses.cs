using System.Globalization;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Model;

/// <summary>The addresses of a model that readers can't open, grouped by the member that holds them.</summary>
internal sealed class ClosedAddresses
{
    private readonly List<Group> _groups = [];
    private Uri? _home;
    private int _countAtHome;

    /// <summary>Gets how many addresses were added.</summary>
    public int Count { get; private set; }

    /// <summary>The addresses of one member: the first of them, and how many there are.</summary>
    private sealed record Group(string Field, bool IsOfPosts, FeedDiagnostic First)
    {
        public int Count { get; set; } = 1;
    }

    /// <summary>Names the feed's own address. Other addresses at its host have the same cause, and are counted in the same finding.</summary>
    public void SetHome(Uri home) => _home = _groups.Count > 0 ? home : null;

    /// <summary>Adds an address.</summary>
    /// <param name="address">The address.</param>
    /// <param name="why">Why readers can't open it.</param>
    /// <param name="field">The member that holds it.</param>
    /// <param name="origin">Where the feed or the post was read.</param>
    /// <param name="post">The index of the post; <see langword="null"/> for the feed.</param>
    public void Add(string address, string why, FieldPath field, Origin? origin, int? post)
    {
        Count++;
        if (_home is { } home && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Authority == home.Authority)
        {
            _countAtHome++;
            return;
        }

        if (_groups.Find(known => known.Field == field.Kind && known.IsOfPosts == post.HasValue) is { } known)
        {
            known.Count++;
            return;
        }

        _groups.Add(new(field.Kind, post.HasValue, new()
        {
            Rule = ModelRules.PublicAddress,
            Message = $"{field} {Quoted.Of(address)} {why}, so readers can't open it; write the public address",
            Location = origin?.Locate(field),
            Path = field.In(post).ToString(),
        }));
    }

    /// <summary>Gets a finding for each member, at its first place.</summary>
    public IEnumerable<FeedDiagnostic> Findings =>
        _groups.Select((group, number) => group.First with { Message = group.First.Message + Others(group, isHome: number == 0 && _home is not null) });

    private string Others(Group group, bool isHome) => isHome
        ? _countAtHome > 0 ? string.Create(CultureInfo.InvariantCulture, $" ({_countAtHome} other addresses of the feed are at the same host)") : ""
        : group.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $" ({group.Count} posts have such a {group.Field}, of which this is the first)") : "";
}
