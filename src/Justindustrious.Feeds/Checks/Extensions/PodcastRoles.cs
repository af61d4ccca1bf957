using System.Collections.Frozen;

namespace Justindustrious.Feeds.Checks.Extensions;

/// <summary>Roles of people in podcasts, by the Podcast Taxonomy Project as of November 2026.</summary>
/// <remarks>https://github.com/Podcastindex-org/podcast-namespace/blob/main/taxonomy-en.json</remarks>
internal static class PodcastRoles
{
    private static readonly FrozenSet<string> Groups = Set(
        "creative direction,cast,writing,audio production,audio post-production,administration,visuals,community,misc,misc.," +
        "video production,video post-production");

    private static readonly FrozenSet<string> Roles = Set(
        "director,assistant director,executive producer,senior producer,producer,associate producer,development producer," +
        "creative director,host,co-host,guest host,guest,voice actor,narrator,announcer,reporter,author,editorial director,co-writer," +
        "writer,songwriter,guest writer,story editor,managing editor,script editor,script coordinator,researcher,editor,fact checker," +
        "translator,transcriber,logger,studio coordinator,technical director,technical manager,audio engineer,remote recording engineer," +
        "post production engineer,audio editor,sound designer,foley artist,composer,theme music,music production,music contributor," +
        "production coordinator,booking coordinator,production assistant,content manager,marketing manager,sales representative," +
        "sales manager,graphic designer,cover art designer,social media manager,consultant,intern,camera operator,lighting designer," +
        "camera grip,assistant camera,assistant editor");

    /// <summary>Tells whether a text names a group; its case does not matter.</summary>
    public static bool IsGroup(string value) => Groups.Contains(value);

    /// <summary>Tells whether a text names a role; its case does not matter.</summary>
    public static bool IsRole(string value) => Roles.Contains(value);

    private static FrozenSet<string> Set(string names) => names.Split(',').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
