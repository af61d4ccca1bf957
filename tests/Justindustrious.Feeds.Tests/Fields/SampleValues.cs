using System.Reflection;
using System.Xml.Linq;
using NodaTime;

namespace Justindustrious.Feeds.Tests.Fields;

/// <summary>Values for any property of the model. They differ from the defaults.</summary>
internal static class SampleValues
{
    private static readonly Dictionary<Type, Func<object>> Values = new()
    {
        [typeof(string)] = () => "sample",
        [typeof(Uri)] = () => new Uri("https://blog.example.org/sample#part"),
        [typeof(int)] = () => 48,
        [typeof(long)] = () => 481L,
        [typeof(FeedDate)] = () => (FeedDate)(Some.Morning + Duration.FromDays(2) + Duration.FromNanoseconds(1_000_000_001)),
        [typeof(PostContent)] = () => PostContent.Markdown("A *sample*."),
        [typeof(Post)] = () => Some.Post("sample"),
        [typeof(Person)] = () => new Person("Sam"),
        [typeof(Category)] = () => new Category("tag"),
        [typeof(Enclosure)] = () => new Enclosure(new("https://blog.example.org/sample.mp3"), "audio/mpeg", 7),
        [typeof(WebLink)] = () => new WebLink("via", new("https://blog.example.org/source/")),
        [typeof(FeedExtension)] = () => FeedExtension.Xml(XNamespace.Get("http://purl.org/rss/1.0/modules/slash/") + "section", "sample"),
        [typeof(DayOfWeek)] = () => DayOfWeek.Saturday,
        [typeof(License)] = () => new License(new("https://blog.example.org/license/")),
        [typeof(FeedGenerator)] = () => new FeedGenerator("Kettle"),
        [typeof(PostComments)] = () => new PostComments { Address = new("https://blog.example.org/sample#comments"), Count = 7 },
        [typeof(PostSource)] = () => new PostSource { Title = "Kettles", Feed = new("https://kettles.example.org/rss.xml") },
        [typeof(Picture)] = () => new Picture(new("https://blog.example.org/sample.png")),
    };

    public static object Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (!type.IsGenericType)
            return Values[type]();
        var list = Array.CreateInstance(type.GetGenericArguments()[0], 1);
        list.SetValue(Of(type.GetGenericArguments()[0]), 0);
        return list;
    }

    /// <summary>Copies an object of the model with another value of one property, as <c>with</c> does.</summary>
    public static object With(object owner, PropertyInfo property)
    {
        var copy = owner.GetType().GetMethod("<Clone>$")!.Invoke(owner, null)!;
        property.SetValue(copy, property.Name switch
        {
            nameof(Post.Id) => "tag:blog.example.org,2026:sample",
            nameof(Post.Language) => "de",
            nameof(Feed.SkipHours) => (int[])[23],
            nameof(Picture.MediaType) => "image/webp",
            _ => Of(property.PropertyType),
        });
        return copy;
    }
}
