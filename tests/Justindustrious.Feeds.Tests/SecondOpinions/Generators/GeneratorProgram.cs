namespace Justindustrious.Feeds.Tests.SecondOpinions.Generators;

/// <summary>Generators as they are installed: each is run over a site, and says what it makes of the posts.</summary>
internal static class GeneratorProgram
{
    /// <summary>
    /// Hugo's first page of each language prints the pages of the main sections that have an address. All terms of its taxonomies count as tags.
    /// </summary>
    private const string HugoTemplate = """
        {{- range $page := site.RegularPages -}}
        {{- if and .Permalink (in site.Params.mainSections .Section) -}}
        {{- $tags := slice -}}
        {{- range $plural, $terms := site.Taxonomies -}}
        {{- with index $page.Params $plural -}}
        {{- range (cond (reflect.IsSlice .) . (slice .)) -}}{{- $tags = $tags | append (string .) -}}{{- end -}}
        {{- end -}}
        {{- end -}}
        {{- $date := .Date.Format "2006-01-02T15:04:05Z07:00" -}}
        {{ dict "file" .File.Filename "address" .Permalink "date" $date "title" .Title "tags" $tags "html" (string .Content) | jsonify | safeHTML }}
        {{ end -}}
        {{- end -}}
        """;

    /// <summary>A page of Jekyll's prints the posts; pages are rendered after all posts.</summary>
    private const string JekyllTemplate = """
        ---
        permalink: /opinions.jsonl
        layout: null
        ---
        {% for post in site.posts %}
        {% assign tags = post.categories | concat: post.tags %}
        { "file": {{ post.path | jsonify }}, "address": {{ post.url | absolute_url | jsonify -}}
            , "date": {{ post.date | date: "%Y-%m-%dT%H:%M:%S%:z" | jsonify }}, "title": {{ post.title | jsonify }}, "tags": {{ tags | jsonify -}}
            , "html": {{ post.content | jsonify }} }
        {% endfor %}
        """;

    /// <summary>Gets the program's name and version, as it says them.</summary>
    public static string VersionOf(string generator)
    {
        var said = Command.Run(generator, generator == "hugo" ? ["version"] : ["--version"]).MustSucceed().Output;
        var version = said.Split([' ', '+', '\n'], StringSplitOptions.RemoveEmptyEntries).First(word => word.TrimStart('v') is [>= '0' and <= '9', ..]);
        return $"{generator} {version.TrimStart('v')}";
    }

    /// <summary>Runs the generator over a site.</summary>
    /// <returns>What it says of each post, in the order of addresses.</returns>
    public static IReadOnlyList<PostOpinion> Ask(string generator, TempFolder site, bool drafts)
    {
        var lines = generator switch
        {
            "hugo" => Hugo(site, drafts),
            "jekyll" => Jekyll(site, drafts),
            _ => throw new ArgumentException($"{generator} is not run", nameof(generator)),
        };
        // Hugo leaves a '#' in paths as it is, and browsers then open another page.
        return [.. lines.Select(line => WithWholePath(PostOpinion.OfPrinted(line, site.Path), site))
            .Select(opinion => opinion with { Address = opinion.Address.Replace("#", "%23", StringComparison.Ordinal) })
            .OrderBy(opinion => opinion.Address, StringComparer.Ordinal).ThenBy(opinion => opinion.File, StringComparer.Ordinal)];
    }

    private static List<string> Hugo(TempFolder site, bool drafts)
    {
        const string Out = "said-by-hugo";
        site.Write("layouts/index.html", HugoTemplate);
        var arguments = new List<string> { "--source", site.Path, "--destination", site.Find(Out), "--cacheDir", site.Find("cache"), "--noTimes",
            "--disableKinds", "RSS,sitemap" };
        if (drafts)
            arguments.Add("--buildDrafts");
        Command.Run("hugo", arguments, site.Path, Environment).MustSucceed();
        var lines = Directory.EnumerateFiles(site.Find(Out), "index.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines).Where(line => line.StartsWith("{\"address\"", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToList();
        // Our library looks at the site as its author left it.
        Directory.Delete(site.Find(Out), recursive: true);
        File.Delete(site.Find("layouts/index.html"));
        return lines;
    }

    private static List<string> Jekyll(TempFolder site, bool drafts)
    {
        const string Out = "said-by-jekyll", Page = "opinions.jsonl";
        site.Write(Page, JekyllTemplate);
        var arguments = new List<string> { "build", "--source", site.Path, "--destination", site.Find(Out), "--disable-disk-cache" };
        if (drafts)
            arguments.Add("--drafts");
        Command.Run("jekyll", arguments, site.Path, Environment).MustSucceed();
        var lines = File.ReadLines(Path.Combine(site.Find(Out), Page)).Where(line => line.StartsWith('{')).ToList();
        Directory.Delete(site.Find(Out), recursive: true);
        File.Delete(site.Find(Page));
        return lines;
    }

    // Times without a zone are those of the machine, where the site names none.
    private static readonly Dictionary<string, string?> Environment = new() { ["TZ"] = "UTC", ["LC_ALL"] = "C.UTF-8", ["LANG"] = "C.UTF-8" };

    /// <summary>Jekyll leaves the folder of collections out of paths.</summary>
    private static PostOpinion WithWholePath(PostOpinion opinion, TempFolder site)
    {
        if (File.Exists(site.Find(opinion.File)))
            return opinion;
        var found = Directory.EnumerateFiles(site.Path, "*", SearchOption.AllDirectories)
            .Select(path => path[(site.Path.Length + 1)..]).Order(StringComparer.Ordinal)
            .FirstOrDefault(path => path.EndsWith("/" + opinion.File, StringComparison.Ordinal));
        return found is null ? opinion : opinion with { File = found };
    }
}
