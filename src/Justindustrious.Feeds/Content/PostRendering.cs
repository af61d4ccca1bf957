using Justindustrious.Feeds.Content.Templates;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Content;

/// <summary>All that the parts of one rendering share.</summary>
internal sealed class PostRendering
{
    /// <summary>Most findings on what a body says itself: each is at a line of its own.</summary>
    private const int MostBodyFindings = 500;

    private Dictionary<BodyQuestion, string?>? _answers;

    public PostRendering(Post post, ContentPolicy policy)
    {
        Post = post;
        ContentPolicy = policy;
        Policy = PolicySets.Of(policy);
        Findings = new(post);
        BodyFindings = new(post, MostBodyFindings);
        Ids = new(post);
        Links = new(post, Policy, Ids);
    }

    public Post Post { get; }

    public ContentPolicy ContentPolicy { get; }

    public PolicySets Policy { get; }

    /// <summary>Notes a character that was taken out of the source before anything else.</summary>
    public void NoteRemoved(int offset)
    {
        Findings.NoteRemoved(offset, isReported: true);
        BodyFindings.NoteRemoved(offset, isReported: false);
    }

    /// <summary>Gets all findings in the order of the text.</summary>
    public IReadOnlyList<FeedDiagnostic> ToDiagnostics()
    {
        var (found, ofBody) = (Findings.ToDiagnostics(), BodyFindings.ToDiagnostics());
        return ofBody.Count == 0 ? found : [.. found.Concat(ofBody).OrderBy(finding => (finding.Location?.Line, finding.Location?.Column))];
    }

    public ContentFindings Findings { get; }

    /// <summary>Gets the findings on template code and on links to posts, which are made once, however often the body is rendered.</summary>
    public ContentFindings BodyFindings { get; }

    /// <summary>Gets who knows what is around the post; <see langword="null"/> for a post that was read from no folder.</summary>
    public BodySurroundings? Surroundings => Post.Content.Surroundings;

    /// <summary>Gets or sets the body without its template code, where it held any.</summary>
    public RewrittenBody? Rewritten { get; set; }

    /// <summary>Gets or sets how much text was put into the body from other files, in characters.</summary>
    public int IncludedLength { get; set; }

    /// <summary>Gets what was asked of the post's surroundings: the rendering holds only as long as the answers do.</summary>
    public IReadOnlyList<BodyAnswer> Answers => _answers is null ? [] : [.. _answers.Select(pair => new BodyAnswer(pair.Key, BodyAnswer.KeyOf(pair.Value)))];

    public PostIds Ids { get; }

    public PostLinks Links { get; }

    /// <summary>Gets or sets whether the heading that repeats the title was left out already, or is to be looked for no more.</summary>
    public bool IsTitleLeftOut { get; set; }

    /// <summary>Asks the post's surroundings, once for each question.</summary>
    public string? Ask(BodyQuestionKind kind, string text)
    {
        if (Surroundings is not { } around)
            return null;
        var question = new BodyQuestion(kind, text);
        _answers ??= [];
        if (!_answers.TryGetValue(question, out var answer))
            _answers.Add(question, answer = around.Answer(question));
        return answer;
    }

    /// <summary>Makes an address absolute, or tells why it is left out.</summary>
    /// <param name="address">As the author wrote it.</param>
    /// <param name="isResource">Whether it is fetched when the post is shown.</param>
    /// <param name="offset">Where it stands in the source.</param>
    public string? Resolve(string address, bool isResource, int offset)
    {
        if (Surroundings is not null)
        {
            if (address.Contains(RewrittenBody.MarkStart, StringComparison.Ordinal))
                return null;
            address = LocalAddress.Of(address, this, isResource, offset);
            if (address.StartsWith(TemplateBody.MissingPost, StringComparison.Ordinal))
                return null;
        }

        var url = Links.Resolve(address, isResource, out var whyNot);
        if (url is not null && PostLinks.IsFromAppRoot(address))
        {
            Findings.Add(FeedRules.ContentRules.AppRoot, "",
                $"'{Quoted.Cut(address)}' starts at the root of an ASP.NET app, which only the app knows; it was written as '{Quoted.Cut(url)}'; "
                + $"write '{Quoted.Cut(address.AsSpan().TrimStart()[1..])}' or the whole address", offset);
        }

        if (url is null)
        {
            Findings.Add(FeedRules.ContentRules.Address, whyNot,
                $"the address '{Quoted.Cut(address)}' is not one that readers may open: {whyNot}; write one that starts with https", offset);
        }

        if (isResource && url is not null && PublicHost.WhyClosed(url) is { } why && !IsAtPost(url))
            Findings.AddOnce(FeedRules.ModelRules.PublicAddress, url, $"the address '{Quoted.Cut(address)}' {why}, so readers can't load it; write the address that the public has", offset);

        return url;
    }

    /// <summary>What stands at the post's own host has the cause that the post's address is reported for.</summary>
    private bool IsAtPost(string url) => Post.Link.IsAbsoluteUri && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Authority == Post.Link.Authority;
}
