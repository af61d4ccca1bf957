using Xunit.Abstractions;

namespace Justindustrious.Feeds.Tests.SecondOpinions.Generators;

/// <summary>Titles, slugs and names of files are spelled in addresses as the generator spells them.</summary>
public class AddressTableTests(ITestOutputHelper output)
{
    private const string Refused = "(refused)";

    public static TheoryData<string> Generators => AddressSites.Generators;

    [Theory]
    [MemberData(nameof(Generators))]
    public void Texts_are_spelled_as_the_generator_spells_them(string generator)
    {
        var table = AddressTable.Read(generator);
        var own = AddressSites.Rows(generator, OwnReading.ReadAddresses).ToDictionary(row => (row.How, row.Text), row => row.Part);
        var wrong = table.Rows.Select(row => (row, Own: own.GetValueOrDefault((row.How, row.Text), Refused)))
            // Where nothing of a text is left, our library asks for a slug.
            .Where(each => each.row.Part != each.Own && !(each.Own == Refused && (each.row.Part is "" or "/" || each.row.How == "name"))).ToList();
        output.WriteLine($"{generator}: {table.Rows.Count - wrong.Count} of {table.Rows.Count} addresses are equal");
        Assert.NotEmpty(table.Rows);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong
            .Select(each => $"{each.row.How}\t{AddressTable.Escape(each.row.Text)}\t{each.row.Part}\t{each.Own}")));
    }
}

/// <summary>The generators spell texts today as the tables hold.</summary>
[Trait("Suite", "Long")]
public class AddressTablesThemselvesTests
{
    [FactThatNeeds(Need.Patience, "hugo")]
    public void Hugo_spells_texts_as_its_table_holds() => Check("hugo");

    [FactThatNeeds(Need.Patience, "jekyll")]
    public void Jekyll_spells_texts_as_its_table_holds() => Check("jekyll");

    private static void Check(string generator)
    {
        var rows = AddressSites.Rows(generator, site => GeneratorProgram.Ask(generator, site, drafts: false));
        if (Acceptance.IsAsked)
            AddressTable.Accept(generator, GeneratorProgram.VersionOf(generator), rows);
        else
            Assert.Equal(AddressTable.Read(generator).Rows.Select(row => row.ToString()), rows.Select(row => row.ToString()));
    }
}
