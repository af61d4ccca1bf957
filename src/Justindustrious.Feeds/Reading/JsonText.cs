using System.Text.Json;

namespace Justindustrious.Feeds.Reading;

/// <summary>Texts in JSON Feed.</summary>
internal static class JsonText
{
    /// <summary>Gets a text. A number instead of a text is accepted, as by readers.</summary>
    public static string? Of(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            // An escape for a lone surrogate can't be decoded.
            return value.GetRawText();
        }
    }
}
