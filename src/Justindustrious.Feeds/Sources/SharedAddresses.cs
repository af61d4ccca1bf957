using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources;

/// <summary>Posts of one address: links between them would lead to one of the two.</summary>
internal static class SharedAddresses
{
    /// <summary>Leaves out posts whose address an earlier file's post has, and reports both.</summary>
    /// <param name="site">The site.</param>
    /// <param name="files">The files of posts.</param>
    /// <param name="results">The result of reading each file, then the posts of other files.</param>
    /// <returns>The posts that are left.</returns>
    public static List<Post> LeaveOut(Site site, IReadOnlyList<PostFile> files, PostResult[] results)
    {
        var posts = new List<Post>(results.Length);
        var byAddress = new Dictionary<string, int>(results.Length, StringComparer.Ordinal);
        foreach (var (index, result) in results.Index())
        {
            if (result.Post is not { } post)
                continue;
            // An address that the author gave is no slug: two posts may well be about one page.
            if (result.HasOwnLink || byAddress.TryAdd(result.Address!, index))
            {
                posts.Add(post);
                continue;
            }

            var first = byAddress[result.Address!];
            var found = $"the address {Quoted.Of(UriText.Of(post.Link))} is that of {PlaceOf(results[first].Post!)} as well";
            var write = $"write another 'slug' in one of the two{OtherWay(first, index)}";
            // The site has one page there, and so has the feed one post.
            if (site.Rules.IsRecognised)
                result.Findings.Warn(FeedRules.SourceRules.UniqueSlug, PlaceOf(post), $"{found}, so this post is left out; {write}");
            else
                result.Findings.Add(FeedRules.SourceRules.UniqueSlug, PlaceOf(post), $"{found}; {write}");
        }

        return posts;

        // What the configuration says for many posts does not tell which of them is meant.
        static TextLocation PlaceOf(Post post) =>
            post.Origin!.Locate("slug") is { } place && place.File == post.Origin.File ? place : new(post.Origin.File, 1, 1);

        string OtherWay(int one, int other)
        {
            if (one >= files.Count || other >= files.Count)
                return "";
            if (files[one].Folders != files[other].Folders)
                return ", or 'permalink: \"{path}/\"' in feeds.yml, which has the folders in it";
            // Two folders of posts, such as those of two languages, hold a file of the same name.
            return PostIndex.FolderOf(files[one].RelativePath) == PostIndex.FolderOf(files[other].RelativePath)
                ? ""
                : ", or give each folder of 'posts' a site file of its own, which 'build --site FILE' reads";
        }
    }
}
