using System.Globalization;
using AngleSharp.Html.Parser;
using Justindustrious.Feeds.Checks.Json;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Reading;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Profiles;

/// <summary>Checks what platforms that show or mail articles require.</summary>
/// <param name="on">The rules that are on.</param>
internal sealed class ArticleProfile(HashSet<FeedRule> on)
{
    private const int LeastSummary = 300, LeastArticles = 20, LeastTitle = 21, MostTitle = 150, MostMailBytes = 102 * 1024;

    /// <summary>Elements that most e-mail programs remove, with what is in them.</summary>
    private static readonly HashSet<string> NotInMail =
    [
        "video", "audio", "iframe", "form", "input", "button", "select", "textarea", "object", "embed", "svg", "math", "canvas", "script", "details", "picture",
    ];

    private bool _hasPicture;

    /// <summary>Called when an element starts.</summary>
    public void Open(ElementScope element)
    {
        switch (element.Name)
        {
            case "item" or "entry":
                _hasPicture = false;
                break;
            case "enclosure" or "media:content":
                _hasPicture |= IsPicture(element);
                break;
            case "link" when element.Attribute("rel") == "enclosure":
                _hasPicture |= IsPicture(element);
                break;
            case "media:thumbnail":
                _hasPicture = true;
                break;
        }
    }

    /// <summary>Called when an element ends.</summary>
    public void Close(ElementScope element)
    {
        switch (element.Name)
        {
            case "item" or "entry":
                CloseArticle(element);
                break;
            case "channel" or "feed":
                CheckCount(element, element.Count("item") + element.Count("entry"));
                break;
            case "title" when IsOfArticle(element):
                CheckTitle(element);
                break;
            case "link" when IsOfArticle(element):
                CheckAddress(element);
                break;
            case "description" or "content:encoded" or "content" or "summary" when IsOfArticle(element):
                CheckBody(element);
                break;
        }
    }

    /// <summary>Checks an item of a JSON Feed.</summary>
    public void CheckItem(JsonPart item, JsonScope scope)
    {
        if (item.Kind != JsonKind.Object)
            return;
        CheckMembers(ProfileRules.JsonItem, "url", "title", "date_published");
        CheckMembers(ProfileRules.MailParts, "url", "title");
        if (item["content_html"] is { Kind: JsonKind.String } html && LooksIntoBody)
            CheckMail(html.Text, (rule, message) => scope.Report(rule, message, html.Offset, "content_html"));

        void CheckMembers(FeedRule rule, params ReadOnlySpan<string> names)
        {
            if (!on.Contains(rule))
                return;
            var missing = new List<string>();
            foreach (var name in names)
            {
                if (item[name] is null)
                    missing.Add(name);
            }

            if (missing.Count > 0)
                scope.Report(rule, $"the item has no {string.Join(", ", missing)}, which readers show; write {Them(missing)}", item.Offset);
        }
    }

    private bool LooksIntoBody => on.Contains(ProfileRules.MailLength) || on.Contains(ProfileRules.MailElement) || on.Contains(ProfileRules.MailPicture);

    private static string Them(List<string> missing) => missing.Count == 1 ? "it" : "them";

    private static bool IsOfArticle(ElementScope element) => element.Parent?.Name is "item" or "entry";

    private static bool IsPicture(ElementScope element) => element.Attribute("medium") == "image"
        || element.Attribute("type")?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true;

    private void CloseArticle(ElementScope article)
    {
        var name = article.Name;
        (string Name, bool IsThere) title = ("title", article.Has("title"));
        (string Name, bool IsThere) link = ("link", article.Has("link"));
        (string Name, bool IsThere) date = name == "item"
            ? ("pubDate", article.Has("pubDate") || article.Has("dc:date"))
            : ("published", article.Has("published") || article.Has("updated"));
        (string Name, bool IsThere) body = name == "item"
            ? ("content:encoded", article.Has("content:encoded") || article.Has("description"))
            : ("content", article.Has("content") || article.Has("summary"));
        (string Name, bool IsThere) author = ("dc:creator", article.Has("dc:creator") || article.Has("author"));
        (string Name, bool IsThere) summary = ("description", article.Has("description") || article.Has("summary"));
        CheckParts(article, ProfileRules.FlipboardArticle, "Flipboard requires", title, link, summary, date, author);
        CheckParts(article, ProfileRules.MsnArticle, "MSN requires", title, link, date, body);
        CheckParts(article, ProfileRules.MailDate, "decides whether the post is mailed", date);
        CheckParts(article, ProfileRules.MailParts, "e-mails show", title, link, body);
        if (on.Contains(ProfileRules.ArticlePicture) && !_hasPicture)
        {
            article.Report(ProfileRules.ArticlePicture,
                "the article has no picture, and platforms show articles with pictures first; "
                + "write one as <media:content medium=\"image\">, or in its content");
        }
    }

