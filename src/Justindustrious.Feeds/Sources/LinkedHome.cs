using System.Text.RegularExpressions;
using Justindustrious.Feeds.Files;
using Justindustrious.Feeds.Sources.Generators;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources;

/// <summary>
/// The address of a site whose configuration does not have it, because its generator does not need it: posts link to other posts by absolute addresses.
/// </summary>
internal static partial class LinkedHome
{
    /// <summary>One link may lead to a page of another site that has the same path.</summary>
    private const int FewestPosts = 2;

    private static readonly Uri Unknown = new("https://site.invalid/");

    /// <summary>Adds the address if there is none, with a warning.</summary>
    /// <param name="configuration">The site's configuration.</param>
    /// <param name="findings">Takes the warning.</param>
    /// <param name="load">Reads the posts of the site at an address.</param>
    public static SiteConfiguration Complete(SiteConfiguration configuration, SourceFindings findings, Func<Uri, IReadOnlyList<Post>> load)
    {
        if (configuration.Generator is null || configuration.Keys.Find("home") is not null || Find(load(Unknown)) is not var (home, count))
            return configuration;
        var at = findings.At(1, 1);
        findings.Warn(FeedRules.SourceRules.RequiredKey, at,
            $"no home is configured; links in posts lead to {count} of this site's posts at {Quoted.Of(home.AbsoluteUri)}, so that is used; "
                + $"write 'home: {home}' into feeds.yml, which 'dotnet feeds init' makes");
        return configuration.WithHome(home, at);
    }

    /// <summary>Finds the host at which links have the paths of the most posts.</summary>
    private static (Uri Home, int Posts)? Find(IReadOnlyList<Post> posts)
    {
        var paths = posts.Select(post => PathOf(post.Link.AbsolutePath)).Where(path => path.Length > 0).ToHashSet(StringComparer.Ordinal);
        var hosts = posts.SelectMany(post => Link().Matches(post.Content.Source))
            .Select(match => (Text: match.Value, Host: match.Groups["host"].Value.ToLowerInvariant(), Path: PathOf(match.Groups["path"].Value)))
            .Where(link => paths.Contains(link.Path)).GroupBy(link => link.Host)
            .Select(host => (Links: host, Posts: host.Select(link => link.Path).Distinct(StringComparer.Ordinal).Count()))
            .OrderByDescending(host => host.Posts).Take(2).ToList();
        if (hosts is not [var (links, count), ..] || count < FewestPosts || (hosts.Count > 1 && hosts[1].Posts == count))
            return null;
        var scheme = links.Any(link => link.Text.StartsWith("https:", StringComparison.OrdinalIgnoreCase)) ? "https" : "http";
        return Uri.TryCreate($"{scheme}://{links.Key}/", UriKind.Absolute, out var home) ? (home, count) : null;
    }

    private static string PathOf(string path) => Uri.UnescapeDataString(path).Trim('/');

    [GeneratedRegex(@"\bhttps?://(?<host>[\w.-]+\.\w+)(?<path>/[^\s""'<>()\[\]{}?#]+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
        | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Link();
}
