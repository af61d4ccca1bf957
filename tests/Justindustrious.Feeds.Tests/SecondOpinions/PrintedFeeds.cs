using System.Globalization;
using System.Security.Cryptography;

namespace Justindustrious.Feeds.Tests.SecondOpinions;

/// <summary>The digests of every document of the sample feeds, made under each of the given cultures: a program, since a time zone needs one of its own.</summary>
internal static class PrintedFeeds
{
    public static void Main(string[] cultures)
    {
        foreach (var culture in cultures)
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentCulture;
            // What only this culture and this zone would say: the proof that both were in effect.
            Console.Out.WriteLine($"{culture} {new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc).ToLocalTime().ToString("f", CultureInfo.CurrentCulture)} {"title".ToUpper(CultureInfo.CurrentCulture)}");
            foreach (var name in SampleFeeds.All)
            {
                var (feed, options) = SampleFeeds.Get(name);
                foreach (var (path, document) in FeedSet.Create(feed, options).Documents)
                    Console.Out.WriteLine($"  {name}: {path} {Convert.ToHexStringLower(SHA256.HashData(document.Bytes.Span))} {document.EntityTag}");
            }
        }
    }
}
