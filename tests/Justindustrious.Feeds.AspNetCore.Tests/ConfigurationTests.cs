using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Justindustrious.Feeds.AspNetCore.Tests;

/// <summary>What configuration binds to some feeds changes no others, and no default.</summary>
public class ConfigurationTests
{
    private const string Guide = "docs/appsettings.md";

    /// <summary>For every option that can be bound: a key and two values that differ from the default.</summary>
    private static readonly Dictionary<string, (string Key, string One, string Two)> Values = new(StringComparer.Ordinal)
    {
        ["MaxKeys"] = ("", "1", "2"),
        ["MaxKeyBytes"] = ("", "1", "2"),
        ["KeepUnusedFor"] = ("", "00:00:01", "00:00:02"),
        ["RetryUnknownAfter"] = ("", "00:00:03", "00:00:04"),
        ["IsPrivate"] = ("", "true", "true"),
        ["AllowAnyOrigin"] = ("", "true", "true"),
        ["RefreshAfter"] = ("", "00:00:11", "00:00:12"),
        ["RetryAfter"] = ("", "00:00:21", "00:00:22"),
        ["SourceTimeout"] = ("", "00:00:31", "00:00:32"),
        ["MaxAge"] = ("", "00:00:41", "00:00:42"),
        ["StaleWhileRevalidate"] = ("", "00:00:51", "00:00:52"),
        ["PrivateMaxAge"] = ("", "00:01:01", "00:01:02"),
        ["CacheControl"] = ("", "no-cache", "no-store"),
        ["NegotiatedPath"] = ("", "one", "two"),
        ["Moved"] = (":old.xml", "one.xml", "two.xml"),
        ["Removed"] = (":0", "one.xml", "two.xml"),
        ["LookForChanges"] = ("", "00:00:01", "00:00:02"),
        ["HubOutbox"] = ("", "one.json", "two.json"),
        ["GoneFile"] = ("", "one.json", "two.json"),
        ["GoneInCache"] = ("", "true", "true"),
        ["HubBackOff"] = ("", "00:00:01", "00:00:02"),
        ["Documents:Paths"] = (":Rss", "one.rss", "two.rss"),
        ["Documents:By"] = ("", "Category", "Author, Category"),
        ["Documents:History"] = ("", "Pages", "Archives"),
        ["Documents:PageSize"] = ("", "1", "2"),
        ["Documents:Document:MaxPosts"] = ("", "1", "2"),
        ["Documents:Document:Content"] = ("", "Summary", "Summary"),
        ["Documents:Document:Hubs"] = (":0", "https://one.example.org/", "https://two.example.org/"),
        ["Documents:Document:Stylesheet"] = ("", "/one.css", "/two.css"),
        ["Documents:Document:Indented"] = ("", "false", "false"),
        ["Documents:Document:Policy:Elements"] = (":0", "one", "two"),
        ["Documents:Document:Policy:Attributes"] = (":0", "one", "two"),
        ["Documents:Document:Policy:Classes"] = (":0", "one", "two"),
        ["Documents:Document:Policy:Schemes"] = (":0", "one", "two"),
        ["Documents:Document:Policy:CssProperties"] = (":0", "one", "two"),
    };

