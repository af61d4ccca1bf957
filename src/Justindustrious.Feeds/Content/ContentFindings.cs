using System.Globalization;
using Justindustrious.Feeds.Content.Templates;

namespace Justindustrious.Feeds.Content;

/// <summary>What was changed in one post, each kind once, with the place where it was first met.</summary>
/// <remarks>A kind of thing, such as <c>onclick</c>, is reported once per post, so that people read the report.</remarks>
internal sealed class ContentFindings(Post post, int mostKinds = ContentFindings.MostKinds)
{
    /// <summary>The number of kinds that are reported. Further ones are only counted.</summary>
    private const int MostKinds = 100;

    /// <summary>Nothing is known of where it is.</summary>
    public const int Nowhere = -1;

    private readonly Dictionary<(FeedRule Rule, string Subject), Kind> _kinds = [];
    private List<int>? _removed;
    private bool _isRemovalReported;
    private int _untold;

    /// <summary>Gets whether there is anything whose place is not known to the letter.</summary>
    public bool NeedPlaces { get; private set; }

    /// <summary>Gets or sets whether findings are ignored, because the same text was cleaned and reported before.</summary>
    public bool IsMuted { get; set; }

    /// <summary>Gets or sets the body whose places are given, where it is not the post's own.</summary>
    public RewrittenBody? Rewritten { get; set; }

    /// <summary>Forgets all, to begin again.</summary>
    public void Clear()
    {
        _kinds.Clear();
        _untold = 0;
        NeedPlaces = false;
    }

    /// <summary>Adds a finding.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="subject">What findings of one kind have in common: a name, a scheme.</param>
    /// <param name="message">The text for the first of the kind.</param>
    /// <param name="offset">Where: an index in the cleaned source, or <see cref="Nowhere"/>.</param>
    /// <param name="isExact">Whether the place is right even where Markdown was read without places.</param>
    public void Add(FeedRule rule, string subject, string message, int offset, bool isExact = false)
    {
        if (IsMuted)
            return;
        NeedPlaces |= !isExact;
        if (_kinds.TryGetValue((rule, subject), out var kind))
        {
            kind.Count++;
            // The tree is not always walked in the order of the text.
            if (offset >= 0 && (kind.Offset < 0 || offset < kind.Offset))
                (kind.Offset, kind.Message) = (offset, message);
        }
        else if (_kinds.Count < mostKinds)
        {
            _kinds.Add((rule, subject), new(message, offset));
        }
        else
        {
            _untold++;
        }
    }

    /// <summary>Adds a finding on something that stays in the content, so that a second look meets it again: it is not counted twice.</summary>
    public void AddOnce(FeedRule rule, string subject, string message, int offset)
    {
        if (!_kinds.ContainsKey((rule, subject)))
            Add(rule, subject, message, offset);
    }

    /// <summary>Notes a character that was taken out of the source before anything else, so that later places can be told as the author sees them.</summary>
    /// <param name="offset">Its index in the source as it was given.</param>
    /// <param name="isReported">Whether it is a finding, beside what it does to places.</param>
    public void NoteRemoved(int offset, bool isReported)
    {
        (_removed ??= []).Add(offset);
        _isRemovalReported |= isReported;
    }

    /// <summary>Gets the findings in the order of the text.</summary>
    public IReadOnlyList<FeedDiagnostic> ToDiagnostics()
    {
        if (_kinds.Count == 0 && !_isRemovalReported)
            return [];

        var found = new List<FeedDiagnostic>();
        var lines = new SourceLines(post);
        if (_isRemovalReported && _removed is { } removed)
        {
            var first = post.Content.Source[removed[0]];
            found.Add(Diagnostic(FeedRules.ContentRules.Character, removed.Count,
                $"the content holds {TextCharacters.Name(first)}, which no document can carry; it was left out", lines.Locate(removed[0])));
        }

        foreach (var ((rule, _), kind) in _kinds.OrderBy(pair => pair.Value.Offset < 0 ? int.MaxValue : pair.Value.Offset))
            found.Add(Diagnostic(rule, kind.Count, kind.Message, kind.Offset < 0 ? lines.Start : lines.Locate(AsGiven(Rewritten?.ToSource(kind.Offset) ?? kind.Offset))));
        if (_untold > 0)
        {
            found.Add(Diagnostic(FeedRules.ContentRules.Element, 1,
                string.Create(CultureInfo.InvariantCulture, $"{_untold} more things of other kinds were changed"), lines.Start));
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

    /// <summary>Finds where a character of the cleaned source was in the source as it was given.</summary>
    private int AsGiven(int offset)
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
