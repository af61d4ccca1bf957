using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Names;
using Justindustrious.Feeds.Reading;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Walk;

/// <summary>Checks the declarations of namespaces: their names and prefixes.</summary>
internal sealed class NamespaceChecks(FeedState feed)
{
    public void Check(IReadOnlyList<FeedAttribute> attributes, ElementScope scope, bool isRoot)
    {
        for (var i = 0; i < attributes.Count; i++)
        {
            var attribute = attributes[i];
            if (attribute.Namespace == KnownNamespaces.Declarations)
                Check(attribute.Prefix.Length == 0 ? "" : attribute.Name, attribute, scope, isRoot);
        }
    }

    private void Check(string prefix, in FeedAttribute declaration, ElementScope scope, bool isRoot)
    {
        var uri = declaration.Value;
        // A program that declares a namespace in each item has one mistake, not one for each item.
        if (!feed.AddUnique("namespace", $"{prefix} {uri}"))
            return;
        var context = scope.Context(null) with { Line = declaration.Line, Column = declaration.Column };
        if (uri.AsSpan().ContainsAny(" \t\r\n"))
        {
            context.Report(XmlRules.NamespaceName,
                $"the namespace {Quoted.Of(uri)} contains white space; write an address", null, ("exception", "Invalid Namespace"));
            return;
        }

        if (KnownNamespaces.IsCustomary(uri, prefix))
            return;
        var known = KnownNamespaces.PrefixOf(uri);
        if (prefix.Length > 0 && KnownNamespaces.UriOf(prefix) is { } preferred)
        {
            if (known == prefix)
                CheckUsual(prefix, uri, context, isRoot);
            else if (uri == "http://search.yahoo.com/mrss")
                ReportMedia(prefix, uri, context);
            else
                ReportReserved(prefix, uri, preferred, context);
        }
        else if (known is not null)
        {
            if (prefix.Length == 0)
                return;
            // Atom should have no prefix in a feed, so another prefix is not advised.
            if (known is "atom" or "xhtml" && (isRoot || feed.Version == FeedVersion.AtomFeed) && !feed.IsRss)
                ReportAvoid(prefix, context);
            else
                ReportNonstandard(prefix, uri, known, isRoot, context);
        }
        else if (uri == "http://search.yahoo.com/mrss")
        {
            ReportMedia(prefix, uri, context);
        }
        else if (uri != KnownNamespaces.AtomDraft)
        {
            CheckUnknown(prefix, uri, context);
        }
    }

    private static void ReportNonstandard(string prefix, string uri, string known, bool isRoot, in ValueContext context)
    {
        var advised = KnownNamespaces.AdvisedPrefixOf(uri);
        context.Report(XmlRules.NonstandardPrefix,
            $"the prefix '{Quoted.Cut(prefix)}' stands for the namespace whose usual prefix is '{advised}'; write xmlns:{advised}",
            isRoot && known is "atom" or "xhtml" ? "AvoidNamespacePrefix" : null, ("preferred", known), ("ns", uri), ("prefix", prefix));
    }

    private void CheckUsual(string prefix, string uri, in ValueContext context, bool isRoot)
    {
        if (uri == "http://www.usemod.com/cgi-bin/mb.pl?ModWiki")
        {
            context.Report(XmlRules.WikiNamespace, "the namespace of the wiki module is an old one; write http://purl.org/rss/1.0/modules/wiki/", null,
                ("preferred", "wiki"), ("ns", uri));
        }

        if (prefix is "atom" or "xhtml" && (isRoot ? feed.IsAtom : feed.Version == FeedVersion.AtomFeed))
            ReportAvoid(prefix, context);
    }

    private void CheckUnknown(string prefix, string uri, in ValueContext context)
    {
        if (feed.Registered.Find(uri) is not null || !feed.AddUnique("unknown namespace", uri))
            return;
        if (uri.Length > 0 && !UriCheck.Check(uri, UriForm.Iri, "InvalidIRI", context with { Element = $"xmlns:{prefix}", Value = uri }))
            return;

        if (KnownNamespaces.UncheckedName(uri) is { } name)
        {
            context.Report(XmlRules.UncheckedNamespace, $"the namespace {Quoted.Of(uri)} of {name} is one that some validators don't check", null,
                ("namespace", uri), ("name", name));
        }
        else if (KnownNamespaces.VendorName(uri) is { } vendor)
        {
            if (KnownNamespaces.ShownPrefixOf(uri) == "rsl" && uri != KnownNamespaces.Rsl)
            {
                context.Report(RslRules.Namespace,
                    $"the namespace {Quoted.Of(uri)} is almost that of RSL, but not quite, so programs will not know it; write '{KnownNamespaces.Rsl}'");
            }

            context.Report(XmlRules.UncheckedNamespace, $"the namespace {Quoted.Of(uri)} of {vendor} is one that validators don't check", "UnknownNamespace",
                ("namespace", uri), ("name", vendor));
        }
        else if (KnownNamespaces.NearPrefixOf(uri) is { } near)
        {
            context.Report(XmlRules.AlmostNamespace,
                $"the namespace {Quoted.Of(uri)} is almost that of '{near}', but not quite, so programs will not know it; "
                + $"write {Quoted.Of(KnownNamespaces.UriOf(near)!)}",
                "UnknownNamespace", ("namespace", uri));
        }
        else
        {
            context.Report(XmlRules.UnknownNamespace, $"the namespace {Quoted.Of(uri)} is not known here, so its elements are not checked", null,
                ("namespace", uri));
        }
    }

    private static void ReportReserved(string prefix, string uri, string preferred, in ValueContext context)
    {
        var isNear = KnownNamespaces.NearPrefixOf(uri) == prefix;
        if (!isNear && !KnownNamespaces.IsReadByPrefix(prefix))
        {
            (context with { Severity = FeedSeverity.Info }).Report(XmlRules.ReservedPrefix,
                $"the prefix '{prefix}' stands for {Quoted.Of(uri)}; a module that hardly any feed uses, {preferred}, has the same prefix, "
                + "which does not mislead programs that read namespaces",
                "ReservedPrefix", ("prefix", prefix), ("ns", preferred));
            return;
        }

        var remedy = isNear ? "that" : "another prefix, or that namespace";
        context.Report(isNear ? XmlRules.AlmostNamespace : XmlRules.ReservedPrefix,
            $"the prefix '{prefix}' stands for {Quoted.Of(uri)}, but everywhere else it stands for {preferred}; write {remedy}",
            "ReservedPrefix", ("prefix", prefix), ("ns", preferred));
    }

    private static void ReportMedia(string prefix, string uri, in ValueContext context) =>
        context.Report(XmlRules.MediaNamespace, $"the namespace {Quoted.Of(uri)} lacks its last slash; write {KnownNamespaces.MediaRss}", null,
            ("prefix", prefix), ("ns", KnownNamespaces.MediaRss));

    private static void ReportAvoid(string prefix, in ValueContext context) =>
        context.Report(XmlRules.AvoidPrefix,
            $"the prefix '{Quoted.Cut(prefix)}' is right, but some readers know Atom and XHTML only without a prefix; write xmlns=\"…\"",
            null, ("prefix", prefix));
}
