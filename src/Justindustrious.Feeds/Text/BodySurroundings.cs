

namespace Justindustrious.Feeds.Text;

/// <summary>
/// What a post's body may refer to beside itself: other posts, files beside it, included files, facts of its site. The room that reads the folder answers.
/// </summary>
internal abstract class BodySurroundings
{
    /// <summary>Gets which template code the body may hold.</summary>
    public virtual BodySyntax Syntax => BodySyntax.Unknown;

    /// <summary>Answers a question of a body, at any time after all posts were read.</summary>
    /// <returns><see langword="null"/> where there is no such post, file or value.</returns>
    public abstract string? Answer(BodyQuestion question);
}

/// <summary>A question of a body about what is around it.</summary>
/// <param name="Kind">What is asked for.</param>
/// <param name="Text">The path, name or variable.</param>
internal readonly record struct BodyQuestion(BodyQuestionKind Kind, string Text);

/// <summary>What a body asks for.</summary>
internal enum BodyQuestionKind
{
    /// <summary>The address of the post at a path: from the asking post's folder, the folder of posts, or the site folder.</summary>
    PostAtPath,

    /// <summary>The address of the post that has an id for links, which is its own or made from its title.</summary>
    PostOfReference,

    /// <summary>The address of the post of a name, wherever it stands.</summary>
    PostOfName,

    /// <summary>The title of the post of a name.</summary>
    TitleOfPost,

    /// <summary>The file that is nearest to a path or name which no post has, or why the post there is not published.</summary>
    NearestPost,

    /// <summary>The address that the site gives a file which stands beside the post or below the site folder.</summary>
    File,

    /// <summary>The text of a file of the includes' folder.</summary>
    Include,

    /// <summary>The text of a file, by its path from the post's folder.</summary>
    IncludeBeside,

    /// <summary>Why a file can't be included.</summary>
    WhyNoInclude,

    /// <summary>The template of a shortcode that the site has of its own, by its name.</summary>
    Shortcode,

    /// <summary>The template that other templates of the site call, by its name below <c>layouts/partials</c>.</summary>
    Partial,

    /// <summary>The first file beside the post whose path below the post's folder fits a glob.</summary>
    FileLike,

    /// <summary>A value of the site's data, its configuration or the post's front matter, as <see cref="ValueAnswer"/> has it.</summary>
    Value,

    /// <summary>
    /// A fact of the site: <c>baseurl</c>, <c>url</c>, <c>title</c>, <c>description</c>, <c>language</c>; or a moment in its zone,
    /// <c>time:2026-05-01T09:30:00Z</c>.
    /// </summary>
    SiteValue,

    /// <summary>
    /// The items of a list of the site's data that have a text under a key, as their indexes: the path of the list, the key and the text. Without an answer,
    /// the items must be asked for one by one.
    /// </summary>
    ItemsWith,
}

/// <summary>A question, and what tells its answer from others.</summary>
/// <param name="Question">The question.</param>
/// <param name="Key">The answer, or a digest of a long one; <see langword="null"/> where there was none.</param>
internal readonly record struct BodyAnswer(BodyQuestion Question, string? Key)
{
    /// <summary>Longer answers are remembered by a digest, in characters.</summary>
    private const int MostLength = 200;

    public static string? KeyOf(string? answer) =>
        answer is null || answer.Length <= MostLength
            ? answer
            : Convert.ToHexStringLower(Digest.Of(new System.Text.UTF8Encoding(false).GetBytes(answer)));

    /// <summary>Whether the answer is still the same.</summary>
    public bool Holds(BodySurroundings around) => KeyOf(around.Answer(Question)) == Key;
}