    [Fact]
    public void Every_option_can_be_configured()
    {
        // A new option needs two values above, and a row in the guide.
        Assert.Equal(Values.Keys.Order(StringComparer.Ordinal), Leaves(typeof(FeedServingOptions), "").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(typeof(FeedSetOptions), typeof(FeedSetConfiguration), new string[0])]
    [InlineData(typeof(FeedOptions), typeof(FeedConfiguration), new[] { nameof(FeedOptions.SelfLink), nameof(FeedOptions.Vocabularies) })]
    [InlineData(typeof(ContentPolicy), typeof(ContentPolicyConfiguration), new string[0])]
    public void Every_property_of_a_record_can_be_configured(Type record, Type configuration, string[] but) =>
        Assert.Equal(NamesOf(record).Except(but), NamesOf(configuration));

    /// <summary>A configuration file can't name a vocabulary, so code registers it.</summary>
    [Fact]
    public void A_vocabulary_is_registered_in_code_and_kept_in_copies()
    {
        var (store, mood) = (FeedVocabulary.Of("https://store.example.org/ns", "store"), FeedVocabulary.Of("https://mood.example.org/ns", "mood"));
        FeedConfiguration configuration = new FeedOptions { Vocabularies = [store] };
        configuration.AddVocabulary(store);
        configuration.AddVocabulary(mood);
        Assert.Equal([store, mood], configuration.ToFeedOptions().Vocabularies);
        Assert.Equal([store, mood], (configuration with { MaxPosts = 3 }).ToFeedOptions().Vocabularies);
        Assert.Throws<ArgumentNullException>(() => configuration.AddVocabulary(null!));
    }

    [Fact]
    public async Task What_is_bound_to_two_names_changes_no_third_and_no_default()
    {
        var before = Snapshot();
        var configuration = Configure(Values.SelectMany(value => new[] { ($"One:{value.Key}{value.Value.Key}", value.Value.One), ($"Two:{value.Key}{value.Value.Key}", value.Value.Two) }));
        var services = new ServiceCollection()
            .AddFeeds("one", (_, _) => new(TestSource.Feed()))
            .AddFeeds("two", (_, _) => new(TestSource.Feed()))
            .AddFeeds("three", (_, _) => new(TestSource.Feed()))
            .Configure<FeedServingOptions>("one", configuration.GetSection("One"))
            .Configure<FeedServingOptions>("two", configuration.GetSection("Two"))
            .BuildServiceProvider();
        await using (services)
        {
            var monitor = services.GetRequiredService<IOptionsMonitor<FeedServingOptions>>();
            var (one, two, three) = (monitor.Get("one"), monitor.Get("two"), monitor.Get("three"));
            Assert.Equal(Show(new FeedServingOptions()), Show(three));
            foreach (var (path, (_, first, second)) in Values)
            {
                var texts = new[] { one, two, three }.Select(options => Show(options, path)).ToList();
                Assert.NotEqual((path, texts[2]), (path, texts[0]));
                Assert.NotEqual((path, texts[2]), (path, texts[1]));
                Assert.Equal((path, first == second), (path, texts[0] == texts[1]));
            }

            foreach (var options in new[] { one, two })
            {
                // Into the records, and back, and copied: nothing is lost on the way.
                Assert.Equal(Show(options), Show(With(options, new FeedSetConfiguration(options.Documents.ToFeedSetOptions()))));
                Assert.Equal(Show(options), Show(With(options, options.Documents with { })));
            }
        }

        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public void Whatever_is_bound_defaults_stay_as_they_are()
    {
        var before = Snapshot();
        var documents = Configure(Values.Select(value => (value.Key + value.Value.Key, value.Value.One))).GetSection("Documents");
        documents.Bind(FeedSetOptions.Default);
        documents.GetSection("Document").Bind(FeedOptions.Default);
        documents.GetSection("Document:Policy").Bind(ContentPolicy.Default);
        documents.Bind(new FeedSetOptions());
        Assert.Equal(1, documents.Get<FeedSetOptions>()!.Document.MaxPosts);
        Configure([("MaxPosts", "2"), ("IncludeDrafts", "true")]).Bind(MarkdownFolderOptions.Default);
        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public void A_copy_shares_no_list_with_what_it_was_copied_from()
    {
        var options = new FeedServingOptions();
        var copy = options.Documents with { };
        copy.Paths.Clear();
        copy.Document.Hubs.Add(new("https://hub.example.org/"));
        copy.Document.Policy.Elements.Clear();
        Assert.Equal(Show(new FeedServingOptions()), Show(options));
    }

    [Fact]
    public async Task Configured_feeds_are_served_as_configured_and_others_are_not()
    {
        var configuration = Configure([("Documents:Paths:Rss", "/all.rss"), ("Documents:Paths:Json", ""), ("Documents:Document:Stylesheet", "/feed.css"), ("Documents:Document:Hubs:0", "https://hub.example.org/"), ("NegotiatedPath", "")]);
        await using var server = await FeedServer.StartWithAsync(
            services => services
                .Configure<FeedServingOptions>("news", configuration)
                .AddFeeds("news", (_, _) => new(TestSource.Feed() with { Link = new($"{TestSource.Home}news/") }))
                .AddFeeds((_, _) => new(TestSource.Feed())),
            app =>
            {
                app.MapFeeds("/news", "news");
                app.MapFeeds();
            });
        var news = await server.Client.GetStringAsync("/news/all.rss");
        Assert.Contains("/feed.css", news, StringComparison.Ordinal);
        Assert.Contains("https://hub.example.org/", news, StringComparison.Ordinal);
        var others = await server.Client.GetStringAsync("/rss.xml");
        Assert.DoesNotContain("/feed.css", others, StringComparison.Ordinal);
        Assert.DoesNotContain("hub.example.org", others, StringComparison.Ordinal);
        foreach (var (path, status) in new[] { ("/news/rss.xml", 404), ("/news/feed.json", 404), ("/news/feed", 404), ("/news/atom.xml", 200), ("/feed.json", 200), ("/feed", 200) })
        {
            using var response = await server.GetAsync(path);
            Assert.Equal((path, status), (path, (int)response.StatusCode));
        }
    }

    [Theory]
    [InlineData("Documents:Document:Hubs:0", "hub.example.org", "hub")]
    [InlineData("Documents:Document:MaxPosts", "0", "MaxPosts")]
    [InlineData("Documents:Document:MaxPosts", "many", "MaxPosts")]
    [InlineData("Documents:PageSize", "-1", "PageSize")]
    [InlineData("Documents:By", "Colour", "By")]
    [InlineData("MaxAge", "-00:00:01", "MaxAge")]
    [InlineData("CacheControl", "every day", "CacheControl")]
    [InlineData("NegotiatedPath", "../feed", "NegotiatedPath")]
    [InlineData("NegotiatedPath", "feed/", "NegotiatedPath")]
    [InlineData("NegotiatedPath", "feed?x", "NegotiatedPath")]
    [InlineData("RetryAfter", "-00:00:01", "RetryAfter")]
    public async Task What_no_feed_can_have_stops_the_app_at_start_with_its_name(string key, string value, string name)
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => FeedServer.StartWithAsync(services => services
            .AddFeeds((_, _) => new(TestSource.Feed())).Configure<FeedServingOptions>(Configure([(key, value)]))));
        Assert.Contains(name, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_that_are_configured_for_a_Markdown_folder_are_a_warning()
    {
        async Task<bool> IsWarnedAsync(IEnumerable<(string, string)> values)
        {
            await using var server = await FeedServer.StartWithAsync(services => services.AddMarkdownFeeds("none").Configure<FeedServingOptions>(Configure(values)));
            return server.Log.Lines.Any(line => line.Level == LogLevel.Warning && line.Text.Contains("FeedServingOptions.Documents", StringComparison.Ordinal));
        }

        Assert.False(await IsWarnedAsync([("MaxAge", "00:00:41")]));
        foreach (var (path, (key, value, _)) in Values.Where(value => value.Key.StartsWith("Documents:", StringComparison.Ordinal)))
            Assert.Equal((path, true), (path, await IsWarnedAsync([(path + key, value)])));
    }

    [Fact]
    public async Task Paths_that_name_no_path_stop_the_app_at_start()
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => FeedServer.StartWithAsync(services => services
            .AddFeeds("news", (_, _) => new(TestSource.Feed()), options => options.Documents.Paths.Clear()), app => app.MapFeeds(name: "news")));
        Assert.Contains("'news'", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Paths", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_guides_keys_are_options()
    {
        var blocks = Readme.Blocks(Guide);
        var files = blocks.Where(block => block.Language == "json").ToList();
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            using var json = new MemoryStream(Encoding.UTF8.GetBytes(file.Text));
            foreach (var feeds in new ConfigurationBuilder().AddJsonStream(json).Build().GetSection("Feeds").GetChildren())
            {
                var options = feeds.Get<FeedServingOptions>(binder => binder.ErrorOnUnknownConfiguration = true)!;
                Assert.NotEqual(Show(new FeedServingOptions()), Show(options));
                Assert.NotNull(options.Documents.ToFeedSetOptions());
            }
        }
    }

    [Fact]
    public void The_guide_names_every_option_with_its_default()
    {
        var rows = File.ReadAllLines(Repository.Find(Guide))
            .Select(line => Regex.Match(line, @"^\| `(?<key>[\w:]+)` \|"))
            .Where(row => row.Success)
            .Select(row => row.Groups["key"].Value);
        Assert.Equal(Leaves(typeof(FeedServingOptions), "").Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));
    }

    private static IConfigurationRoot Configure(IEnumerable<(string Key, string Value)> values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(value => KeyValuePair.Create(value.Key, (string?)value.Value))).Build();

    private static string Snapshot() => JsonSerializer.Serialize(new object[] { new FeedServingOptions(), FeedSetOptions.Default, FeedOptions.Default, ContentPolicy.Default, MarkdownFolderOptions.Default, new FeedSetOptions(), new FeedOptions() });

    /// <summary>The paths of all that can be bound, as configuration writes them.</summary>
    private static IEnumerable<string> Leaves(Type type, string path) => NamesOf(type)
        .SelectMany(name => type.GetProperty(name)!.PropertyType is { IsClass: true, Namespace: "Justindustrious.Feeds.AspNetCore" } nested ? Leaves(nested, $"{path}{name}:") : [path + name]);

    private static IEnumerable<string> NamesOf(Type type) =>
        // A function can't be configured.
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => !property.PropertyType.IsAssignableTo(typeof(Delegate)))
            .Select(property => property.Name).Order(StringComparer.Ordinal);

    /// <summary>All that can be bound, a line each.</summary>
    private static string Show(FeedServingOptions options) => string.Join('\n', Values.Keys.Select(path => $"{path} = {Show(options, path)}"));

    private static string Show(FeedServingOptions options, string path)
    {
        var value = path.Split(':').Aggregate((object?)options, (value, name) => value!.GetType().GetProperty(name)!.GetValue(value));
        // Sets have no order.
        return JsonSerializer.Serialize(value is ISet<string> set ? set.Order(StringComparer.Ordinal) : value);
    }

    private static FeedServingOptions With(FeedServingOptions options, FeedSetConfiguration documents)
    {
        var other = new FeedServingOptions { Documents = documents };
        foreach (var property in typeof(FeedServingOptions).GetProperties().Where(property => property.CanWrite && property.Name != nameof(FeedServingOptions.Documents)))
            property.SetValue(other, property.GetValue(options));
        foreach (var (from, to) in options.Moved)
            other.Moved[from] = to;
        other.Removed.UnionWith(options.Removed);
        return other;
    }
}
