#if SNAPSHOT_VERIFY
using System.Runtime.CompilerServices;

namespace Justindustrious.Feeds.Tests;

/// <summary>Makes Verify keep our files as they are: UTF-8 without BOM, and nothing replaced in them.</summary>
internal static class VerifySetup
{
    [ModuleInitializer]
    public static void Initialize()
    {
        VerifierSettings.UseUtf8NoBom();
        VerifierSettings.DontScrubUserProfile();
        VerifierSettings.DontScrubProjectDirectory();
        VerifierSettings.DontScrubSolutionDirectory();
        if (DiffEngine.BuildServerDetector.Detected)
            DiffEngine.DiffRunner.Disabled = true;
    }
}
#endif
