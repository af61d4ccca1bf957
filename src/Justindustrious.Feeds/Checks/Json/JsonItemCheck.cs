using System.Globalization;
using Justindustrious.Feeds.Checks.Extensions;
using Justindustrious.Feeds.Checks.Html;
using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Dates;
using Justindustrious.Feeds.Reading;
using Justindustrious.Feeds.Text;
using NodaTime;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Json;

/// <summary>Checks an item of a JSON Feed, and its attachments.</summary>
internal static class JsonItemCheck
{
    public static void Check(JsonPart item, JsonScope scope, HashSet<string> ids, RegisteredVocabularies registered)
    {
        if (!JsonPeople.CheckIsObject(item, scope, "an item"))
            return;

        foreach (var member in item.Members)
        {
            if (scope.CheckMember(member, JsonMembers.Item, "an item"))
                CheckMember(member, scope, ids);
            else
                JsonExtensionCheck.Check(member, scope, registered, VocabularyPlaces.Post);
        }

        if (item["id"] is null)
            scope.Report(JsonRules.ItemId, "an item has no id, which tells readers what is new; write its permanent address as \"id\"", item.Offset, "id");
        if (item["content_html"] is null && item["content_text"] is null)
        {
            scope.Report(JsonRules.Content,
                "an item has neither content_html nor content_text; write one of them, if need be the summary", item.Offset, "content_html");
        }

        CheckDateOrder(item, scope);
    }

    private static void CheckMember(JsonMember member, JsonScope scope, HashSet<string> ids)
    {
        var value = member.Value;
        switch (member.Name)
        {
            case "id":
                CheckId(value, scope, ids);
                break;
            case "url" or "external_url" or "image" or "banner_image":
                scope.CheckAddress(member.Name, value);
                break;
            case "title" or "summary" or "content_text":
                scope.CheckNotBlank(member.Name, value);
                CheckText(member, scope);
                break;
            case "content_html":
                scope.CheckNotBlank(member.Name, value);
                HtmlCheck.Fragment(value.Text, scope.Context(member.Name, value));
                break;
            case "date_published" or "date_modified":
                CheckDate(member, scope);
                break;
            case "authors":
                JsonPeople.CheckAuthors(value, scope);
                break;
            case "author":
                JsonPeople.CheckOldAuthor(member, scope);
                break;
            case "language":
                LanguageCheck.Check(value.Text, scope.Context(member.Name, value));
                break;
            case "tags":
                CheckTags(value, scope.Into("tags"));
                break;
            case "attachments":
                for (var i = 0; i < value.Items.Count; i++)
                    CheckAttachment(value.Items[i], scope.Into("attachments").Into($"{i}"));
                break;
        }
    }

    private static void CheckId(JsonPart value, JsonScope scope, HashSet<string> ids)
    {
        if (value.Kind == JsonKind.Number)
            scope.Report(JsonRules.TextId,
                $"id {Quoted.Of(value.Text)} is a number, which readers must turn into a string; write it in quotes", value.Offset, "id");
        PublicAddressCheck.Check(value.Text, scope.Context("id", value));
        if (value.Text.Length == 0)
            scope.Report(JsonRules.ItemId, "id is empty; write the item's permanent address", value.Offset, "id");
        else if (!ids.Add(value.Text))
            ReportSameId(value, scope);
    }

    private static void ReportSameId(JsonPart value, JsonScope scope) => scope.Report(JsonRules.UniqueId,
        $"id {Quoted.Of(value.Text)} is that of another item; readers show one of the two: write an id of its own", value.Offset, "id");

    private static void CheckText(JsonMember member, JsonScope scope)
    {
        var context = scope.Context(member.Name, member.Value);
        var rule = member.Name == "title" ? HtmlRules.PlainText : JsonRules.TextWithMarkup;
        PlainTextCheck.Check(member.Value.Text, rule, isRss2: false, hasHexReference: false, context);
        if (member.Name == "title")
            PlainTextCheck.CheckPadding(member.Value.Text, context);
    }

