using System.Reflection;

namespace Justindustrious.Feeds.Tests;

/// <summary><c>.ci/run</c> selects the long suites by their trait. Each long suite must have one.</summary>
public class LongSuiteTests
{
    [Fact]
    public void Every_test_that_needs_patience_is_of_the_long_suite()
    {
        var tests =
            from type in typeof(LongSuiteTests).Assembly.GetTypes()
            from method in type.GetMethods()
            let needs = method.GetCustomAttribute<FactThatNeedsAttribute>()?.Needs ?? method.GetCustomAttribute<TheoryThatNeedsAttribute>()?.Needs ?? []
            where needs.Contains(Need.Patience)
            select (Class: type, Test: $"{type.Name}.{method.Name}");
        Assert.Empty(tests.Where(test => !IsLong(test.Class)).Select(test => $"{test.Test}: write [Trait(\"Suite\", \"Long\")] above its class"));
    }

    private static bool IsLong(Type type) =>
        type.GetCustomAttributesData().Any(data =>
            data.AttributeType == typeof(TraitAttribute) && data.ConstructorArguments.Select(argument => argument.Value as string).SequenceEqual(["Suite", "Long"]));
}
