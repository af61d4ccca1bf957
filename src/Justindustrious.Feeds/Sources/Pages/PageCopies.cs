using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources.Pages;

/// <summary>Pages with one canonical address: a copy names the address of its original.</summary>
internal static class PageCopies
{
    /// <summary>Leaves copies out, and gives pages that share an address by mistake those of their files.</summary>
    public static IReadOnlyList<PostResult> Settle(IReadOnlyList<PageOutcome> outcomes)
    {
        var results = outcomes.Select(outcome => outcome.Result).ToArray();
        var shared = Enumerable.Range(0, results.Length).Where(index => results[index].Post is not null)
            .GroupBy(index => results[index].Address!, StringComparer.Ordinal).Where(group => group.Skip(1).Any());
        foreach (var group in shared.ToList())
        {
            // The page at the address itself is the one that the others are copies of.
            var original = group.FirstOrDefault(index => UriText.Of(outcomes[index].Address!) == group.Key, -1);
            foreach (var index in group.Where(index => index != original))
            {
                var (post, findings) = (results[index].Post!, results[index].Findings);
                if (original >= 0)
                {
                    results[index] = new(null, new(findings.File, $"a copy of {results[original].Findings.File}"), findings);
                    continue;
                }

                // The mistake is one of the theme, so it is reported once for two pages.
                if (index != group.First())
                {
                    findings.Add(FeedRules.SourceRules.SharedCanonical, post.Origin!.Locate("link"),
                        $"the canonical address {Quoted.Of(group.Key)} is that of {results[group.First()].Findings.File} as well, "
                            + $"so both posts get the addresses of their files, such as {Quoted.Of(UriText.Of(outcomes[index].Address!))}; correct the theme");
                }

                results[index] = new(post with { Link = outcomes[index].Address! }, null, findings) { HasOwnLink = true };
            }
        }

        return results;
    }
}
