using System.Globalization;
using Justindustrious.Feeds.Content.Templates;

namespace Justindustrious.Feeds.Content;

/// <summary>The findings in one post. Each kind of change, such as the removal of <c>onclick</c>, is reported once, at its first place.</summary>
internal sealed class ContentFindings(Post post, int mostKinds = ContentFindings.MostKinds)
{
    /// <summary>The number of kinds that are reported. Further kinds are only counted.</summary>
    private const int MostKinds = 100;

    /// <summary>The place is unknown.</summary>
    public const int Nowhere = -1;

    private readonly Dictionary<(FeedRule Rule, string Subject), Kind> _kinds = [];
    private List<int>? _removed;
    private bool _isRemovalReported;
    private int _unreported;

    /// <summary>Gets whether the place of any finding is not exact.</summary>
    public bool NeedPlaces { get; private set; }

    /// <summary>Gets or sets whether findings are ignored, because the same text was cleaned and reported before.</summary>
    public bool IsMuted { get; set; }

    /// <summary>Gets or sets the rewritten body to which the offsets belong; <see langword="null"/> for the post's own body.</summary>
    public RewrittenBody? Rewritten { get; set; }

    /// <summary>Removes all findings, before the post is rendered again.</summary>
    public void Clear()
    {
        _kinds.Clear();
        _unreported = 0;
        NeedPlaces = false;
    }

    /// <summary>Adds a finding.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="subject">The kind: a name or a scheme that its findings have in common.</param>
    /// <param name="message">The text for the first finding of the kind.</param>
    /// <param name="offset">The place: an index in the cleaned source, or <see cref="Nowhere"/>.</param>
    /// <param name="isExact">Whether the place is exact even if Markdown was parsed without exact places.</param>
    public void Add(FeedRule rule, string subject, string message, int offset, bool isExact = false)
    {
        if (IsMuted)
            return;
        NeedPlaces |= !isExact;
        if (_kinds.TryGetValue((rule, subject), out var kind))
        {
            kind.Count++;
            // The tree is not always visited in the order of the text.
            if (offset >= 0 && (kind.Offset < 0 || offset < kind.Offset))
                (kind.Offset, kind.Message) = (offset, message);
        }
        else if (_kinds.Count < mostKinds)
        {
            _kinds.Add((rule, subject), new(message, offset));
        }
        else
        {
            _unreported++;
        }
    }

    /// <summary>Adds a finding about something that stays in the content. A second pass finds it again, but it is counted once.</summary>
    public void AddOnce(FeedRule rule, string subject, string message, int offset)
    {
        if (!_kinds.ContainsKey((rule, subject)))
            Add(rule, subject, message, offset);
    }

    /// <summary>Notes a character that was removed from the source, so that later offsets can be converted to places in the author's file.</summary>
    /// <param name="offset">Its index in the original source.</param>
    /// <param name="isReported">Whether the removal is a finding.</param>
    public void NoteRemoved(int offset, bool isReported)
    {
        (_removed ??= []).Add(offset);
        _isRemovalReported |= isReported;
    }

    /// <summary>Gets the findings in the order of the text.</summary>
    /// <param name="source">The post's source.</param>
    public IReadOnlyList<FeedDiagnostic> ToDiagnostics(string source)
    {
        if (_kinds.Count == 0 && !_isRemovalReported)
            return [];

        var found = new List<FeedDiagnostic>();
        var lines = new SourceLines(post, source);
        if (_isRemovalReported && _removed is { } removed)
        {
            var first = source[removed[0]];
            found.Add(Diagnostic(FeedRules.ContentRules.Character, removed.Count,
                $"the content contains {TextCharacters.Name(first)}, which feeds can't contain; it was removed", lines.Locate(removed[0])));
        }

        foreach (var ((rule, _), kind) in _kinds.OrderBy(pair => pair.Value.Offset < 0 ? int.MaxValue : pair.Value.Offset))
        {
            var location = kind.Offset < 0 ? lines.Start : lines.Locate(ToOriginal(Rewritten?.ToSource(kind.Offset) ?? kind.Offset));
            found.Add(Diagnostic(rule, kind.Count, kind.Message, location));
        }

        if (_unreported > 0)
        {
            found.Add(Diagnostic(FeedRules.ContentRules.Element, 1,
                string.Create(CultureInfo.InvariantCulture, $"{_unreported} more changes of other kinds"), lines.Start));
        }

        return found;
    }

    private static FeedDiagnostic Diagnostic(FeedRule rule, int count, string message, TextLocation? location) => new()
    {
        Rule = rule,
        Message = count == 1 ? message : string.Create(CultureInfo.InvariantCulture, $"{message} ({count} times)"),
        Location = location,
        Path = "content",
    };

    /// <summary>Converts an index in the cleaned source to the index in the original source.</summary>
    private int ToOriginal(int offset)
    {
        foreach (var removed in _removed ?? [])
        {
            if (removed > offset)
                break;
            offset++;
        }

        return offset;
    }

    private sealed class Kind(string message, int offset)
    {
        public string Message { get; set; } = message;
        public int Offset { get; set; } = offset;
        public int Count { get; set; } = 1;
    }
}
