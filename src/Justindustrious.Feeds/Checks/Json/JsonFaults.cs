using Justindustrious.Feeds.Reading;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Json;

/// <summary>Reports faults in the syntax of JSON: RFC 8259.</summary>
internal static class JsonFaults
{
    /// <summary>Tells whether nothing can be read after a fault.</summary>
    public static bool StopsReading(JsonFault fault) => fault is JsonFault.Malformed or JsonFault.ControlCharacter or JsonFault.TooDeep;

    /// <param name="fault">The fault.</param>
    /// <param name="offset">The byte where it stands.</param>
    /// <param name="word">The text at that place, or a word about it.</param>
    /// <param name="scope">The object that reports it.</param>
    public static void Report(JsonFault fault, long offset, string word, JsonScope scope)
    {
        switch (fault)
        {
            case JsonFault.Malformed:
                scope.Report(JsonRules.WellFormed, word.Length == 0
                    ? "the document ends before its last '}'; write the rest"
                    : $"the document is not JSON at {Quoted.Of(word)}; check commas, quotes and brackets before it", offset);
                break;
            case JsonFault.ControlCharacter:
                var (character, escape) = word[0] switch
                {
                    '\n' or '\r' => ("a line break", "\\n"),
                    '\t' => ("a tab", "\\t"),
                    var c => ($"the control character U+{(int)c:X4}", $"\\u{(int)c:x4}, or leave it out"),
                };
                scope.Report(JsonRules.WellFormed, $"{character} is in a string, where JSON requires an escape; write {escape}", offset);
                break;
            case JsonFault.TooDeep:
                scope.Report(JsonRules.Depth, $"the document is nested deeper than {JsonFeedReader.MaxDepth} levels; no feed needs as many", offset);
                break;
            case JsonFault.ByteOrderMark:
                scope.Report(JsonRules.ByteOrderMark,
                    "the document starts with a byte order mark, at which some parsers fail; save it as UTF-8 without BOM", offset);
                break;
            case JsonFault.Encoding:
                var what = word.Length > 0 ? $"is {word}" : "contains bytes that are not UTF-8";
                scope.Report(JsonRules.Utf8, $"the document {what}; save it as UTF-8", offset);
                break;
            case JsonFault.Comment:
                scope.Report(JsonRules.Comment, "the document contains a comment, but JSON has no comments; leave it out", offset);
                break;
            case JsonFault.TrailingComma:
                scope.Report(JsonRules.TrailingComma, "there is a comma after the last value; leave it out", offset);
                break;
            case JsonFault.Duplicate:
                scope.Report(JsonRules.Duplicate, $"{Quoted.Of(word)} occurs twice in one object, and programs read one or the other; leave one out", offset);
                break;
            case JsonFault.LoneSurrogate:
                scope.Report(JsonRules.Surrogates, "a string contains half of a surrogate pair; write the whole character", offset);
                break;
        }
    }
}
