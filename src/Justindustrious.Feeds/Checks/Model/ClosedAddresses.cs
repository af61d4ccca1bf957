using System.Globalization;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Model;

/// <summary>The addresses of a model that no reader can open, by the field that holds them.</summary>
internal sealed class ClosedAddresses
{
    private readonly List<Kind> _kinds = [];
    private Uri? _home;
    private int _atHome;

    /// <summary>Addresses of one field: the first of them, and how many there are.</summary>
    private sealed record Kind(string Field, bool IsOfPosts, FeedDiagnostic First)
    {
        public int Count { get; set; } = 1;
    }

    /// <summary>Names the feed's own address: what stands at the same host has the same cause, and is told with it.</summary>
    public void SetHome(Uri home) => _home = _kinds.Count > 0 ? home : null;

    /// <summary>Adds an address.</summary>
    /// <param name="address">The address.</param>
    /// <param name="why">Why nobody else can open it.</param>
    /// <param name="kind">The field without numbers.</param>
    /// <param name="field">The field.</param>
    /// <param name="origin">Where the feed or the post was read.</param>
    /// <param name="post">The number of the post; <see langword="null"/> for the feed.</param>
    public void Add(string address, string why, string kind, string field, Origin? origin, int? post)
    {
        if (_home is { } home && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Authority == home.Authority)
        {
            _atHome++;
            return;
        }

        if (_kinds.Find(known => known.Field == kind && known.IsOfPosts == post.HasValue) is { } known)
        {
            known.Count++;
            return;
        }

        _kinds.Add(new(kind, post.HasValue, new()
        {
            Rule = ModelRules.PublicAddress,
            Message = $"{field} {Quoted.Of(address)} {why}, so readers can't open it; write the address that the public has",
            Location = origin?.Locate(field),
            Path = post is { } index ? string.Create(CultureInfo.InvariantCulture, $"posts[{index}].{field}") : field,
        }));
    }

    /// <summary>A finding for each field, at its first place.</summary>
    public IEnumerable<FeedDiagnostic> Findings => _kinds.Select((kind, number) => kind.First with { Message = kind.First.Message + Others(kind, number == 0 && _home is not null) });

    private string Others(Kind kind, bool isHome) => string.Create(CultureInfo.InvariantCulture,
        $"{(isHome ? _atHome > 0 ? $" ({_atHome} other addresses of the feed are at the same host)" : "" : kind.Count > 1 ? $" ({kind.Count} posts have such a {kind.Field}, of which this is the first)" : "")}");
}
