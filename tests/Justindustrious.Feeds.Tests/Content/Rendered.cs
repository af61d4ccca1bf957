using Justindustrious.Feeds.Content;

namespace Justindustrious.Feeds.Tests.Content;

/// <summary>Content rendered as that of <see cref="Some.Post"/>, which was read from a file at line 5.</summary>
internal static class Rendered
{
    /// <summary>The post's address, without a fragment.</summary>
    public const string Address = "https://blog.example.org/posts/hello/";

    public static readonly string Prefix = new PostIds(Some.Post()).Prefix;

    public static RenderedContent Markdown(string source, ContentPolicy? policy = null) => Render(PostContent.Markdown(source), policy);

    public static RenderedContent Html(string source, ContentPolicy? policy = null) => Render(PostContent.Html(source), policy);

    public static RenderedContent Text(string source, ContentPolicy? policy = null) => Render(PostContent.Text(source), policy);

    public static RenderedContent Render(PostContent content, ContentPolicy? policy = null) =>
        ContentRenderer.Render(Some.Post() with { Content = content, Origin = new("posts/hello.md", 5) }, policy ?? ContentPolicy.Default);

    /// <summary>The path through the HTML parser, whatever the content.</summary>
    public static string ThroughParser(string html) =>
        HtmlContent.Render(new PostRendering(Some.Post(), ContentPolicy.Default), html, RawHtmlMap.Identity) ?? "too deep";
}
