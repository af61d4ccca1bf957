namespace Justindustrious.Feeds.MSBuild.Tests;

/// <summary>
/// A project that has the package's props and targets and the few targets that they hook into, but no SDK: it builds in a second.
/// What an SDK does with them is what the long tests look at.
/// </summary>
internal sealed class Project : IDisposable
{
    private readonly TempFolder _folder = new();

    /// <param name="items">The project's items, such as <c>&lt;FeedFolder Include="blog" /&gt;</c>.</param>
    /// <param name="properties">Its properties.</param>
    /// <param name="name">The folder that it stands in.</param>
    public Project(string items, string properties = "", string name = "app")
    {
        Name = name;
        Write("app.proj", $"""
            <Project>
              <PropertyGroup>
                <OutputPath>bin/</OutputPath>
                <BaseOutputPath>bin/</BaseOutputPath>
                <BaseIntermediateOutputPath>obj/</BaseIntermediateOutputPath>
                <IntermediateOutputPath>obj/</IntermediateOutputPath>
                <FeedsTool>{Path.Combine(AppContext.BaseDirectory, "dotnet-feeds.dll")}</FeedsTool>
                {properties}
              </PropertyGroup>
              <Import Project="{Path.Combine(AppContext.BaseDirectory, "build", "Justindustrious.Feeds.MSBuild.props")}" />
              <ItemGroup>
                {items}
              </ItemGroup>
              <Target Name="AssignTargetPaths">
                <Message Importance="high" Text="content: @(Content)" />
              </Target>
              <Target Name="Build" DependsOnTargets="AssignTargetPaths" />
              <Target Name="CoreClean" />
              <Target Name="Clean" DependsOnTargets="CoreClean" />
              <Import Project="{Path.Combine(AppContext.BaseDirectory, "build", "Justindustrious.Feeds.MSBuild.targets")}" />
            </Project>
            """);
    }

    public string Name { get; }

    public string Folder => _folder.Find(Name);

    public string this[string path] => Path.Combine(Folder, path);

    public string Write(string path, string text) => _folder.Write(Path.Combine(Name, path), text);

    /// <summary>Writes a site folder of two posts.</summary>
    public Project WithBlog(string folder = "blog", string more = "")
    {
        Write($"{folder}/feeds.yml", $"title: A blog\nhome: https://blog.example.org/\nlanguage: en\nauthor: Ann\n{more}");
        WritePost(folder, "hello", "title: Hello\ndate: 2026-01-01\ntags: [feeds]");
        WritePost(folder, "more", "title: More\ndate: 2026-01-02\ntags: [news]");
        return this;
    }

    public void WritePost(string folder, string slug, string frontMatter, string body = "A *post*.") =>
        Write($"{folder}/posts/{slug}.md", $"---\n{frontMatter}\n---\n{body}\n");

    public CommandResult Build(params string[] words) => MSBuild("app.proj", ["-t:Build", .. words]);

    public CommandResult Clean() => MSBuild("app.proj", "-t:Clean");

    public CommandResult MSBuild(string file, params string[] words) =>
        DotNet.Run(Folder, ["msbuild", file, "-nologo", "-v:minimal", "-tl:off", .. words]);

    public void Dispose() => _folder.Dispose();
}
