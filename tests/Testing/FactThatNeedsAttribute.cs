using Xunit.Abstractions;
using Xunit.Sdk;

namespace Justindustrious.Feeds.Tests;

/// <summary>A fact that is skipped, with the reason, where something it needs is missing: see <see cref="Need"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Justindustrious.Feeds.Tests." + nameof(FactThatNeedsDiscoverer), ThisAssembly.Name)]
internal sealed class FactThatNeedsAttribute : FactAttribute
{
    public FactThatNeedsAttribute(params string[] needs)
    {
        Needs = needs;
        Skip = Need.WhyNot(needs);
    }

    public IReadOnlyList<string> Needs { get; }
}

/// <summary>A theory that is skipped, with the reason, where something it needs is missing: see <see cref="Need"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Justindustrious.Feeds.Tests." + nameof(TheoryThatNeedsDiscoverer), ThisAssembly.Name)]
internal sealed class TheoryThatNeedsAttribute : TheoryAttribute
{
    public TheoryThatNeedsAttribute(params string[] needs)
    {
        Needs = needs;
        Skip = Need.WhyNot(needs);
    }

    public IReadOnlyList<string> Needs { get; }
}

/// <summary>Makes skipped facts that show their reason.</summary>
internal sealed class FactThatNeedsDiscoverer(IMessageSink messages) : FactDiscoverer(messages)
{
    protected override IXunitTestCase CreateTestCase(ITestFrameworkDiscoveryOptions options, ITestMethod method, IAttributeInfo fact) =>
        fact.GetNamedArgument<string?>(nameof(FactAttribute.Skip)) is null
            ? base.CreateTestCase(options, method, fact)
            : new SkippedTestCase(DiagnosticMessageSink, options.MethodDisplayOrDefault(), options.MethodDisplayOptionsOrDefault(), method);
}

/// <summary>Makes skipped theories that show their reason.</summary>
internal sealed class TheoryThatNeedsDiscoverer(IMessageSink messages) : TheoryDiscoverer(messages)
{
    protected override IEnumerable<IXunitTestCase> CreateTestCasesForSkip(
        ITestFrameworkDiscoveryOptions options, ITestMethod method, IAttributeInfo theory, string skipReason) =>
        [new SkippedTestCase(DiagnosticMessageSink, options.MethodDisplayOrDefault(), options.MethodDisplayOptionsOrDefault(), method)];
}

/// <summary>A skipped test whose name ends with the reason: <c>dotnet test</c> prints the names of skipped tests, but not their reasons.</summary>
internal sealed class SkippedTestCase : XunitTestCase
{
    [Obsolete("For deserialization.", error: true)]
    public SkippedTestCase()
    {
    }

    public SkippedTestCase(IMessageSink messages, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(messages, display, options, method)
    {
    }

    protected override string GetDisplayName(IAttributeInfo factAttribute, string displayName) =>
        $"{base.GetDisplayName(factAttribute, displayName)}: {GetSkipReason(factAttribute)}";
}
