using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Justindustrious.Feeds.Caching;
using Justindustrious.Feeds.Files;
using Justindustrious.Feeds.Sources.Generators;
using Justindustrious.Feeds.Sources.Pages;
using Justindustrious.Feeds.Sources.Releases;
using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds.Sources;

/// <summary>A site folder → posts and findings.</summary>
internal static class SiteLoader
{
    /// <summary>Below this many files, threads cost more than they save.</summary>
    private const int WorthThreads = 32;

    /// <summary>Below this many files, their bodies are no burden.</summary>
    private const int WorthLeaving = 200;

    /// <summary>Reads a site folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="options">How to read it.</param>
    /// <param name="cache">What earlier builds remember of the posts, if anything.</param>
    /// <param name="versions">Stands for the code that posts pass through: what other code left in the cache is not used.</param>
    /// <param name="titleOf">Finds the title that a body gives its post, and its line from 0.</param>
    /// <param name="parsePage">Reads a page of HTML.</param>
    public static LoadedSite Load(
        string folder, MarkdownFolderOptions options, SiteCache? cache, Func<byte[]> versions, Func<ContentFormat, string, (string Text, int Line)?> titleOf,
        PageParser parsePage)
    {
        var findings = new List<FeedDiagnostic>();
        if (TryOpen(folder, findings) is not { } source)
            return new(null, FeedSetOptions.Default, findings, []);
        var siteFindings = FindingsOf(source, options);
        if (options.HtmlFolder is { } pages)
            return LoadPages(source, pages, options, siteFindings, parsePage);
        using var siteFile = OpenSiteFile(source, options, siteFindings);
        var own = siteFile is null ? null : SiteReader.ReadMap(siteFile, siteFindings);
        if (own is null && siteFindings.HasError)
            return new(null, FeedSetOptions.Default, siteFindings.All, []);
        var configuration = SiteConfiguration.Read(source, own, siteFindings, findings);
        if (configuration is null)
            AddNothing(source, siteFindings);
        if (configuration is not { IsReadable: true })
            return new(null, FeedSetOptions.Default, InOrder(siteFindings.All.Concat(findings)), []) { Configuration = configuration };
        if (own is null)
            siteFindings = new(configuration.File!);
        configuration = LinkedHome.Complete(
            configuration.WithHome(options.Home), siteFindings,
            home => Load(folder, options with { Home = home, KeepsContent = true }, null, versions, titleOf, parsePage).Feed?.Posts ?? []);
        var (site, authorsHash) = AuthorFiles.Read(source, SiteReader.Read(configuration, siteFindings), findings);
        site = site with { Syntax = GeneratorSyntax.Of(configuration.Generator, configuration.Rules.HasEmoji) | configuration.Rules.Typography };
        var unread = new SortedDictionary<string, int>(StringComparer.Ordinal);

        var files = PostFiles.Find(source, site, options, siteFindings, findings, unread);
        // Translations are posts of feeds of their own.
        if (files.Any(file => !site.IsMain(file.Language)))
            site = site with { Options = site.Options with { By = site.Options.By | FeedGrouping.Language, LanguageTitles = site.Rules.Languages.Titles } };
        // A smaller site is never remembered, so its cache is not opened.
        var postCache = files.Count < PostCache.MinimumPosts ? null : cache?.Open(
        [
            .. versions(), .. SHA256.HashData(siteFile is null ? [] : siteFile.Bytes), .. configuration.Hash, .. authorsHash,
            .. SHA256.HashData(MemoryMarshal.AsBytes($"{source.Show("")}\n{site.Feed.Link}".AsSpan())),
        ]);
        var blog = new BlogFiles(source, site);
        var keeps = options with { KeepsContent = options.KeepsContent || files.Count < WorthLeaving };
        var reader = new PostReader(source, site, blog, keeps, postCache, titleOf);
        var results = new PostResult[files.Count];
        options.ReadingBegins?.Invoke(files.Count);
        if (files.Count >= WorthThreads)
            Parallel.For(0, results.Length, Read);
        for (var i = 0; i < results.Length && files.Count < WorthThreads; i++)
            Read(i);

        void Read(int i)
        {
            results[i] = reader.Read(files[i]);
            options.FileIsRead?.Invoke();
        }

        Translations.Link(site, files, results);
        blog.SetPosts(files, results);
        PostResult[] all = [.. results, .. ReleaseFiles.Read(source, site, options, findings)];
        return Loaded(source, site, options, siteFindings, findings, SharedAddresses.LeaveOut(site, files, all), all) with
        {
            Cache = postCache,
            Configuration = configuration,
            Unread = unread,
        };
    }

