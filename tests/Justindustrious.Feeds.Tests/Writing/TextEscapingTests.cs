using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Xml;
using CsCheck;
using Justindustrious.Feeds.Writing;

namespace Justindustrious.Feeds.Tests.Writing;

/// <summary>The writers escape many bytes in one step. The result of a parser is compared with a simple implementation, character by character.</summary>
public class TextEscapingTests
{
    /// <summary>Characters that something becomes of, or nearly, among letters and words of all lengths.</summary>
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Char["&<>\"'\\\t\n\r\0\u0001\u001f ~\u007f\u0080\u0085\u009f\u00a0\u07ff\u0800\ud800\udbff\udc00\udfff\ufdcf\ufdd0\ufdef\ufdf0\ufffd\ufffe\uffff\u3042\uff0c]"].Select(c => c.ToString()),
        Gen.OneOf([.. ((string[])["\U0001F389", "\U0001FFFE", "\U0001FFFF", "\U0010FFFD", "\U0010FFFF", "\U0002A6D6", "]]>", "&amp;", "<p>"]).Select(Gen.Const)]),
        Gen.Char.AlphaNumeric.Array[0, 70].Select(letters => new string(letters)),
        Gen.Char.Array[0, 40].Select(any => new string(any))).Array[0, 12].Select(string.Concat);

    [Fact]
    public void Any_text_in_an_element_is_read_back_as_the_text() =>
        Texts.Sample(text => Assert.Equal(Carried(text), Read($"<x>{Write(text, TextEscaping.Element)}</x>").Element), iter: 20_000);

    [Fact]
    public void Any_plain_text_in_an_element_is_read_back_as_the_text() =>
        Texts.Sample(text => Assert.Equal(Carried(text), Read($"<x>{Write(text, TextEscaping.PlainElement)}</x>").Element), iter: 5_000);

    [Fact]
    public void Any_text_escaped_twice_is_read_back_escaped_once() =>
        Texts.Sample(text => Assert.Equal(
            Carried(text).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal),
            Read($"<x>{Write(text, TextEscaping.TwiceInElement)}</x>").Element), iter: 5_000);

    [Fact]
    public void Any_text_in_an_attribute_is_read_back_as_the_text() =>
        Texts.Sample(text => Assert.Equal(Carried(text), Read($"<x y=\"{Write(text, TextEscaping.Attribute)}\"/>").Attribute), iter: 5_000);

    [Fact]
    public void Any_text_in_JSON_is_read_back_as_the_text() =>
        Texts.Sample(text => Assert.Equal(Carried(text), JsonDocument.Parse($"\"{Write(text, TextEscaping.JsonString)}\"").RootElement.GetString()), iter: 5_000);

    [Theory]
    [InlineData("&")]
    [InlineData("\r")]
    [InlineData("\u0085")]
    [InlineData("\uffff")]
    [InlineData("\ud83d")]
    [InlineData("\uff0c")]
    [InlineData("\U0001FFFF")]
    [InlineData("\U0001F389")]
    public void A_character_is_the_same_wherever_it_stands(string character)
    {
        // Around the ends of blocks that are escaped together, and of the pieces of a long text.
        foreach (var before in Enumerable.Range(0, 70).Concat(Enumerable.Range(2040, 16)))
        {
            foreach (var after in (int[])[0, 1, 31, 32, 33, 64])
            {
                var text = new string('a', before) + character + new string('b', after);
                Assert.Equal(Carried(text), Read($"<x>{Write(text, TextEscaping.Element)}</x>").Element);
            }
        }
    }

    /// <summary>What feeds can carry of a text, one character after the other.</summary>
    private static string Carried(string text)
    {
        var carried = new StringBuilder();
        for (var i = 0; i < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune))
            {
                i++;
                continue;
            }

            if (rune.Value is '\t' or '\n' or '\r' or (>= ' ' and < 0x7F) or (>= 0xA0 and < 0xFDD0) or > 0xFDEF && (rune.Value & 0xFFFE) != 0xFFFE)
                carried.Append(rune);
            i += rune.Utf16SequenceLength;
        }

        return carried.ToString();
    }

    private static string Write(string text, TextEscaping escaping)
    {
        var bytes = new ArrayBufferWriter<byte>();
        var output = new Utf8Output(bytes);
        output.Write(text, escaping);
        output.Flush();
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.WrittenSpan);
    }

    private static (string Element, string? Attribute) Read(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml));
        reader.MoveToContent();
        var attribute = reader.GetAttribute("y");
        return (reader.ReadElementContentAsString(), attribute);
    }
}
