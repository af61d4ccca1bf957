namespace Justindustrious.Feeds.Reading;

/// <summary>Faults in the syntax of JSON.</summary>
internal enum JsonFault
{
    /// <summary>It can't be read further.</summary>
    Malformed,

    /// <summary>A string holds a control character that is not escaped, such as a line break.</summary>
    ControlCharacter,

    /// <summary>It is nested too deeply to be read.</summary>
    TooDeep,

    /// <summary>It starts with a byte order mark.</summary>
    ByteOrderMark,

    /// <summary>It is not UTF-8.</summary>
    Encoding,

    /// <summary>It holds a comment.</summary>
    Comment,

    /// <summary>A comma stands after the last value.</summary>
    TrailingComma,

    /// <summary>A name stands twice in one object.</summary>
    Duplicate,

    /// <summary>An escape is half of a surrogate pair.</summary>
    LoneSurrogate,
}