    private void CheckParts(ElementScope article, FeedRule rule, string why, params ReadOnlySpan<(string Name, bool IsThere)> parts)
    {
        if (!on.Contains(rule))
            return;
        var missing = new List<string>();
        foreach (var (name, isThere) in parts)
        {
            if (!isThere)
                missing.Add($"<{name}>");
        }

        if (missing.Count > 0)
            article.Report(rule, $"<{article.Name}> has no {string.Join(", ", missing)}, which {why}; write {Them(missing)}");
    }

    private void CheckCount(ElementScope feed, int count)
    {
        if (on.Contains(ProfileRules.ArticleCount) && count < LeastArticles)
        {
            feed.Report(ProfileRules.ArticleCount, string.Create(CultureInfo.InvariantCulture,
                $"the feed has {count} articles, and Flipboard asks for at least {LeastArticles}; publish more of the newest ones"));
        }
    }

    private void CheckTitle(ElementScope title)
    {
        if (!on.Contains(ProfileRules.TitleLength) || title.Text.Length == 0)
            return;
        var length = new StringInfo(title.Text).LengthInTextElements;
        if (length is < LeastTitle or > MostTitle)
        {
            title.Report(ProfileRules.TitleLength, string.Create(CultureInfo.InvariantCulture,
                $"the title {Quoted.Of(title.Text)} has {length} characters, and MSN takes {LeastTitle} to {MostTitle}; ")
                + $"write a {(length < LeastTitle ? "longer" : "shorter")} one");
        }
    }

    private void CheckAddress(ElementScope link)
    {
        var address = link.Attribute("href") ?? link.Text;
        if (!on.Contains(ProfileRules.OpenAddress) || !Uri.TryCreate(address, UriKind.Absolute, out var uri))
            return;
        if (uri.UserInfo.Length > 0)
            Report("has a user's name, and MSN refuses it; write the address without the name");
        else if (uri.Scheme == Uri.UriSchemeHttp)
            Report($"is an http address, and MSN asks for https; write {Quoted.Of("https" + address[4..])}");

        void Report(string fault) => link.Report(ProfileRules.OpenAddress, $"the address {Quoted.Of(address)} {fault}");
    }

    private void CheckBody(ElementScope body)
    {
        var text = body.Text;
        if (text.Contains("<img", StringComparison.OrdinalIgnoreCase))
            _hasPicture = true;
        if (body.Name is "description" && on.Contains(ProfileRules.SummaryLength)
            && new StringInfo(text).LengthInTextElements is < LeastSummary and var length)
        {
            body.Report(ProfileRules.SummaryLength, string.Create(CultureInfo.InvariantCulture,
                $"<description> has {length} characters, and Flipboard asks for {LeastSummary} or more; write a longer summary"));
        }

        if (LooksIntoBody)
            CheckMail(text, (rule, message) => body.Report(rule, message));
    }

    private void CheckMail(string html, Action<FeedRule, string> report)
    {
        if (on.Contains(ProfileRules.MailLength) && ProfileChecks.BytesOf(html) is > MostMailBytes and var bytes)
        {
            report(ProfileRules.MailLength, string.Create(CultureInfo.InvariantCulture,
                $"the content has {bytes} bytes, and Gmail cuts e-mails after {MostMailBytes}; mail a summary with a link to the post"));
        }

        if (on.Contains(ProfileRules.MailElement) && HtmlNames.In(html).Where(NotInMail.Contains).ToList() is { Count: > 0 } names)
        {
            var listed = string.Join(", ", names.Select(name => $"<{name}>"));
            report(ProfileRules.MailElement, $"the content has {listed}, which most e-mail programs remove; write a picture or a link as well");
        }

        if (!on.Contains(ProfileRules.MailPicture) || !html.Contains("<img", StringComparison.OrdinalIgnoreCase))
            return;
        foreach (var picture in new HtmlParser().ParseDocument(html).Images)
        {
            var missing = picture.GetAttribute("alt") is null
                ? picture.GetAttribute("width") is null ? "no width and no alt" : "no alt"
                : picture.GetAttribute("width") is null ? "no width" : null;
            if (missing is not null)
            {
                var address = Quoted.Of(picture.GetAttribute("src") ?? "");
                report(ProfileRules.MailPicture,
                    $"the picture {address} has {missing}, which e-mail programs need to show it; write width=\"…\" and alt=\"…\"");
            }
        }
    }
}
