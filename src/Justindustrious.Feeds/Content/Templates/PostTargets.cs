using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Content.Templates;

/// <summary>The target of a link to another post: a path or a name, and a place in that post.</summary>
internal static class PostTargets
{
    /// <summary>Splits a target into its path and its place, <c>#part</c>.</summary>
    public static (string Path, string Place) Split(string target)
    {
        var fragment = target.IndexOf('#', StringComparison.Ordinal);
        return fragment < 0 ? (target, "") : (target[..fragment], target[fragment..]);
    }

    /// <summary>Returns the message for a link whose post does not exist, with the nearest post.</summary>
    public static string Missing(PostRendering rendering, string path)
    {
        var nearest = rendering.Ask(BodyQuestionKind.NearestPost, path);
        return $"no post was found for the link {Quoted.Of(path)}; {nearest ?? "write the path of a post's file, or its address"}";
    }
}
