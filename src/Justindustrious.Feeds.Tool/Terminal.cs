using System.Text;

namespace Justindustrious.Feeds.Tool;

/// <summary>What surrounds the command: its two streams, whether people look at them, and the environment's variables.</summary>
/// <param name="output">Standard output: findings, and what was asked for.</param>
/// <param name="error">Standard error: progress, summaries, and why the command could not run.</param>
internal sealed class Terminal(TextWriter output, TextWriter error) : IDisposable
{
    public TextWriter Output { get; } = output;

    public TextWriter Error { get; } = error;

    /// <summary>Gets the input for answers of a person; <see langword="null"/> if the command is not run by a person.</summary>
    public TextReader? Input { get; init; }

    /// <summary>Whether a person looks at <see cref="Output"/>.</summary>
    public bool IsOutputShown { get; init; }

    /// <summary>Whether a person looks at <see cref="Error"/>.</summary>
    public bool IsErrorShown { get; init; }

    /// <summary>Reads a variable of the environment.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>How long work may take before its progress is shown.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>Whether <see cref="Output"/> may be coloured. <see href="https://no-color.org"/>.</summary>
    public bool HasColors => IsOutputShown && KnowsEscapes && string.IsNullOrEmpty(Variable("NO_COLOR"));

    /// <summary>How many cells a line of <see cref="Output"/> has; <see langword="null"/> where no person looks at it, or where that is not known.</summary>
    public int? Width { get; init; }

    /// <summary>Whether the cursor can be moved about in <see cref="Error"/>, as a progress bar does.</summary>
    public bool CanShowProgress => IsErrorShown && KnowsEscapes;

    private bool KnowsEscapes => OperatingSystem.IsWindows()
        ? !string.IsNullOrEmpty(Variable("WT_SESSION")) || !string.IsNullOrEmpty(Variable("TERM"))
        : Variable("TERM") is { Length: > 0 } term && term != "dumb";

    /// <summary>The real one. Both streams are UTF-8 without BOM and with LF, whatever the locale says: reports are read by programs.</summary>
    public static Terminal OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
            Console.OutputEncoding = utf8;
        return new(
            new StreamWriter(Console.OpenStandardOutput(), utf8, bufferSize: 16 * 1024) { NewLine = "\n" },
            new StreamWriter(Console.OpenStandardError(), utf8) { NewLine = "\n", AutoFlush = true })
        {
            Input = Console.IsInputRedirected || Console.IsErrorRedirected ? null : Console.In,
            IsOutputShown = !Console.IsOutputRedirected,
            IsErrorShown = !Console.IsErrorRedirected,
            Width = Console.IsOutputRedirected ? null : WidthOfWindow(),
            Variable = Environment.GetEnvironmentVariable,
        };
    }

    private static int? WidthOfWindow()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        Close(Output);
        Close(Error);
    }

    private static void Close(TextWriter writer)
    {
        try
        {
            writer.Dispose();
        }
        catch (IOException)
        {
            // The failure was reported when the command ended.
        }
    }
}
