using System.Reflection;
using Microsoft.Extensions.Options;

namespace Justindustrious.Feeds.AspNetCore;

/// <summary>Checks options when they are first used, because configuration may have set a value that is not allowed.</summary>
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

    /// <summary>Reads the options of feeds. The exception of a property is thrown with its own message, which the configuration binder would hide.</summary>
    /// <exception cref="OptionsValidationException">The value of a property is not allowed.</exception>
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
