namespace Justindustrious.Feeds.Tests;

/// <summary>A fact that is skipped, with the reason, where something it needs is missing: see <see cref="Need"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
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
internal sealed class TheoryThatNeedsAttribute : TheoryAttribute
{
    public TheoryThatNeedsAttribute(params string[] needs)
    {
        Needs = needs;
        Skip = Need.WhyNot(needs);
    }

    public IReadOnlyList<string> Needs { get; }
}
