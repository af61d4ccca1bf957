using Justindustrious.Feeds.Content.Templates;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Content;

/// <summary>The state of the rendering of one post.</summary>
internal sealed class PostRendering
{
    /// <summary>The greatest number of findings on template code and on links to posts. Each is in a line of its own.</summary>
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

    /// <summary>Notes a character that was removed from the source before it was parsed.</summary>
    public void NoteRemoved(int offset)
    {
        Findings.NoteRemoved(offset, isReported: true);
        BodyFindings.NoteRemoved(offset, isReported: false);
    }

    /// <summary>Gets all findings in the order of the text.</summary>
    /// <param name="source">The post's source.</param>
    public IReadOnlyList<FeedDiagnostic> ToDiagnostics(string source)
    {
        var (found, ofBody) = (Findings.ToDiagnostics(source), BodyFindings.ToDiagnostics(source));
        return ofBody.Count == 0 ? found : [.. found.Concat(ofBody).OrderBy(finding => (finding.Location?.Line, finding.Location?.Column))];
    }

    public ContentFindings Findings { get; }

    /// <summary>Gets the findings on template code and on links to posts. They are found once, even if the body is rendered several times.</summary>
    public ContentFindings BodyFindings { get; }

    /// <summary>Gets the object that finds other posts and files; <see langword="null"/> for a post that was not read from a folder.</summary>
    public BodySurroundings? Surroundings => Post.Content.Surroundings;

    /// <summary>Gets or sets the body without its template code; <see langword="null"/> if it has none.</summary>
    public RewrittenBody? Rewritten { get; set; }

    /// <summary>Gets or sets how much text was included from other files, in characters.</summary>
    public int IncludedLength { get; set; }

    /// <summary>Gets the answers about other posts and files. If one of them changes, the post must be rendered again.</summary>
    public IReadOnlyList<BodyAnswer> Answers => _answers is null ? [] : [.. _answers.Select(pair => new BodyAnswer(pair.Key, BodyAnswer.KeyOf(pair.Value)))];

    public PostIds Ids { get; }

    public PostLinks Links { get; }

    /// <summary>Gets or sets whether the heading that repeats the title was removed, or need not be searched for any more.</summary>
    public bool IsTitleLeftOut { get; set; }

    /// <summary>Asks about another post or file. Each question is asked once.</summary>
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

    /// <summary>Makes an address absolute, or reports why it is removed.</summary>
    /// <param name="address">The address in the source.</param>
    /// <param name="isResource">Whether readers load it to show the post.</param>
    /// <param name="offset">Its index in the source.</param>
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
                $"readers may not open the address '{Quoted.Cut(address)}': {whyNot}; write an address that starts with https", offset);
        }

        if (isResource && url is not null && PublicHost.WhyClosed(url) is { } why && !IsAtPost(url))
        {
            Findings.AddOnce(FeedRules.ModelRules.PublicAddress, url,
                $"the address '{Quoted.Cut(address)}' {why}, so readers can't load it; write the public address", offset);
        }


        return url;
    }

    /// <summary>Returns whether an address has the post's own host. Then only the post's address is reported.</summary>
    private bool IsAtPost(string url) =>
        Post.Link.IsAbsoluteUri && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Authority == Post.Link.Authority;
}
