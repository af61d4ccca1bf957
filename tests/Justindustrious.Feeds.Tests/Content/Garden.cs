using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Tests.Content;

/// <summary>The surroundings of a post in tests: one other post, two includes.</summary>
internal sealed class Garden(BodySyntax syntax = BodySyntax.Unknown) : BodySurroundings
{
    public const string Beans = "https://blog.example.org/posts/beans/";

    public override BodySyntax Syntax => syntax;

    public override string? Answer(BodyQuestion question) => (question.Kind, question.Text) switch
    {
        (BodyQuestionKind.PostAtPath, "./beans.md" or "beans.md" or "/beans.md" or "kettle.md") => Beans,
        (BodyQuestionKind.PostOfName, "beans" or "beans.md" or "2026-05-01-beans" or "Beans") => Beans,
        (BodyQuestionKind.TitleOfPost, _) => "Beans",
        (BodyQuestionKind.NearestPost, _) => "the nearest is 'posts/beans.md'",
        (BodyQuestionKind.File, "bean.png" or "./bean.png") => "https://blog.example.org/files/bean.png",
        (BodyQuestionKind.Include, "note.html") => "<em>{{ include.text }}</em>",
        (BodyQuestionKind.Include, "loop.html") => "{% include loop.html %}",
        (BodyQuestionKind.Include, "code.html") => "{% if a %}b{% endif %}",
        (BodyQuestionKind.WhyNoInclude, _) => "there is no such file",
        (BodyQuestionKind.SiteValue, "baseurl") => "",
        (BodyQuestionKind.SiteValue, "url") => "https://blog.example.org",
        (BodyQuestionKind.SiteValue, "title") => "A blog",
        _ => null,
    };
}
