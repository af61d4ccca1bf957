using System.Reflection;
using Microsoft.Extensions.Options;

namespace Justindustrious.Feeds.AspNetCore;

/// <summary>Checks options when they are first used: configuration may have set what no document can have.</summary>
internal sealed class FeedServingOptionsCheck : IValidateOptions<FeedServingOptions>
{
    public ValidateOptionsResult Validate(string? name, FeedServingOptions options)
    {
        try
        {
            options.Documents.ToFeedSetOptions();
            return ValidateOptionsResult.Success;
        }
        catch (ArgumentException e)
        {
            return ValidateOptionsResult.Fail($"{Label(name)}, Documents: {e.Message}");
        }
    }

    /// <summary>Reads the options of feeds. What a property refuses is said by its message: the binder of configuration wraps it in an exception that says nothing.</summary>
    /// <exception cref="OptionsValidationException">A property has a value that it refuses.</exception>
    public static FeedServingOptions Read(IOptionsMonitor<FeedServingOptions> options, string name)
    {
        try
        {
            return options.Get(name);
        }
        catch (TargetInvocationException e) when (e.InnerException is ArgumentException refusal)
        {
            throw new OptionsValidationException(name, typeof(FeedServingOptions), [$"{Label(name)}: {refusal.Message}"]);
        }
    }

    private static string Label(string? name) => $"FeedServingOptions{(string.IsNullOrEmpty(name) ? "" : $" of the feeds '{name}'")}";
}
