namespace Justindustrious.Feeds.Content;

/// <summary>Stops the HTML parser. It is always caught in this room.</summary>
internal sealed class HtmlTooDeepException : Exception;
