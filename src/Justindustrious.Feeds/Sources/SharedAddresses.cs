using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources;

/// <summary>Posts of one address: links between them would lead to one of the two.</summary>
internal static class SharedAddresses
{
    /// <summary>Leaves out posts whose address an earlier file's post has, and reports both.</summary>
    /// <param name="files">The files of posts.</param>
    /// <param name="results">The result of reading each file, then the posts of other files.</param>
    /// <returns>The posts that are left.</returns>
    public static List<Post> LeaveOut(IReadOnlyList<PostFile> files, PostResult[] results)
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
            result.Findings.Add(FeedRules.SourceRules.UniqueSlug, post.Origin!.Locate("slug"),
                $"the address {Quoted.Of(UriText.Of(post.Link))} is that of {results[first].Post!.Origin!.Locate("slug")} as well; "
                + $"write another 'slug' in one of the two{OtherWay(first, index)}");
        }

        return posts;

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
