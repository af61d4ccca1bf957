using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Justindustrious.Feeds.Analyzers;

/// <summary>Finds mistakes in code that makes a <c>Feed</c> or a <c>Post</c>, which the library would report only when the program runs.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FeedAnalyzer : DiagnosticAnalyzer
{
    private const string Category = "Feeds";
    private const string Help = "https://github.com/justindustrious/feeds/blob/main/docs/analyzers.md";

    /// <summary>An address that is a literal, and is relative.</summary>
    public static readonly DiagnosticDescriptor RelativeAddress = new(
        "JFA001",
        "An address of a feed or a post is absolute",
        "'{0}' is not an absolute address; write it with https:// and the host",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "#jfa001");

    /// <summary>A title that is a literal, and is empty or white space.</summary>
    public static readonly DiagnosticDescriptor BlankTitle = new(
        "JFA002",
        "A title is not blank",
        "The title of the {0} is blank; write a title that people recognize in a list",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "#jfa002");

    /// <summary>An id that is computed from the title.</summary>
    public static readonly DiagnosticDescriptor IdFromTitle = new(
        "JFA003",
        "An id does not change with the title",
        "The id is made from the title, so every corrected title shows the {0} again to all subscribers; leave Id out, and the address is the id",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "#jfa003");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RelativeAddress, BlankTitle, IdFromTitle];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (FeedTypes.Find(start.Compilation) is not { } types)
                return;
            start.RegisterOperationAction(operation => AnalyzeCreation(operation, types), OperationKind.ObjectCreation);
            start.RegisterOperationAction(operation => AnalyzeAssignment(operation, types), OperationKind.SimpleAssignment);
        });
    }

    private static void AnalyzeCreation(OperationAnalysisContext context, FeedTypes types)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (types.IsUri(creation.Type))
        {
            if (creation.Arguments.FirstOrDefault()?.Value is { } value && IsAddressOfFeed(creation, types))
                CheckAddress(context, value);
            return;
        }

        if (!types.IsModel(creation.Type))
            return;
        foreach (var argument in creation.Arguments)
        {
            if (argument.Parameter is { Name: "link", Type.SpecialType: SpecialType.System_String })
                CheckAddress(context, argument.Value);
            else if (argument.Parameter is { Name: "title" })
                CheckTitle(context, argument.Value, creation.Type!);
        }
    }

    private static void AnalyzeAssignment(OperationAnalysisContext context, FeedTypes types)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is not IPropertyReferenceOperation { Property: var property } || !types.IsModel(property.ContainingType))
            return;
        if (property.Name == "Title")
            CheckTitle(context, assignment.Value, property.ContainingType);
        else if (property.Name == "Id" && IsFromTitle(assignment, types))
            context.ReportDiagnostic(Diagnostic.Create(IdFromTitle, assignment.Syntax.GetLocation(), NameOf(property.ContainingType)));
    }

    private static void CheckAddress(OperationAnalysisContext context, IOperation value)
    {
        if (value.ConstantValue is { HasValue: true, Value: string text } && !IsAbsolute(text))
            context.ReportDiagnostic(Diagnostic.Create(RelativeAddress, value.Syntax.GetLocation(), text));
    }

    private static void CheckTitle(OperationAnalysisContext context, IOperation value, ITypeSymbol type)
    {
        if (value.ConstantValue is { HasValue: true, Value: string text } && string.IsNullOrWhiteSpace(text))
            context.ReportDiagnostic(Diagnostic.Create(BlankTitle, value.Syntax.GetLocation(), NameOf(type)));
    }

    // On Unix, Uri takes '/about/' for the absolute path of a file.
    private static bool IsAbsolute(string text) => text.Length > 0 && text[0] != '/' && Uri.TryCreate(text, UriKind.Absolute, out _);

    /// <summary>Returns whether an address is given to a property or a constructor of the library.</summary>
    private static bool IsAddressOfFeed(IOperation creation, FeedTypes types)
    {
        var parent = creation.Parent;
        while (parent is IConversionOperation)
            parent = parent.Parent;
        return parent switch
        {
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } => types.IsOfLibrary(target.Property.ContainingType),
            IArgumentOperation { Parent: IObjectCreationOperation owner } => types.IsOfLibrary(owner.Type),
            _ => false,
        };
    }

    /// <summary>Returns whether the value of an id reads a title of the model, or the variable that is the title of the same object.</summary>
    private static bool IsFromTitle(ISimpleAssignmentOperation id, FeedTypes types)
    {
        var parts = id.Value.DescendantsAndSelf();
        if (parts.OfType<IPropertyReferenceOperation>().Any(part => part.Property.Name == "Title" && types.IsModel(part.Property.ContainingType)))
            return true;

        var creation = id.Parent?.Parent as IObjectCreationOperation;
        var title = creation?.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "title")?.Value
            ?? (id.Parent as IObjectOrCollectionInitializerOperation)?.Initializers.OfType<ISimpleAssignmentOperation>()
                .FirstOrDefault(other => other.Target is IPropertyReferenceOperation { Property.Name: "Title" })?.Value;
        return SymbolOf(title) is { } symbol && parts.Any(part => SymbolEqualityComparer.Default.Equals(SymbolOf(part), symbol));
    }

    private static ISymbol? SymbolOf(IOperation? operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IPropertyReferenceOperation property => property.Property,
        IFieldReferenceOperation field => field.Field,
        _ => null,
    };

    private static string NameOf(ITypeSymbol type) => type.Name == "Feed" ? "feed" : "post";
}
