namespace Justindustrious.Feeds.Tests.Vocabularies;

/// <summary>A stranger's vocabulary: what a post costs, and in which shops it is sold.</summary>
public sealed class StoreVocabulary : FeedVocabulary
{
    public static readonly VocabularyElement Price = new("price")
    {
        Places = VocabularyPlaces.Post,
        Text = ValueKind.Number,
        Attributes = [new("currency", ValueKind.Matching("a currency's code", "EUR", code => code.Length == 3 && code.All(char.IsAsciiLetterUpper))) { IsRequired = true }],
    };

    public static readonly VocabularyElement Shop = new("shop") { Places = VocabularyPlaces.Feed | VocabularyPlaces.Post, Text = ValueKind.Address, Repeats = true };

    public static readonly StoreVocabulary Instance = new();

    private StoreVocabulary() : base("https://store.example.org/ns", "store", Price, Shop) { }
}

public sealed record StorePrice(decimal Amount, string Currency) : FeedExtension(StoreVocabulary.Price)
{
    protected override void Write(ExtensionWriter writer)
    {
        writer.WriteAttribute("currency", Currency);
        writer.WriteText(Amount);
    }
}

public sealed record StoreShop(Uri Address) : FeedExtension(StoreVocabulary.Shop)
{
    protected override void Write(ExtensionWriter writer) => writer.WriteText(Address);
}
