using System.Diagnostics;
using System.Text;
using CsCheck;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Tests.Content.Hostile;

/// <summary>Hostile template code takes linear time, and its output is harmless.</summary>
public class HostileTemplateTests
{
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(30);

    private static readonly string[] Pieces =
    [
        "{{", "{{< a ", "{{% a", "{{< youtube abcdefghijk >}}", "{{< highlight go >}}", "{{< /highlight >}}", "{{% notice tip %}}\n", "{{% /notice %}}\n", "{{</* a ", " */>}}", ">}}", "%}}",
        "{% ", "{% raw %}", "{% endraw %}", "{% highlight a %}", "{% endhighlight %}", "{% note %}", "{% end %}", "{% include note.html %}", "{% include loop.html %}", "%}", "{# ", "#}",
        "{{ a", "}}", "{{ '{{' }}", "{{ site.url }}", "{% post_url beans %}", "<% ", "%>", "{/* ", "*/}", "<A ", "<A b={", "<A>", "</A>", "<A b=\"", "<Note>\n  ", "\n</Note>\n", "<Tabs>\n        ",
        "</Tabs>", "<div>\n", "</div>\n", "={", "{a", "\nimport a from 'b';\n", "\nexport const a = {", "[[beans]]", "[[", "]]", "![[", "{: .a}", "{#a}", ":::note\n", ":::\n", "::::tip\n", "!!! a\n    ",
        "> [!NOTE]\n", "<!--more-->", "\uFDD0", "\uFDD01\uFDD1", "`", "```\n", "$", "    ", "\n\n", "- ", "# ", "text ", "<pre>", "</pre>", "<!--", "-->", "\t", "[a](beans.md)", "<script>", "javascript:a",
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Pieces.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void It_is_rendered_in_a_bounded_time(int number)
    {
        var source = new StringBuilder();
        while (source.Length < 50_000)
            source.Append(Pieces[number]).Append(source.Length % 7 == 0 ? "\n\n" : " ");
        foreach (var syntax in (BodySyntax[])[BodySyntax.Unknown, BodySyntax.Mdx | BodySyntax.MdxFile, BodySyntax.Liquid | BodySyntax.Emoji])
        {
            var clock = Stopwatch.StartNew();
            var rendered = Rendered.InBlog(source.ToString(), syntax);
            Assert.True(clock.Elapsed < MostTime, $"{clock.Elapsed}");
            Assert.InRange(rendered.Findings.Count, 0, 700);
        }
    }

    [Fact]
    public void Any_mixture_of_template_code_makes_harmless_HTML_that_is_settled() =>
        Gen.Int[0, Pieces.Length - 1].Array[1, 30].Select(numbers => string.Concat(numbers.Select(number => Pieces[number]))).CheckEach(3000, source =>
        {
            foreach (var syntax in (BodySyntax[])[BodySyntax.Unknown, BodySyntax.MdxFile, BodySyntax.Liquid, BodySyntax.WikiLinks])
            {
                var html = Rendered.InBlog(source, syntax).Html;
                var problems = SafeHtml.Problems(html, Rendered.Prefix).ToList();
                Assert.True(problems.Count == 0, $"{string.Join(", ", problems)} in {html}\nof {source}");
                Assert.DoesNotContain('\uFDD0', html);
            }
        });

    [Fact]
    public void Includes_that_include_each_other_many_times_come_to_an_end()
    {
        var rendered = Rendered.Render(PostContent.Markdown(string.Concat(Enumerable.Repeat("{% include a %}", 10))) with { Surroundings = new Doubling() });
        Assert.Contains(rendered.Findings, finding => finding.Rule.Id == "JF5023");
    }

    /// <summary>Each file includes the next ten times.</summary>
    private sealed class Doubling : BodySurroundings
    {
        public override string? Answer(BodyQuestion question) =>
            question.Kind == BodyQuestionKind.Include ? new string('x', 100) + string.Concat(Enumerable.Repeat($"{{% include {question.Text}a %}}", 10)) : null;
    }
}
