using System.Globalization;
using System.Text;

namespace Justindustrious.Feeds.Tests.Docs;

/// <summary>docs/rules/README.md lists the rules. <c>SNAPSHOT_ACCEPT=1</c> writes it again.</summary>
public class RuleIndexTests
{
    private static readonly (char Group, string Heading)[] Groups =
    [
        ('1', "JF1: bytes, XML and values"), ('2', "JF2: RSS 2.0"), ('3', "JF3: Atom 1.0"), ('4', "JF4: JSON Feed 1.1"), ('5', "JF5: the HTML of posts"),
        ('6', "JF6: vocabularies, podcasts and platforms"), ('7', "JF7: published ids, and comparing feeds"), ('8', "JF8: the model"), ('9', "JF9: files of a blog"),
    ];

    [Fact]
    public void The_index_lists_every_rule()
    {
        var text = new StringBuilder(
            "# Rules\n" +
            "Each rule has a page: what is wrong, why it matters, how to fix it, wrong and right. `dotnet feeds explain JF9004` shows the page in the terminal.\n\n" +
            "An error breaks a MUST of a specification. A warning breaks a SHOULD, or a known reader fails. An info reports what was changed or noticed.\n" +
            "[What \"validated\" means](../validation.md) explains how to silence a rule, or to make it stricter.\n");
        foreach (var (group, heading) in Groups)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {heading}\n| rule | what it requires | severity |\n|---|---|---|\n");
            foreach (var rule in FeedRules.All.Where(rule => rule.Id[2] == group))
                text.Append(CultureInfo.InvariantCulture, $"| [{rule.Id}]({rule.Id}.md) | {rule.Title.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)} | {rule.Severity.ToString().ToLowerInvariant()} |\n");
        }

        var file = Repository.Find("docs/rules/README.md");
        if (Environment.GetEnvironmentVariable("SNAPSHOT_ACCEPT") == "1")
            File.WriteAllText(file, text.ToString());
        else
            Assert.Equal(File.ReadAllText(file), text.ToString());
    }
}