    /// <summary>Reads a site from the pages that a generator wrote.</summary>
    private static LoadedSite LoadPages(SourceFolder source, string pages, MarkdownFolderOptions options, SourceFindings siteFindings, PageParser parsePage)
    {
        var findings = new List<FeedDiagnostic>();
        if (TryOpen(pages, findings, "the folder that the generator writes its pages to, such as _site") is not { } html)
            return new(null, FeedSetOptions.Default, findings, []);
        var folder = new PageFolder(html, parsePage);
        var home = folder.ReadHome();
        FrontMap? map = null;
        if (options.SiteFile is not null || File.Exists(source.PathOf("feeds.yml")))
        {
            using var siteFile = OpenSiteFile(source, options, siteFindings);
            map = siteFile is null ? null : SiteReader.ReadMap(siteFile, siteFindings);
            if (map is null)
                return new(null, FeedSetOptions.Default, siteFindings.All, []);
        }

        var configuration = home.Configure(map).WithHome(options.Home);
        var site = SiteReader.Read(configuration, siteFindings);
        var kinds = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var results = folder.Read(site, home, options, findings, kinds);
        return Loaded(source, site, options, siteFindings, findings, [.. results.Select(result => result.Post).OfType<Post>()], results) with
        {
            PassedOver = kinds,
            Configuration = configuration,
        };
    }

    private static LoadedSite Loaded(
        SourceFolder source, Site site, MarkdownFolderOptions options, SourceFindings siteFindings, List<FeedDiagnostic> findings, List<Post> posts,
        IReadOnlyList<PostResult> results)
    {
        var severities = site.Severities.With(options.Severities);
        results = [.. results.Select(result => result.Weighed(severities))];
        if (results.Any(result => result.IsBad))
            posts = [.. posts.Except(results.Where(result => result.IsBad).Select(result => result.Post).OfType<Post>())];
        findings.AddRange(siteFindings.All);
        foreach (var result in results.Where(result => !result.IsBad))
            findings.AddRange(result.Findings.All);
        var feed = site.IsComplete ? site.Feed with { Posts = posts } : null;
        return new(feed, site.Options, InOrder(findings), [.. results.Where(result => result.Skipped is not null).Select(result => result.Skipped!)])
        {
            Withheld = [.. results.Where(result => result.Withheld is not null).Select(result => result.Withheld!)],
            ListsDeletedPosts = site.ListsDeletedPosts,
            SubscribePath = site.SubscribePath,
            NextChange = NextChangeOf(results),
            Drafts = [.. results.Where(result => result is { IsDraft: true, IsBad: false, Post: not null }).Select(result => result.Post!)],
            Bad = new([.. results.Where(result => result.IsBad).Select(result => result.ToBadPost())], feed, site.SkipsBadPosts, options.SkipsBadPosts),
            Severities = site.Severities,
            // The ledger stands beside it, also if there is no feeds.yml.
            SiteFile = options.SiteFile is null
                ? (source.PathOf("feeds.yml"), source.Show("feeds.yml"))
                : (Path.GetFullPath(options.SiteFile), siteFindings.File),
        };
    }

    /// <summary>Finds the next moment at which a post appears or disappears; <see langword="null"/> if none will.</summary>
    private static Instant? NextChangeOf(IReadOnlyList<PostResult> results)
    {
        Instant? next = null;
        foreach (var result in results)
        {
            var change = result.Skipped is { } skipped ? skipped.Due : result.Post is null ? null : result.Window.Until;
            if (change < next || next is null)
                next = change ?? next;
        }

        return next;
    }

