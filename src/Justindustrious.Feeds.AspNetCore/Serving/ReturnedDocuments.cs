using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>
/// Writes the document that an endpoint returns: <c>app.MapGet("/news.xml", () =&gt; document)</c>. The framework would write its properties as JSON, because
/// it has no other way to write values that are not results. So an endpoint whose function returns a <see cref="FeedDocument"/> runs without a response body,
/// and the converter for JSON gets the document.
/// </summary>
internal sealed class ReturnedDocuments : MatcherPolicy, IEndpointSelectorPolicy
{
    private static readonly AsyncLocal<Returned?> Current = new();

    public override int Order => int.MaxValue;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => endpoints.Any(ReturnsDocument);

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates.IsValidCandidate(i) && candidates[i].Endpoint is { RequestDelegate: { } run } endpoint && ReturnsDocument(endpoint))
            {
                candidates.ReplaceEndpoint(
                    i, new Endpoint(context => RunAsync(run, context), endpoint.Metadata, endpoint.DisplayName), candidates[i].Values);
            }
        }

        return Task.CompletedTask;
    }

    private static bool ReturnsDocument(Endpoint endpoint) => endpoint.Metadata.GetMetadata<MethodInfo>()?.ReturnType is { } type
        && (type == typeof(FeedDocument) || type == typeof(Task<FeedDocument>) || type == typeof(ValueTask<FeedDocument>));

    private static async Task RunAsync(RequestDelegate run, HttpContext context)
    {
        var returned = Current.Value = new();
        var body = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var other = new MemoryStream();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(other));
        try
        {
            await run(context).ConfigureAwait(false);
            await context.Response.BodyWriter.FlushAsync(context.RequestAborted).ConfigureAwait(false);
        }
        finally
        {
            context.Features.Set(body);
            Current.Value = null;
        }

        if (returned.Document is { } document)
        {
            context.Response.ContentType = null;
            await FeedResults.Document(document).ExecuteAsync(context).ConfigureAwait(false);
            return;
        }

        // A filter of the endpoint may have answered in its place.
        await context.Response.Body.WriteAsync(other.GetBuffer().AsMemory(0, (int)other.Length), context.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Receives a document that would be written as JSON.</summary>
    public sealed class Converter : JsonConverter<FeedDocument>
    {
        public override FeedDocument Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("A FeedDocument is not read from JSON: call FeedReader.TryRead, which reads the model");

        public override void Write(Utf8JsonWriter writer, FeedDocument value, JsonSerializerOptions options)
        {
            if (Current.Value is not { } returned)
                throw new NotSupportedException("A FeedDocument is not written as JSON: return FeedResults.Document(document), or the document itself");
            returned.Document = value;
            writer.WriteNullValue();
        }
    }

    /// <summary>Writes the document that an action of a controller returns.</summary>
    public sealed class Filter : IAlwaysRunResultFilter
    {
        public void OnResultExecuting(ResultExecutingContext context)
        {
            if (context.Result is ObjectResult { Value: FeedDocument document })
                context.Result = FeedResults.Document(document);
        }

        public void OnResultExecuted(ResultExecutedContext context)
        {
            // The document is written.
        }
    }

    private sealed class Returned
    {
        public FeedDocument? Document { get; set; }
    }
}
