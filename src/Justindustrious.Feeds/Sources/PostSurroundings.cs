using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources;

/// <summary>What a post's body may refer to: the posts of its folder, the files beside it, the includes, the site.</summary>
/// <param name="blog">What all posts of the folder share.</param>
/// <param name="file">The post's file.</param>
internal sealed class PostSurroundings(BlogFiles blog, PostFile file) : BodySurroundings
{
    /// <summary>Each costs a comparison with many names, and a post with more broken links has one mistake in all of them.</summary>
    private const int MostNearest = 5;

    private int _nearest;

    private string Folder => PostIndex.FolderOf(file.RelativePath);

    public override BodySyntax Syntax { get; } =
        blog.Site.Syntax | (file.RelativePath.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase) ? BodySyntax.MdxFile : BodySyntax.None);

    public override string? Answer(BodyQuestion question) => question.Kind switch
    {
        BodyQuestionKind.PostAtPath => AtPath(question.Text)?.Address,
        BodyQuestionKind.PostOfReference => blog.PostOfReference(question.Text)?.Address,
        BodyQuestionKind.PostOfName => OfName(question.Text)?.Address,
        BodyQuestionKind.TitleOfPost => OfName(question.Text)?.Title,
        BodyQuestionKind.NearestPost => Nearest(question.Text),
        BodyQuestionKind.File => AddressOfFile(question.Text),
        BodyQuestionKind.Include => blog.Include(question.Text, null, out _),
        BodyQuestionKind.Shortcode => blog.Shortcode(question.Text),
        BodyQuestionKind.Partial => blog.Partial(question.Text),
        BodyQuestionKind.FileLike => blog.FileLike(Folder, question.Text),
        BodyQuestionKind.ItemsWith => blog.Data.ItemsWith(question.Text),
        BodyQuestionKind.Value => blog.Data.Answer(question.Text, file.RelativePath),
        BodyQuestionKind.IncludeBeside => blog.Include(question.Text, Folder, out _),
        BodyQuestionKind.WhyNoInclude => WhyNoInclude(question.Text),
        _ => blog.SiteValue(question.Text),
    };

    private PostIndex.Entry? AtPath(string path)
    {
        foreach (var candidate in Candidates(path))
        {
            if (blog.Posts.AtPath(candidate) is { } entry)
                return entry;
        }

        return null;
    }

    /// <summary>Gets what a path may mean: from the post's folder, from the folders of posts and those around them, from the site folder.</summary>
    private IEnumerable<string> Candidates(string path)
    {
        path = NormalForm.Of(path);
        var rooted = path.StartsWith('/');
        if (!rooted && Resolve(Folder, path) is { } beside)
            yield return beside;
        foreach (var (posts, _) in blog.Site.PostsFolders)
        {
            for (var folder = posts; folder.Length > 0; folder = PostIndex.FolderOf(folder))
            {
                if (Resolve(folder, path.TrimStart('/')) is { } below)
                    yield return below;
            }
        }

        if (Resolve("", path.TrimStart('/')) is { } fromSite)
            yield return fromSite;
    }

    private PostIndex.Entry? OfName(string name)
    {
        var path = NormalForm.Of(Uri.UnescapeDataString(name)).Replace('\\', '/');
        // The name of a file means the one beside the post, if there is one: 'index.md' is in many folders.
        if (!path.Contains('/', StringComparison.Ordinal) && PostIndex.WithoutEnding(path) != path && Resolve(Folder, path) is { } besideIt
            && blog.Posts.AtPath(besideIt) is { } near)
            return near;
        var plain = PostIndex.WithoutEnding(path.EndsWith("/_index.md", StringComparison.OrdinalIgnoreCase) ? path[..^"/_index.md".Length] : path);
        if (plain.Contains('/', StringComparison.Ordinal) && AtPath(plain) is { } entry)
            return entry;
        plain = plain.TrimStart('.', '/').TrimEnd('/');
        // Jekyll's folder of posts, whatever it is called here.
        if (plain.StartsWith("_posts/", StringComparison.Ordinal))
            plain = plain["_posts/".Length..];
        return plain.Length == 0 ? null : blog.Posts.OfName(plain, Folder);
    }

    private string? Nearest(string path)
    {
        path = NormalForm.Of(path);
        foreach (var candidate in Candidates(path))
        {
            if (blog.Posts.WhyWithheld(candidate) is { } why)
                return $"the post there is not published: {why}";
            if (blog.Exists(candidate))
                return $"the file {Quoted.Of(candidate)} is there, but is not one of the posts; write its address";
        }

        if (Interlocked.Increment(ref _nearest) > MostNearest)
            return null;
        return blog.Posts.Nearest(path) is { } nearest ? $"the nearest is {Quoted.Of(nearest)}" : null;
    }

    private string? AddressOfFile(string path)
    {
        path = path.Replace('\\', '/');
        if (path.StartsWith('/'))
            return blog.AddressFromRoot(path);
        if (Resolve(Folder, path) is not { } beside || !blog.Exists(beside))
        {
            if ((Syntax & BodySyntax.WikiLinks) != 0 && blog.FileOfNotes(path) is { } ofNotes)
                return blog.AddressOf(ofNotes);
            // Hexo keeps a post's files in a folder of the post's name.
            return !file.IsIndex && Resolve($"{Folder}/{file.Name}", path) is { } inOwn && blog.Exists(inOwn) ? BelowOwn(path) : null;
        }

        return file.IsIndex && beside.StartsWith(Folder + "/", StringComparison.Ordinal) ? BelowOwn(beside[(Folder.Length + 1)..]) : blog.AddressOf(beside);
    }

    /// <summary>Gets the address of a file that the site publishes with the post.</summary>
    private string? BelowOwn(string path)
    {
        if (blog.Posts.AtPath(file.RelativePath) is not { Address: var own })
            return null;
        own = own.Split('?', '#')[0];
        var last = own[(own.LastIndexOf('/') + 1)..];
        var folder = last.Contains('.', StringComparison.Ordinal) ? own[..^last.Length] : own.TrimEnd('/') + "/";
        return folder + BlogFiles.Encode(path);
    }

    private string? WhyNoInclude(string name)
    {
        _ = blog.Include(name, null, out var why) ?? blog.Include(name, Folder, out _);
        return why;
    }

    /// <summary>Resolves a path against a folder; <see langword="null"/> where it leads out of the site folder.</summary>
    private static string? Resolve(string folder, string path)
    {
        var segments = folder.Length == 0 ? [] : folder.Split('/').ToList();
        foreach (var segment in path.Split('/'))
        {
            if (segment is "" or ".")
                continue;
            if (segment != "..")
                segments.Add(segment);
            else if (segments.Count > 0)
                segments.RemoveAt(segments.Count - 1);
            else
                return null;
        }

        return string.Join('/', segments);
    }
}
