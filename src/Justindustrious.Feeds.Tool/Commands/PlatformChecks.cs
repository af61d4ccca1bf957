namespace Justindustrious.Feeds.Tool.Commands;

/// <summary>Checks the feeds that a build has made by what platforms require.</summary>
/// <param name="profiles">The platforms.</param>
/// <param name="folder">The folder from which the feeds were made. Findings name its files.</param>
internal sealed class PlatformChecks(IReadOnlyList<FeedProfile> profiles, MarkdownFolder folder)
{
    /// <summary>Checks documents.</summary>
    /// <param name="documents">The main documents of the site, by their path.</param>
    /// <param name="known">The findings of the build. Those that a platform counts as more get the greater severity.</param>
    /// <returns>The findings of the build and of the platforms.</returns>
    public IReadOnlyList<FeedDiagnostic> Check(IReadOnlyList<KeyValuePair<string, FeedDocument>> documents, IReadOnlyList<FeedDiagnostic> known)
    {
        var all = known.ToList();
        foreach (var (path, document) in documents)
        {
            // A platform that reads none of the formats is reported for the first document.
            FeedProfile[] readers = [.. profiles.Where(profile => profile.Formats.Contains(document.Format)
                || (path == documents[0].Key && !documents.Any(other => profile.Formats.Contains(other.Value.Format))))];
            if (readers.Length == 0)
                continue;
            var rules = readers.SelectMany(profile => profile.Rules).ToHashSet();
            var report = FeedValidator.Validate(document.Bytes, new() { FileName = path, Profiles = readers, Severities = folder.Severities });
            foreach (var finding in folder.Trace(report.Diagnostics.Where(finding => rules.Contains(finding.Rule)), document))
            {
                if (known.Any(other => other.Rule == finding.Rule))
                    Raise(all, finding);
                // RSS and Atom may have the same fault of one post.
                else if (!all.Exists(other => other.Rule == finding.Rule && other.Location == finding.Location && other.Message == finding.Message))
                    all.Add(finding);
            }
        }

        return all;
    }

    private static void Raise(List<FeedDiagnostic> all, FeedDiagnostic finding)
    {
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].Rule == finding.Rule && all[i].Severity < finding.Severity)
                all[i] = all[i] with { Severity = finding.Severity };
        }
    }
}
