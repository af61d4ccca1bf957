namespace Justindustrious.Feeds.Sources.Generators;

/// <summary>The file <c>CNAME</c> with the site's domain, for hosts of static sites. It gives home where the configuration does not.</summary>
internal static class HostFile
{
    private static readonly string[] Places = ["CNAME", "static/CNAME", "public/CNAME", "source/CNAME", "src/CNAME", "content/CNAME"];

    public static void SetHome(ConfigurationFiles files, DerivedKeys yml)
    {
        if (yml.Map.Find("home") is not null)
            return;
        var path = Places.FirstOrDefault(files.Has);
        if (path is not null && files.Text(path)?.Trim() is { Length: > 0 } host
            && host.Contains('.', StringComparison.Ordinal) && Uri.CheckHostName(host) == UriHostNameType.Dns)
            yml.Set("home", new(files.Folder.Show(path), 1, 1), $"https://{host}/");
    }
}