    private static void CheckDate(JsonMember member, JsonScope scope)
    {
        var reading = Rfc3339Date.Read(member.Value.Text);
        if (reading.Fault is DateFault.None or DateFault.Loose)
        {
            DateCheck.Plausible(member.Value.Text, reading.Value!.Value, scope.Context(member.Name, member.Value));
            return;
        }

        var other = Rfc3339Date.ReadW3CDtf(member.Value.Text).Value ?? (Rfc822Date.TryParse(member.Value.Text, out var instant, out _) ? instant : null);
        var remedy = other is { } known ? $"write '{Rfc3339Date.Format(known)}'" : "write a date such as '2026-11-23T09:00:00Z'";
        scope.Report(JsonRules.Date,
            $"{member.Name} {Quoted.Of(member.Value.Text)} is not an RFC 3339 date-time: {reading.WhyNot}; {remedy}", member.Value.Offset, member.Name);
    }

    private static void CheckDateOrder(JsonPart item, JsonScope scope)
    {
        if (Instant(item["date_published"]) is { } published && item["date_modified"] is { } modified && Instant(modified) < published)
        {
            scope.Report(JsonRules.DateOrder,
                $"date_modified {Quoted.Of(modified.Text)} is older than date_published; write the later of the two", modified.Offset, "date_modified");
        }
    }

    private static Instant? Instant(JsonPart? part) => part is { Kind: JsonKind.String } ? Rfc3339Date.Read(part.Text).Value : null;

    private static void CheckTags(JsonPart tags, JsonScope scope)
    {
        for (var i = 0; i < tags.Items.Count; i++)
        {
            var tag = tags.Items[i];
            if (tag.Kind != JsonKind.String)
                scope.Report(JsonRules.Type, $"a tag is {JsonScope.Describe(tag.Kind)}, where JSON Feed has a string; write a string", tag.Offset, $"{i}");
            else
                scope.CheckNotBlank($"{i}", tag, "a tag");
        }
    }

    private static void CheckAttachment(JsonPart attachment, JsonScope scope)
    {
        if (!JsonPeople.CheckIsObject(attachment, scope, "an attachment"))
            return;

        foreach (var member in attachment.Members)
        {
            if (!scope.CheckMember(member, JsonMembers.Attachment, "an attachment"))
                continue;
            var value = member.Value;
            switch (member.Name)
            {
                case "url":
                    scope.CheckAddress(member.Name, value);
                    break;
                case "mime_type":
                    MediaTypeCheck.Check(value.Text, FeedRule.NoW3CClass, scope.Context(member.Name, value));
                    break;
                case "size_in_bytes" or "duration_in_seconds":
                    CheckNumber(member, scope);
                    break;
            }
        }

        foreach (var name in (ReadOnlySpan<string>)["url", "mime_type"])
        {
            if (attachment[name] is not null)
                continue;
            var remedy = name == "url" ? "the file's address" : "its media type, as \"audio/mpeg\"";
            scope.Report(JsonRules.Attachment, $"an attachment has no {name}; write {remedy}", attachment.Offset, name);
        }
    }

    private static void CheckNumber(JsonMember member, JsonScope scope)
    {
        var isNumber = double.TryParse(member.Value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number);
        if (!isNumber || number < 0)
        {
            scope.Report(JsonRules.AttachmentNumber,
                $"{member.Name} {Quoted.Of(member.Value.Text)} is not a number of 0 or more; write one, or leave the member out",
                member.Value.Offset, member.Name);
        }
        else if (member.Name == "size_in_bytes" && number == 0)
        {
            scope.Report(JsonRules.EmptySize,
                "size_in_bytes is 0, which says that the file is empty; write its size, or leave the member out", member.Value.Offset, member.Name);
        }
    }
}
