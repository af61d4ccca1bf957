using System.Reflection;
using Xunit.Sdk;

[assembly: Justindustrious.Feeds.Tests.Snapshots.RunningTest]

namespace Justindustrious.Feeds.Tests.Snapshots;

/// <summary>Remembers which test runs, for the name of its snapshot.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class RunningTestAttribute : BeforeAfterTestAttribute
{
    public override void Before(MethodInfo methodUnderTest) =>
        RunningTest.Set(new(methodUnderTest.ReflectedType ?? methodUnderTest.DeclaringType!, methodUnderTest));

    public override void After(MethodInfo methodUnderTest) => RunningTest.Set(null);
}

/// <summary>The test that runs.</summary>
internal sealed record RunningTest(Type Type, MethodInfo Method)
{
    // Tests run at the same time: each flow of execution has its own.
    private static readonly AsyncLocal<RunningTest?> Flow = new();

    public static RunningTest? Current => Flow.Value;

    internal static void Set(RunningTest? test) => Flow.Value = test;
}
