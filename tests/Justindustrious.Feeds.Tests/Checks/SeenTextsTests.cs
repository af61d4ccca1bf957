using System.Globalization;
using CsCheck;
using Justindustrious.Feeds.Checks.Walk;

namespace Justindustrious.Feeds.Tests.Checks;

public class SeenTextsTests
{
    [Fact]
    public void The_first_post_with_an_id_and_the_first_with_a_link_are_those_of_two_dictionaries()
    {
        // Few texts, so that each is an id, a link, or both, of many posts.
        var text = Gen.Int[0, 12].Select(number => number.ToString(CultureInfo.InvariantCulture));
        Gen.Select(text, text, Gen.Int[0, 3]).Select((id, other, kind) => (id, link: kind switch { 0 => null, 1 => other, _ => id })).Array[0, 60].Sample(posts =>
        {
            var (ids, links, seen) = (new Dictionary<string, int>(), new Dictionary<string, int>(), new SeenTexts());
            for (var i = 0; i < posts.Length; i++)
            {
                int? sameId = ids.TryAdd(posts[i].id, i) ? null : ids[posts[i].id];
                int? sameLink = posts[i].link is not { } link || links.TryAdd(link, i) ? null : links[link];
                Assert.Equal((sameId, sameLink), seen.Add(posts[i].id, posts[i].link, i));
            }
        });
    }

    [Fact]
    public void None_of_a_hundred_thousand_is_lost()
    {
        var seen = new SeenTexts();
        for (var i = 0; i < 100_000; i++)
            Assert.True(seen.Add(Name(i), Name(i), i) == (null, null), Name(i));
        for (var i = 0; i < 100_000; i++)
            Assert.True(seen.Add(Name(i), Name(i), i + 100_000) == (i, i), Name(i));

        static string Name(int number) => number.ToString(CultureInfo.InvariantCulture);
    }
}
