using Justindustrious.Feeds.Fields;
using Justindustrious.Feeds.Content;
using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds.Caching;

/// <summary>What an earlier build remembers of a post's file: the post as front matter gave it, and how its body was rendered.</summary>
internal sealed class CachedPost
{
    /// <summary>Gets the post as front matter gave it.</summary>
    public required Post Post { get; init; }

    /// <summary>Gets whether the author gave the post's address.</summary>
    public required bool HasOwnLink { get; init; }

    /// <summary>Gets when the post may be published.</summary>
    public required PublicationWindow Window { get; init; }

    /// <summary>Gets what front matter says that the post has in common with its translations.</summary>
    public string? TranslationKey { get; init; }

    /// <summary>Gets the findings in the post's file.</summary>
    public required IReadOnlyList<FeedDiagnostic> Findings { get; init; }

    /// <summary>
    /// Gets how documents held the post: today the ledger may say another id, and other posts may be its translations. <see langword="null"/> if the
    /// cache has no rendering of the post.
    /// </summary>
    public required WrittenForm? WrittenAs { get; init; }

    /// <summary>Gets what the body's rendering depends on outside of its file.</summary>
    public required IReadOnlyList<BodyAnswer> Answers { get; init; }

    /// <summary>Gets the post as the cache's file holds it.</summary>
    public required CacheEntry Entry { get; init; }

    /// <summary>Gets the excerpt and the findings as the file holds them. Most posts stand in no document, so they are read when they are asked for.</summary>
    private ReadOnlyMemory<byte> Rendering { get; init; }

    /// <summary>Reads what <see cref="WriteFront"/> and <see cref="WriteRendering"/> wrote.</summary>
    /// <param name="entry">The post as the file holds it.</param>
    /// <param name="file">The post's file, as findings show it.</param>
    /// <param name="contentOf">Makes the post's body, of which the hash is known.</param>
    public static CachedPost Read(CacheEntry entry, string file, Func<byte[], PostContent> contentOf)
    {
        var front = new ValueReader(entry.Post);
        var rendering = new ValueReader(entry.Rendering?.Facts ?? default);
        return new()
        {
            HasOwnLink = front.Flag(),
            Window = new(ReadMoment(front), ReadMoment(front)),
            TranslationKey = front.Text(),
            Findings = ReadFindings(front, file),
            Post = ReadPost(front, contentOf(front.Block().ToArray()), file),
            WrittenAs = entry.Rendering is null ? null : new(rendering.Text(), rendering.Text(), rendering.Text() ?? ""),
            Answers = entry.Rendering is null
                ? []
                : ReadAnswers(rendering),
            Rendering = rendering.Rest,
            Entry = entry,
        };
    }

    /// <summary>Reads the excerpt and the findings of the body's rendering.</summary>
    public (string Excerpt, IReadOnlyList<FeedDiagnostic> Findings) ReadRendering()
    {
        var reader = new ValueReader(Rendering);
        return (reader.Text()!, ReadFindings(reader, Post.Origin!.File));
    }

    /// <summary>Writes a post as front matter gave it.</summary>
    public static byte[] WriteFront(ReadPost read)
    {
        using var bytes = new MemoryStream();
        using var writer = new ValueWriter(bytes);
        writer.Flag(read.HasOwnLink);
        WriteMoment(writer, read.Window.From);
        WriteMoment(writer, read.Window.Until);
        writer.Text(read.TranslationKey);
        WriteFindings(writer, read.Findings);
        writer.Block(read.Post.Content.Hash);
        WritePost(writer, read.Post);
        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>Writes the excerpt and the findings of a post's rendering, and the form in which documents hold the post.</summary>
    /// <param name="written">The post as documents hold it.</param>
    /// <param name="rendered">What became of the body.</param>
    public static byte[] WriteRendering(Post written, RenderedContent rendered)
    {
        using var bytes = new MemoryStream();
        using var writer = new ValueWriter(bytes);
        var form = WrittenForm.Of(written);
        writer.Text(form.Id);
        writer.Text(form.AtomId);
        writer.Text(form.Links);
        writer.List(rendered.Answers, answer =>
        {
            writer.Name(answer.Question.Kind);
            writer.Text(answer.Question.Text);
            writer.Text(answer.Key);
        });
        writer.Text(rendered.Excerpt);
        WriteFindings(writer, rendered.Findings);
        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>
    /// Returns whether a finding can be read as it was: it is in the post's file, and has the severity of its rule and no parameters for the report of others.
    /// </summary>
    public static bool CanRemember(FeedDiagnostic finding, string file) =>
        finding.Location?.File == file && finding.Severity == finding.Rule.Severity && finding.W3CParameters.Count == 0;

    private static void WriteFindings(ValueWriter writer, IReadOnlyList<FeedDiagnostic> findings) => writer.List(findings, finding =>
    {
        writer.Text(finding.Rule.Id);
        writer.Text(finding.Message);
        writer.Text(finding.Path);
        writer.Flag(finding.Location is not null);
        if (finding.Location is { } location)
            writer.Place(location);
    });

    private static Instant? ReadMoment(ValueReader reader) => reader.Flag() ? reader.Moment() : null;

    private static void WriteMoment(ValueWriter writer, Instant? moment)
    {
        writer.Flag(moment is not null);
        if (moment is { } value)
            writer.Moment(value);
    }

    private static BodyAnswer[] ReadAnswers(ValueReader reader) =>
        reader.List(() => new BodyAnswer(new(reader.Name<BodyQuestionKind>(), reader.Text()!), reader.Text()));

    private static FeedDiagnostic[] ReadFindings(ValueReader reader, string file) => reader.List(() => new FeedDiagnostic
    {
        Rule = FeedRules.Find(reader.Text()!)!,
        Message = reader.Text()!,
        Path = reader.Text(),
        Location = reader.Flag() ? new TextLocation(file, reader.Number(), reader.Number()) : null,
    });

    private static void WritePost(ValueWriter writer, Post post)
    {
        writer.Text(post.Content.SummaryMark);
        writer.Number(post.Origin!.Line);
        writer.Block(FieldPlaces.Write(post.Origin));
        PostFields.BesideContent.Write(writer, post);
    }

    private static Post ReadPost(ValueReader reader, PostContent content, string file) => PostFields.BesideContent.Read(reader, PostFields.Blank with
    {
        Content = reader.Text() is { } mark ? content with { SummaryMark = mark } : content,
        Origin = new(file, reader.Number()) { Fields = new FieldPlaces(reader.Block(), file) },
    })!;
}
