using System.Reflection;

namespace Justindustrious.Feeds.Tests;

/// <summary>Compiles C# with the SDK's own compiler against all that this test project can see.</summary>
internal static class CSharpProgram
{
    private static readonly string[] ImplicitUsings =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    private static readonly string[] WebUsings =
    [
        "System.Net.Http.Json", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Routing",
        "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging",
    ];

    /// <summary>Compiles a program of one file as <c>ImplicitUsings</c> has it; fails the test, with the compiler's words, where that is not possible.</summary>
    public static Assembly Compile(string source, bool web = false, params string[] usings)
    {
        using var folder = new TempFolder();
        var code = string.Concat(ImplicitUsings.Concat(web ? WebUsings : []).Concat(usings).Select(name => $"global using {name};\n"));
        var output = folder.Find("Program.dll");
        string[] options =
        [
            "-nologo -langversion:14 -nullable:enable -warnaserror -nowarn:CS8933",
            source.Contains("[Fact]", StringComparison.Ordinal) ? "-target:library" : "-target:exe",
            $"-out:\"{output}\"",
            .. References().Select(file => $"-reference:\"{file}\""),
            $"\"{folder.Write("Usings.cs", code)}\"",
            $"\"{folder.Write("Program.cs", source)}\"",
        ];
        // Builds leave a compiler running, which starts ten times as fast as a new one. It ends when nobody has asked it for a minute.
        Command.Run("dotnet", ["exec", Compiler.Value, "-shared", "-keepalive:60", "-noconfig", "@" + folder.Write("options.rsp", string.Join('\n', options))]).MustSucceed();
        return Assembly.Load(File.ReadAllBytes(output));
    }

    /// <summary>Runs a compiled program and returns what it wrote to its standard output.</summary>
    public static string Run(Assembly program)
    {
        using var written = new StringWriter();
        var before = Console.Out;
        Console.SetOut(written);
        try
        {
            var arguments = program.EntryPoint!.GetParameters().Length == 0 ? null : new object?[] { Array.Empty<string>() };
            (program.EntryPoint.Invoke(null, arguments) as Task)?.GetAwaiter().GetResult();
        }
        finally
        {
            Console.SetOut(before);
        }

        return written.ToString();
    }

    private static IEnumerable<string> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(File.Exists);

    private static readonly Lazy<string> Compiler = new(() =>
    {
        var version = Command.Run("dotnet", ["--version"], Repository.Root).MustSucceed().Output.Trim();
        var sdk = Command.Run("dotnet", ["--list-sdks"], Repository.Root).MustSucceed().Output.Split('\n').First(line => line.StartsWith(version + " [", StringComparison.Ordinal));
        return Path.Combine(sdk[(version.Length + 2)..].TrimEnd(']', '\r'), version, "Roslyn", "bincore", "csc.dll");
    });
}
