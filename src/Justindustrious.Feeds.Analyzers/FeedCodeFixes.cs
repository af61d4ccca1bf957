using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Justindustrious.Feeds.Analyzers;

/// <summary>Corrects what <see cref="FeedAnalyzer"/> finds.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class FeedCodeFixes : CodeFixProvider
{
    private static readonly string[] FileEndings = ["png", "jpg", "jpeg", "gif", "webp", "svg", "mp3", "m4a", "mp4", "vtt", "xml", "html", "json"];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [FeedAnalyzer.RelativeAddress.Id, FeedAnalyzer.BlankTitle.Id, FeedAnalyzer.IdFromTitle.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null)
            return;
        foreach (var diagnostic in context.Diagnostics)
        {
            var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (diagnostic.Id == FeedAnalyzer.IdFromTitle.Id)
                Register(context, diagnostic, "Leave Id out: the address is the id", () => WithoutAssignment(root, node));
            else if (node is LiteralExpressionSyntax literal && Replacement(diagnostic.Id, root, literal) is { } text)
                Register(context, diagnostic, $"Write \"{text}\"", () => root.ReplaceNode(literal, Literal(text).WithTriviaFrom(literal)));
        }
    }

    private static void Register(CodeFixContext context, Diagnostic diagnostic, string title, Func<SyntaxNode?> change) =>
        context.RegisterCodeFix(
            CodeAction.Create(title, _ => Task.FromResult(change() is { } root ? context.Document.WithSyntaxRoot(root) : context.Document), diagnostic.Id),
            diagnostic);

    private static SyntaxNode? WithoutAssignment(SyntaxNode root, SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is not { Parent: InitializerExpressionSyntax initializer } assignment)
            return null;
        var rest = initializer.WithExpressions(initializer.Expressions.Remove(assignment));
        return rest.Expressions.Count == 0 && initializer.Parent is ObjectCreationExpressionSyntax { ArgumentList: not null } creation
            ? root.ReplaceNode(creation, creation.WithInitializer(null).WithTrailingTrivia(initializer.GetTrailingTrivia()))
            : root.ReplaceNode(initializer, rest);
    }

    private static string? Replacement(string id, SyntaxNode root, LiteralExpressionSyntax literal)
    {
        var text = literal.Token.ValueText;
        if (id == FeedAnalyzer.BlankTitle.Id)
            return AddressBeside(literal) is { } address ? TitleFrom(address) : null;
        if (StartsWithHost(text))
            return "https://" + text;
        var home = root.DescendantNodes().OfType<LiteralExpressionSyntax>().Select(node => node.Token.ValueText)
            .FirstOrDefault(value => value.StartsWith("https://", StringComparison.Ordinal) || value.StartsWith("http://", StringComparison.Ordinal));
        return Uri.TryCreate(new Uri(home ?? "https://example.org/"), text, out var whole) ? whole.AbsoluteUri : null;
    }

    /// <summary>
    /// Returns whether a text is an address without its scheme, such as <c>example.org/about</c>; <c>cover.png</c> is the name of a file.
    /// </summary>
    private static bool StartsWithHost(string text)
    {
        var first = text.Split('/')[0];
        var ending = first.Substring(first.LastIndexOf('.') + 1);
        return first.Length > ending.Length && (first.Length < text.Length || !FileEndings.Contains(ending));
    }

    /// <summary>Finds the address that is given to the same object as the title.</summary>
    private static Uri? AddressBeside(SyntaxNode title) =>
        title.Ancestors().FirstOrDefault(node => node is BaseObjectCreationExpressionSyntax)?.DescendantNodes().OfType<LiteralExpressionSyntax>()
            .Select(node => Uri.TryCreate(node.Token.ValueText, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null)
            .FirstOrDefault(address => address is not null);

    /// <summary>Makes a title from the last segment of an address: <c>why-feeds</c> is <c>Why feeds</c>; the host, if there is no segment.</summary>
    private static string TitleFrom(Uri address)
    {
        var segment = Uri.UnescapeDataString(address.Segments[address.Segments.Length - 1]).Trim('/').Replace('-', ' ');
        return segment.Length == 0 ? address.Host : char.ToUpperInvariant(segment[0]) + segment.Substring(1);
    }

    private static LiteralExpressionSyntax Literal(string text) =>
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));
}