    /// <summary>Reads the severities of rules, and nothing else of the site.</summary>
    /// <returns>The severities, none where the site file can't be read, and what was found in it.</returns>
    public static (RuleSeverities Severities, IReadOnlyList<FeedDiagnostic> Findings) LoadSeverities(string folder, MarkdownFolderOptions options)
    {
        var findings = new List<FeedDiagnostic>();
        if (TryOpen(folder, findings) is not { } source)
            return (RuleSeverities.Default, findings);
        var siteFindings = FindingsOf(source, options);
        using var file = OpenSiteFile(source, options, siteFindings);
        if (file is null && !siteFindings.HasError && SiteConfiguration.Read(source, null, siteFindings, findings) is null)
            AddNothing(source, siteFindings);
        var severities = file is null ? null : SiteReader.ReadSeverities(file, siteFindings);
        return (severities ?? RuleSeverities.Default, siteFindings.All);
    }

    /// <summary>Puts findings in the order of files, lines and columns; those without a place come last, as they came.</summary>
    public static IEnumerable<FeedDiagnostic> InOrder(IEnumerable<FeedDiagnostic> findings) => findings.Order(ByPlace);

    private static readonly Comparer<FeedDiagnostic> ByPlace = Comparer<FeedDiagnostic>.Create((one, other) => (one.Location, other.Location) switch
    {
        ({ File: { } file } place, { File: { } otherFile } otherPlace) => string.CompareOrdinal(file, otherFile) is not 0 and var byFile ? byFile
            : place.Line != otherPlace.Line ? place.Line.CompareTo(otherPlace.Line) : place.Column.CompareTo(otherPlace.Column),
        ({ File: not null }, _) => -1,
        (_, { File: not null }) => 1,
        var (place, otherPlace) => Nullable.Compare(place?.Line, otherPlace?.Line) is not 0 and var byLine
            ? byLine
            : Nullable.Compare(place?.Column, otherPlace?.Column),
    });

    private static SourceFolder? TryOpen(string folder, List<FeedDiagnostic> findings, string what = "the folder that contains feeds.yml")
    {
        string why;
        try
        {
            var source = new SourceFolder(folder);
            if (Directory.Exists(source.FullPath))
                return source;
            why = File.Exists(source.FullPath) ? $"is a file; name {what}" : $"is not there; name {what}";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            why = $"can't be read: {Quoted.Escape(e.Message).TrimEnd('.')}";
        }

        var found = new SourceFindings(Quoted.Escape(folder));
        found.Add(FeedRules.SourceRules.SiteFile, $"the folder {Quoted.Of(folder)} {why}");
        findings.AddRange(found.All);
        return null;
    }

    private static SourceFindings FindingsOf(SourceFolder source, MarkdownFolderOptions options) =>
        new(options.SiteFile is null ? source.Show("feeds.yml") : Quoted.Escape(options.SiteFile.Replace('\\', '/')));

    private static SourceFile? OpenSiteFile(SourceFolder source, MarkdownFolderOptions options, SourceFindings findings)
    {
        string path;
        try
        {
            path = options.SiteFile is null ? source.PathOf("feeds.yml") : Path.GetFullPath(options.SiteFile);
            // A site file that the user names may stand anywhere. The folder's own is a part of the folder, so a link must not lead out of it.
            if (options.SiteFile is null && File.Exists(path) && !source.Holds(path))
            {
                findings.Add(FeedRules.SourceRules.Readable,
                    "the file is a link that leads out of the site folder, so it is not read; put a copy in its place");
                return null;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            findings.Add(FeedRules.SourceRules.Readable, $"the file can't be read: {Quoted.Escape(e.Message).TrimEnd('.')}");
            return null;
        }

        if (!File.Exists(path) && !Directory.Exists(path))
        {
            string[] alike = options.SiteFile is not null ? [] : ["feeds.yaml", "Feeds.yml", "feed.yml"];
            var other = alike.FirstOrDefault(name => File.Exists(source.PathOf(name)));
            if (other is not null)
                findings.Add(FeedRules.SourceRules.SiteFile, $"there is no such file, but '{other}'; rename that one");
            else if (options.SiteFile is not null)
                findings.Add(FeedRules.SourceRules.SiteFile, UnrecognisedFolder.NoSiteFile);
            return null;
        }

        return SourceFile.TryRead(path, findings);
    }

    /// <summary>Says that a folder has neither a feeds.yml nor a generator's configuration, and what to write.</summary>
    private static void AddNothing(SourceFolder source, SourceFindings findings) =>
        findings.Add(FeedRules.SourceRules.SiteFile, UnrecognisedFolder.Describe(new(source)));
}
