using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Justindustrious.Feeds.AspNetCore;

/// <summary>
/// Tokens for the addresses of private feeds, because many readers can't sign in: <c>https://example.org/me/rss.xml?token=…</c>. A token contains its user,
/// and only this app can create tokens.
/// </summary>
/// <remarks>
/// Register it with <c>services.AddDataProtection()</c> and <c>services.AddSingleton&lt;FeedToken&gt;()</c>. Nodes of one app must share the keys of Data
/// Protection. A token stays valid when these keys are renewed.
/// </remarks>
/// <param name="protection">Data Protection of the app.</param>
public sealed class FeedToken(IDataProtectionProvider protection)
{
    /// <summary>A longer text is not a token of this class, and is not decrypted.</summary>
    private const int MaxLength = 2000;

    private readonly IDataProtector _protector =
        (protection ?? throw new ArgumentNullException(nameof(protection))).CreateProtector(typeof(FeedToken).FullName!);

    /// <summary>Creates a token. Each call creates another token, and all of them are valid.</summary>
    /// <param name="user">The user of the token, such as a user's id. Without the app's keys, it can't be read from the token.</param>
    /// <param name="version">A text that the app stores for the user, and changes to make all older tokens invalid.</param>
    /// <returns>Letters, digits, <c>-</c> and <c>_</c>.</returns>
    /// <exception cref="ArgumentException"><paramref name="user"/> is empty, or longer than 256 characters.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="user"/> or <paramref name="version"/> is <see langword="null"/>.</exception>
    public string Create(string user, string version = "")
    {
        ArgumentException.ThrowIfNullOrEmpty(user);
        ArgumentNullException.ThrowIfNull(version);
        if (user.Length > Serving.FeedKey.MaxLength || version.Length > Serving.FeedKey.MaxLength)
            throw new ArgumentException($"user and version have at most {Serving.FeedKey.MaxLength} characters; use an id", nameof(user));
        return _protector.Protect($"{version.Length:X3}{version}{user}");
    }

    /// <summary>Verifies a token.</summary>
    /// <param name="token">The text from a request.</param>
    /// <param name="versionOf">
    /// Gets the version that is valid for a user now; <see langword="null"/> for a user who is unknown or blocked. Without it, only tokens without a version
    /// are valid.
    /// </param>
    /// <returns>The user of the token; <see langword="null"/> if the token is not valid.</returns>
    public string? Verify(string? token, Func<string, string?>? versionOf = null)
    {
        if (token is not { Length: > 0 and <= MaxLength })
            return null;
        string text;
        try
        {
            text = _protector.Unprotect(token);
        }
        catch (CryptographicException)
        {
            return null;
        }

        var length = Convert.ToInt32(text[..3], 16);
        var (version, user) = (text[3..(3 + length)], text[(3 + length)..]);
        var valid = versionOf is null ? "" : versionOf(user);
        return valid is not null && version == valid ? user : null;
    }
}
