using Microsoft.Extensions.Options;

namespace Justindustrious.Feeds.AspNetCore;

/// <summary>Checks options when they are first used: configuration may have set what no document can have.</summary>
internal sealed class FeedsOptionsCheck : IValidateOptions<FeedsOptions>
{
    public ValidateOptionsResult Validate(string? name, FeedsOptions options)
    {
        try
        {
            options.Documents.ToFeedSetOptions();
            return ValidateOptionsResult.Success;
        }
        catch (ArgumentException e)
        {
            return ValidateOptionsResult.Fail($"FeedsOptions{(string.IsNullOrEmpty(name) ? "" : $" of the feeds '{name}'")}, Documents: {e.Message}");
        }
    }
}
