using System.Text.Json.Nodes;
using NJsonSchema;

namespace Justindustrious.Feeds.Tool.Tests.Reports;

/// <summary>What SARIF 2.1.0's schema allows of the objects that our logs are made of. Each is closed, as the schema has it: another property is a mistake.</summary>
/// <remarks><see href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"/>; names are its own.</remarks>
internal static class SarifSchema
{
    private static readonly Task<JsonSchema> Schema = JsonSchema.FromJsonAsync(Make().ToJsonString());

    public static async Task<string> Check(string log) =>
        string.Join('\n', (await Schema).Validate(log).Select(error => error.ToString()));

    private static JsonObject Make()
    {
        var message = Closed([], ["id", "markdown"], ("text", Text()), ("arguments", List(Text())));
        var multiformat = Closed(["text"], [], ("text", Text()), ("markdown", Text()));
        var level = Words("none", "note", "warning", "error");
        var rule = Closed(
            ["id"],
            ["deprecatedGuids", "deprecatedIds", "deprecatedNames", "guid", "messageStrings", "name", "relationships"],
            ("id", Text()), ("shortDescription", multiformat.DeepClone()), ("fullDescription", multiformat.DeepClone()), ("help", multiformat), ("helpUri", Address("uri")),
            ("defaultConfiguration", Closed([], ["enabled", "parameters", "rank"], ("level", level.DeepClone()), ("properties", Bag()))),
            ("properties", Bag()));
        var driver = Closed(
            ["name"],
            ["associatedComponent", "contents", "dottedQuadFileVersion", "downloadUri", "fullDescription", "fullName", "globalMessageStrings", "guid", "isComprehensive", "language",
                "localizedDataSemanticVersion", "locations", "minimumRequiredLocalizedDataSemanticVersion", "notifications", "organization", "product", "productSuite", "releaseDateUtc",
                "shortDescription", "supportedTaxonomies", "taxa", "translationMetadata", "version"],
            ("name", Text()), ("semanticVersion", Text()), ("informationUri", Address("uri")), ("rules", Set(rule)), ("properties", Bag()));
        var artifact = Closed([], ["description", "uriBaseId"], ("uri", Address("uri-reference")), ("index", Number(-1)), ("properties", Bag()));
        var region = Closed(
            [], ["byteLength", "byteOffset", "charLength", "charOffset", "message", "snippet", "sourceLanguage"],
            ("startLine", Number(1)), ("startColumn", Number(1)), ("endLine", Number(1)), ("endColumn", Number(1)), ("properties", Bag()));
        var physical = Closed([], ["address", "contextRegion"], ("artifactLocation", artifact), ("region", region), ("properties", Bag()));
        var logical = Closed([], ["decoratedName", "index", "kind", "name", "parentIndex"], ("fullyQualifiedName", Text()), ("properties", Bag()));
        var location = Closed([], ["annotations", "id", "message", "relationships"], ("physicalLocation", physical), ("logicalLocations", Set(logical)), ("properties", Bag()));
        var result = Closed(
            ["message"],
            ["analysisTarget", "attachments", "baselineState", "codeFlows", "correlationGuid", "fingerprints", "fixes", "graphTraversals", "graphs", "guid", "hostedViewerUri", "kind",
                "occurrenceCount", "partialFingerprints", "provenance", "rank", "relatedLocations", "rule", "stacks", "suppressions", "taxa", "webRequest", "webResponse", "workItemUris"],
            ("message", message), ("ruleId", Text()), ("ruleIndex", Number(-1)), ("level", level), ("locations", List(location)), ("properties", Bag()));
        var run = Closed(
            ["tool"],
            ["addresses", "artifacts", "automationDetails", "baselineGuid", "conversion", "defaultEncoding", "defaultSourceLanguage", "externalPropertyFileReferences", "graphs", "invocations",
                "language", "logicalLocations", "newlineSequences", "originalUriBaseIds", "policies", "redactionTokens", "runAggregates", "specialLocations", "taxonomies",
                "threadFlowLocations", "translations", "versionControlProvenance", "webRequests", "webResponses"],
            ("tool", Closed(["driver"], ["extensions"], ("driver", driver), ("properties", Bag()))),
            ("columnKind", Words("utf16CodeUnits", "unicodeCodePoints")), ("results", List(result)), ("properties", Bag()));
        var log = Closed(["version", "runs"], ["inlineExternalProperties"], ("$schema", Address("uri")), ("version", Words("2.1.0")), ("runs", List(run)), ("properties", Bag()));
        log["$schema"] = "http://json-schema.org/draft-07/schema#";
        return log;
    }

    private static JsonObject Closed(string[] required, string[] others, params (string Name, JsonNode Schema)[] properties)
    {
        var all = new JsonObject();
        foreach (var (name, schema) in properties)
            all[name] = schema;
        foreach (var other in others)
            all[other] = new JsonObject();
        return new() { ["type"] = "object", ["additionalProperties"] = false, ["required"] = new JsonArray([.. required.Select(name => (JsonNode)name)]), ["properties"] = all };
    }

    private static JsonObject Bag() => new() { ["type"] = "object" };

    private static JsonObject Text() => new() { ["type"] = "string" };

    private static JsonObject Address(string format) => new() { ["type"] = "string", ["format"] = format };

    private static JsonObject Number(int least) => new() { ["type"] = "integer", ["minimum"] = least };

    private static JsonObject Words(params string[] words) => new() { ["enum"] = new JsonArray([.. words.Select(word => (JsonNode)word)]) };

    private static JsonObject List(JsonNode item) => new() { ["type"] = "array", ["items"] = item };

    private static JsonObject Set(JsonNode item) => new() { ["type"] = "array", ["uniqueItems"] = true, ["items"] = item };
}
