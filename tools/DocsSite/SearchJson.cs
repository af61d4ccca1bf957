using System.Text.Json.Serialization;

namespace Justindustrious.DocsSite;

/// <summary>Writes the index of the search.</summary>
[JsonSerializable(typeof(IEnumerable<string[]>))]
internal sealed partial class SearchJson : JsonSerializerContext;
