using System.Runtime.ExceptionServices;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Publishing;

/// <summary>The result of making documents: those that passed the gate, and everything that was found.</summary>
internal sealed class Publication
{
    private readonly List<FeedDiagnostic> _findings;
    private readonly HashSet<(FeedRule Rule, string? Path)> _reported = [];
    private readonly Dictionary<FeedFormat, ValidationReport> _reports = [];

    private Publication(Preparation preparation, IReadOnlyList<DocumentRequest> requests)
    {
        Preparation = preparation;
        Requests = requests;
        Written = new WrittenDocument[requests.Count];
        Documents = new CheckedDocument?[requests.Count];
        _findings = [.. preparation.Findings];
        HasError = preparation.HasError;
    }

    public Preparation Preparation { get; }

    public IReadOnlyList<DocumentRequest> Requests { get; }

    /// <summary>Gets what was written for each request.</summary>
    public WrittenDocument[] Written { get; }

    /// <summary>Gets the document of each request; <see langword="null"/> for one with an Error, and for those after it.</summary>
    public CheckedDocument?[] Documents { get; }

    /// <summary>Gets what was found in the model and in all documents, each finding once.</summary>
    public IReadOnlyList<FeedDiagnostic> Findings => _findings;

    /// <summary>Gets whether there is an Error.</summary>
    public bool HasError { get; private set; }

    /// <summary>Writes and checks documents, all at once where there are processors for it.</summary>
    /// <param name="preparation">What is known of the feed and its posts.</param>
    /// <param name="requests">The documents. None is made where the preparation has an Error.</param>
    /// <param name="gate">Writes and checks them.</param>
    /// <param name="stage">Takes documents out of memory, if there are many; <see langword="null"/> if they are to be kept.</param>
    public static Publication Of(Preparation preparation, IReadOnlyList<DocumentRequest> requests, IGate gate, DocumentStage? stage = null)
    {
        var publication = new Publication(preparation, requests);
        if (preparation.HasError)
            return publication;

        var written = publication.Written;
        var toMake = new List<int>();
        for (var i = 0; i < written.Length; i++)
        {
            if (gate.Find(preparation, requests[i]) is { } known)
                written[i] = known;
            else
                toMake.Add(i);
        }

        if (stage is not null && !DocumentStage.IsWorth(preparation, requests))
            stage = null;
        var posts = 0L;
        foreach (var i in toMake)
            posts += requests[i].Posts.Count;
        if (posts < Preparation.MinimumForThreads)
            toMake.ForEach(Make);
        else
            MakeInParallel(toMake, Make);

        // In the order of the requests, so that the findings do not depend on which document was ready first.
        for (var i = 0; i < written.Length && !publication.HasError; i++)
            publication.Documents[i] = publication.Accept(requests[i], written[i]);
        return publication;

        void Make(int i) => written[i] = gate.Check(preparation, requests[i], stage);
    }

    private static void MakeInParallel(List<int> toMake, Action<int> make)
    {
        try
        {
            Parallel.ForEach(toMake, make);
        }
        catch (AggregateException e)
        {
            // Several files may fail. The first in order is thrown, so that the message does not depend on the threads.
            ExceptionDispatchInfo.Throw(e.Flatten().InnerExceptions.OrderBy(each => each.Message, StringComparer.Ordinal).First());
        }
    }

    /// <summary>Gets the indexes of the posts about which the gate has findings.</summary>
    public IReadOnlySet<int> PostsWithFindings() => _reported.Select(reported => FieldPath.Parse(reported.Path ?? "").Post).OfType<int>().ToHashSet();

    /// <summary>Gets the index of a post in the feed.</summary>
    public int IndexOf(Post post) => Preparation.Edition.IndexOf(post);

    /// <summary>Infos are left out: they are about feeds of others, where a validator elsewhere may report what is no mistake.</summary>
    private CheckedDocument? Accept(DocumentRequest request, WrittenDocument written)
    {
        var own = written.Report.Diagnostics
            .Where(finding => finding.Severity != FeedSeverity.Info)
            .Select(finding => FindingTrace.ToModel(finding, Preparation.Edition, written.Checked))
            .Where(finding => finding.Severity == FeedSeverity.Error || !Preparation.Covers(finding))
            .ToList();
        foreach (var finding in own)
            AddOnce(finding);
        if (own.Count > 0 || !_reports.TryGetValue(request.Format, out var report))
            report = new(request.Format, Preparation.Findings.Concat(own));
        if (own.Count == 0)
            _reports[request.Format] = report;
        return report.IsValid ? new(request.Format, written.Bytes, request.Updated ?? default, report) : null;
    }

    /// <summary>Many documents hold the same post: a finding about it is reported once.</summary>
    private void AddOnce(FeedDiagnostic finding)
    {
        // HTML in a plain text has a rule for Atom and one for the other formats.
        var cause = finding.Rule == FeedRules.HtmlRules.UndeclaredHtml ? FeedRules.HtmlRules.PlainText : finding.Rule;
        if (!_reported.Add((cause, finding.Path)))
            return;
        _findings.Add(finding);
        HasError |= finding.Severity == FeedSeverity.Error;
    }
}
