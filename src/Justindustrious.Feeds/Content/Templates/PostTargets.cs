using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Content.Templates;

/// <summary>What a link to another post says: a path or a name, and a place in that post.</summary>
internal static class PostTargets
{
    /// <summary>Takes the place, <c>#part</c>, off a target.</summary>
    public static (string Path, string Place) Split(string target)
    {
        var fragment = target.IndexOf('#', StringComparison.Ordinal);
        return fragment < 0 ? (target, "") : (target[..fragment], target[fragment..]);
    }

    /// <summary>Says that no post has a path or name, and which is nearest.</summary>
    public static string Missing(PostRendering rendering, string path)
    {
        var nearest = rendering.Ask(BodyQuestionKind.NearestPost, path);
        return $"{Quoted.Of(path)} leads to no post; {nearest ?? "write the path of a post's file, or its address"}";
    }
}
