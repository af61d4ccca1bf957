namespace Justindustrious.Feeds.Content;

/// <summary>Stops the HTML parser from within; it never leaves this room.</summary>
internal sealed class HtmlTooDeepException : Exception;
