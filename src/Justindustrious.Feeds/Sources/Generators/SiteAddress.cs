using System.Text.RegularExpressions;

namespace Justindustrious.Feeds.Sources.Generators;

/// <summary>
/// The site's address where the configuration does not have it: other files of a site that hosts, crawlers and build commands read have it, too.
/// </summary>
internal static partial class SiteAddress
{
    private static readonly string[] Published = ["", "static/", "public/", "source/", "src/", "content/", "src/static/", "src/public/"];

    private static readonly string[] Commands =
        ["netlify.toml", "vercel.json", "render.yaml", "package.json", "Makefile", "deploy.sh", ".gitlab-ci.yml", ".travis.yml"];

    /// <summary>The hosts of code. A package's homepage is often its repository.</summary>
    private static readonly string[] CodeHosts = ["github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "npmjs.com", "gitee.com"];

    /// <summary>Sets home where it is not set.</summary>
    /// <param name="files">The site's files.</param>
    /// <param name="yml">Takes the value.</param>
    /// <param name="path">The path of the site on its host, which a file with only the host does not have.</param>
    public static void SetHome(ConfigurationFiles files, DerivedKeys yml, string path = "")
    {
        if (yml.Map.Find("home") is not null)
            return;
        path = path.Trim('/') is { Length: > 0 } given ? given + "/" : "";
        var found = HostIn(files, path) ?? HomepageIn(files) ?? SitemapIn(files) ?? CommandIn(files) ?? DomainIn(files, path) ?? RedirectIn(files, path)
            ?? RepositoryIn(files, path) ?? TemplateIn(files, path);
        if (found is var (file, address))
            yml.Set("home", new(files.Folder.Show(file), 1, 1), address);
    }

    /// <summary>GitHub Pages shows the site of a repository at this address; <see langword="null"/> where the name is not that of a repository.</summary>
    public static string? OfRepository(string name) => RepositoryName().Match(name) is not { Success: true } match ? null
        : IsUserSite(match) ? $"https://{match.Groups["name"].Value.ToLowerInvariant()}/"
        : $"https://{match.Groups["owner"].Value.ToLowerInvariant()}.github.io/{match.Groups["name"].Value}/";

    /// <summary>The file <c>CNAME</c> has the domain, for hosts of static sites.</summary>
    private static (string, string)? HostIn(ConfigurationFiles files, string path)
    {
        var file = Published.Select(folder => folder + "CNAME").FirstOrDefault(files.Has);
        return file is not null && files.Text(file)?.Trim() is { Length: > 0 } host && host.Contains('.', StringComparison.Ordinal)
            && Uri.CheckHostName(host) == UriHostNameType.Dns ? (file, $"https://{host}/{path}") : null;
    }

    private static (string, string)? HomepageIn(ConfigurationFiles files)
    {
        const string File = "package.json";
        if (files.QuietMap(File)?.Find("homepage")?.Value is not FrontText { Text: { Length: > 0 } text })
            return null;
        var address = Absolute(text.Contains("://", StringComparison.Ordinal) ? text : "https://" + text);
        return address is not null && !IsCodeHost(address)
            ? (File, address.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/") : null;
    }

    /// <summary>The line <c>Sitemap:</c> of robots.txt has an absolute address.</summary>
    private static (string, string)? SitemapIn(ConfigurationFiles files)
    {
        foreach (var file in Published.Select(folder => folder + "robots.txt").Where(files.Has))
        {
            if (files.QuietText(file) is { } text && SitemapLine().Match(text) is { Success: true } match
                && Absolute(match.Groups["address"].Value) is { } address)
                return (file, new Uri(address, ".").AbsoluteUri);
        }

        return null;
    }

    /// <summary>A build command may give Hugo the address: <c>hugo -b https://example.org/</c>, or the variable <c>HUGO_BASEURL</c>.</summary>
    private static (string, string)? CommandIn(ConfigurationFiles files)
    {
        foreach (var file in Commands.Where(files.Has).Concat(Workflows(files)))
        {
            if (files.QuietText(file) is { } text && BaseOption().Match(text) is { Success: true } match
                && Absolute(match.Groups["address"].Value) is { } address)
                return (file, address.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/");
        }

        return null;
    }

    private static IEnumerable<string> Workflows(ConfigurationFiles files) => files.FilesIn(".github/workflows")
        .Where(name => name.EndsWith(".yml", StringComparison.Ordinal) || name.EndsWith(".yaml", StringComparison.Ordinal))
        .Select(name => ".github/workflows/" + name);

    /// <summary>Actions that publish a site write the file CNAME from their setting <c>cname</c> or <c>fqdn</c>.</summary>
    private static (string, string)? DomainIn(ConfigurationFiles files, string path)
    {
        foreach (var file in Workflows(files).Append(".travis.yml"))
        {
            if (files.QuietText(file) is { } text && DomainSetting().Match(text) is { Success: true } match
                && Absolute($"https://{match.Groups["host"].Value}/{path}") is { } address)
                return (file, address.AbsoluteUri);
        }

        return null;
    }

    /// <summary>Netlify sends the visitors of its own host to the site's: <c>https://garden.netlify.app/* https://garden.example/:splat</c>.</summary>
    private static (string, string)? RedirectIn(ConfigurationFiles files, string path)
    {
        foreach (var file in Published.Select(folder => folder + "_redirects").Append("netlify.toml").Where(files.Has))
        {
            if (files.QuietText(file) is { } text && Redirect().Match(text) is { Success: true } match
                && Absolute($"{match.Groups["address"].Value}/{path}") is { } address)
                return (file, address.AbsoluteUri);
        }

        return null;
    }

    /// <summary>
    /// A repository with the name <c>owner.github.io</c> is a site of GitHub Pages, and so is one with a workflow that publishes a site there.
    /// </summary>
    private static (string, string)? RepositoryIn(ConfigurationFiles files, string path)
    {
        const string File = ".git/config";
        if (files.QuietText(File) is not { } text || Origin().Match(text) is not { Success: true } match
            || RepositoryName().Match(match.Groups["name"].Value) is not { Success: true } name)
            return null;
        var address = OfRepository(match.Groups["name"].Value);
        return IsUserSite(name) ? (File, address + path)
            : Workflows(files).Any(each => files.QuietText(each) is { } workflow && PublishesPages().IsMatch(workflow)) ? (File, address!) : null;
    }

    /// <summary>Templates may have the address before the path of a page: <c>https://example.org{{ page.url }}</c>.</summary>
    private static (string, string)? TemplateIn(ConfigurationFiles files, string path)
    {
        string[] folders = ["_layouts", "_includes", "layouts", "src/_includes", "src/_layouts", "src/layouts"];
        var templates = folders.Where(files.HasFolder).SelectMany(folder => DatedFiles.All(files, folder)).Concat(
            files.FilesIn("").Where(name => name.EndsWith(".xml", StringComparison.Ordinal)));
        return templates.SelectMany(file => PageAddress().Matches(files.QuietText(file) ?? "")
                .Select(match => (File: file, Home: $"{match.Groups["address"].Value}/{(match.Groups["key"].Value == "site.baseurl" ? path : "")}")))
            .Where(found => Absolute(found.Home) is { } address && !IsCodeHost(address))
            .GroupBy(found => found.Home, StringComparer.OrdinalIgnoreCase).MaxBy(group => group.Count())?.First();
    }

    private static bool IsCodeHost(Uri address) =>
        CodeHosts.Any(host => address.Host == host || address.Host.EndsWith("." + host, StringComparison.Ordinal));

    private static bool IsUserSite(Match match) =>
        match.Groups["name"].Value.Equals(match.Groups["owner"].Value + ".github.io", StringComparison.OrdinalIgnoreCase);

    private static Uri? Absolute(string text) => Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
        && address.Host.Contains('.', StringComparison.Ordinal) && !text.AsSpan().ContainsAny('{', '$', '<') ? address : null;

    [GeneratedRegex(@"^\s*sitemap\s*:\s*(?<address>\S+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
        | RegexOptions.Multiline, 1000)]
    private static partial Regex SitemapLine();

    [GeneratedRegex(@"(\bhugo\b[^\n]*\s(-b|--baseURL)[\s=]+|\bHUGO_BASEURL[""']?\s*[:=]\s*)[""'\\]*(?<address>https?://[^\s""'\\]+)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex BaseOption();

    [GeneratedRegex(@"\[remote ""origin""\][^\[]*?\burl\s*=\s*\S*?github\.com[/:](?<name>[^/\s]+/[^/\s]+?)(\.git)?/?\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.Multiline, 1000)]
    private static partial Regex Origin();

    [GeneratedRegex(@"^\s*(cname|fqdn)\s*:\s*[""']?(?<host>[\w-]+(\.[\w-]+)+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
        | RegexOptions.IgnoreCase | RegexOptions.Multiline, 1000)]
    private static partial Regex DomainSetting();

    [GeneratedRegex(@"https?://[\w-]+\.netlify\.(app|com)/\*[""']?\s+(to\s*=\s*[""'])?(?<address>https?://[\w.-]+)/:splat",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Redirect();

    [GeneratedRegex(@"\buses\s*:\s*(actions/deploy-pages|peaceiris/actions-gh-pages|JamesIves/github-pages-deploy-action)@",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex PublishesPages();

    [GeneratedRegex(@"(?<address>https?://[\w.-]+(/[\w.-]+)*)\{\{-?\s*(?<key>(page|post)\.url|site\.baseurl|\.RelPermalink|\.Page\.RelPermalink)\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PageAddress();

    [GeneratedRegex(@"^(?<owner>[A-Za-z0-9-]+)/(?<name>[\w.-]+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex RepositoryName();
}
