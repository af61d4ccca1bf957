namespace Justindustrious.Feeds.MSBuild.Tests;

[Trait("Suite", "Long")]
public class StrangerTests
{
    [FactThatNeeds(Need.Patience, "bash")]
    public void A_stranger_adds_feeds_to_a_new_web_app_breaks_a_post_and_mends_it()
    {
        using var scratch = new TempFolder();

        var told = Command.Run(
            "bash", [Repository.Find("tests/Justindustrious.Feeds.MSBuild.Tests/stranger.sh"), scratch.Path, Packages.Folder], limit: TimeSpan.FromMinutes(15)).MustSucceed();

        Assert.Contains("ok: a broken post breaks the build", told.Output, StringComparison.Ordinal);
        Assert.Contains("ok: a third build runs nothing", told.Output, StringComparison.Ordinal);
        Assert.EndsWith("ok: all\n", told.Output, StringComparison.Ordinal);
    }
}
