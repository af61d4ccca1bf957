using System.CommandLine;
using Justindustrious.Feeds.Sources;

namespace Justindustrious.Feeds.Tool.Commands;

/// <summary><c>dotnet feeds schema</c>: writes the JSON Schema of feeds.yml.</summary>
internal static class SchemaCommand
{
    public const string Examples = """
          dotnet feeds schema > feeds.schema.json             for an editor without network
        """;

    public static Command Create(Terminal terminal)
    {
        var command = new Command("schema", "Writes the JSON Schema of feeds.yml, with which editors check and complete the file.");
        command.SetAction(_ =>
        {
            terminal.Output.Write(SiteSchema.Compose());
            return ExitCode.Fine;
        });
        return command;
    }
}
