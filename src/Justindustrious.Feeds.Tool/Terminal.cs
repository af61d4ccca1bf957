using System.Text;

namespace Justindustrious.Feeds.Tool;

/// <summary>The environment of the command: its two streams, whether they are shown to a person, and the environment variables.</summary>
/// <param name="output">Standard output: findings and results.</param>
/// <param name="error">Standard error: progress, summaries and failures.</param>
internal sealed class Terminal(TextWriter output, TextWriter error) : IDisposable
{
    public TextWriter Output { get; } = output;

    public TextWriter Error { get; } = error;

    /// <summary>Gets the input for a person's answers; <see langword="null"/> if no person runs the command.</summary>
    public TextReader? Input { get; init; }

    /// <summary>Whether <see cref="Output"/> is shown to a person.</summary>
    public bool IsOutputShown { get; init; }

    /// <summary>Whether <see cref="Error"/> is shown to a person.</summary>
    public bool IsErrorShown { get; init; }

    /// <summary>Reads an environment variable.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>How long work may take before its progress is shown.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>Whether <see cref="Output"/> may be coloured. <see href="https://no-color.org"/>.</summary>
    public bool HasColors => IsOutputShown && KnowsEscapes && string.IsNullOrEmpty(Variable("NO_COLOR"));

    /// <summary>
    /// The number of cells in a line of <see cref="Output"/>; <see langword="null"/> if it is not shown to a person, or if the number is unknown.
    /// </summary>
    public int? Width { get; init; }

    /// <summary>Whether a progress bar can be shown in <see cref="Error"/>.</summary>
    public bool CanShowProgress => IsErrorShown && KnowsEscapes;

    private bool KnowsEscapes => OperatingSystem.IsWindows()
        ? !string.IsNullOrEmpty(Variable("WT_SESSION")) || !string.IsNullOrEmpty(Variable("TERM"))
        : Variable("TERM") is { Length: > 0 } term && term != "dumb";

    /// <summary>
    /// Creates the terminal of the process. Programs read reports, so both streams are UTF-8 without BOM, and lines end with LF, in every locale.
    /// </summary>
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
