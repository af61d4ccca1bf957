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

    /// <summary>Gets how documents held the post: today the ledger may say another id, and other posts may be its translations.</summary>
    public required WrittenForm WrittenAs { get; init; }

    /// <summary>Gets what the body's rendering depends on outside of its file.</summary>
    public required IReadOnlyList<BodyAnswer> Answers { get; init; }

    /// <summary>Gets the post as the cache's file holds it.</summary>
    public required CacheEntry Entry { get; init; }

    /// <summary>Gets the excerpt and the findings as the file holds them. Most posts stand in no document, so they are read when they are asked for.</summary>
    private ReadOnlyMemory<byte> Rendering { get; init; }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="entry">The post as the file holds it.</param>
    /// <param name="file">The post's file, as findings show it.</param>
    /// <param name="content">The post's body.</param>
    public static CachedPost Read(CacheEntry entry, string file, PostContent content)
    {
        var reader = new ValueReader(entry.Post);
        return new()
        {
            HasOwnLink = reader.Flag(),
            Window = new(ReadMoment(reader), ReadMoment(reader)),
            TranslationKey = reader.Text(),
            WrittenAs = new(reader.Text(), reader.Text(), reader.Text() ?? ""),
            Post = ReadPost(reader, content, file),
            Answers = reader.List(() => new BodyAnswer(new((BodyQuestionKind)reader.Number(), reader.Text()!), reader.Text())),
            Rendering = reader.Rest,
            Entry = entry,
        };
    }

    /// <summary>Reads what is known of the body's rendering, except its text.</summary>
    public (string Excerpt, IReadOnlyList<FeedDiagnostic> Findings) ReadRendering()
    {
        var reader = new ValueReader(Rendering);
        return (reader.Text()!, reader.List(() => ReadFinding(reader, Post.Origin!.File)));
    }

    /// <summary>Writes a post.</summary>
    /// <param name="read">The post as front matter gave it.</param>
    /// <param name="written">The post as documents hold it.</param>
    /// <param name="rendered">What became of the body.</param>
    public static byte[] Write(ReadPost read, Post written, RenderedContent rendered)
    {
        using var bytes = new MemoryStream();
        using var writer = new ValueWriter(bytes);
        writer.Flag(read.HasOwnLink);
        WriteMoment(writer, read.Window.From);
        WriteMoment(writer, read.Window.Until);
        writer.Text(read.TranslationKey);
        var form = WrittenForm.Of(written);
        writer.Text(form.Id);
        writer.Text(form.AtomId);
        writer.Text(form.Links);
        WritePost(writer, read.Post);
        writer.List(rendered.Answers, answer =>
        {
            writer.Number((int)answer.Question.Kind);
            writer.Text(answer.Question.Text);
            writer.Text(answer.Key);
        });
        writer.Text(rendered.Excerpt);
        writer.List(rendered.Findings, finding =>
        {
            writer.Text(finding.Rule.Id);
            writer.Text(finding.Message);
            writer.Text(finding.Path);
            writer.Flag(finding.Location is not null);
            if (finding.Location is { } location)
                writer.Place(location);
        });
        writer.Flush();
        return bytes.ToArray();
    }

    private static Instant? ReadMoment(ValueReader reader) => reader.Flag() ? reader.Moment() : null;

    private static void WriteMoment(ValueWriter writer, Instant? moment)
    {
        writer.Flag(moment is not null);
        if (moment is { } value)
            writer.Moment(value);
    }

    private static FeedDiagnostic ReadFinding(ValueReader reader, string file) => new()
    {
        Rule = FeedRules.Find(reader.Text()!)!,
        Message = reader.Text()!,
        Path = reader.Text(),
        Location = reader.Flag() ? new TextLocation(file, reader.Number(), reader.Number()) : null,
    };

    private static void WritePost(ValueWriter writer, Post post)
    {
        writer.Text(post.Content.SummaryMark);
        writer.Number(post.Origin!.Line);
        writer.List([.. post.Origin.Fields], field =>
        {
            writer.Text(field.Key.ToString());
            writer.Place(field.Value);
        });
        PostFields.BesideContent.Write(writer, post);
    }

    private static Post ReadPost(ValueReader reader, PostContent content, string file) => PostFields.BesideContent.Read(reader, PostFields.Blank with
    {
        Content = reader.Text() is { } mark ? content with { SummaryMark = mark } : content,
        Origin = new(file, reader.Number()) { Fields = reader.Places(file) },
    })!;
}
