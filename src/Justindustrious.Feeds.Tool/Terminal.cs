using System.Diagnostics;
using System.Globalization;
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

    /// <summary>Gets the time since the command started, for summaries that people read. It never reaches a document or a report.</summary>
    public Func<TimeSpan> Elapsed { get; init; } = SinceStart();

    /// <summary>Reads an environment variable.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>Whether <see cref="Output"/> may be coloured. <see href="https://no-color.org"/>.</summary>
    public bool HasColors => IsOutputShown && KnowsEscapes && string.IsNullOrEmpty(Variable("NO_COLOR"));

    /// <summary>
    /// The number of cells in a line of <see cref="Output"/>; <see langword="null"/> if it is not shown to a person, or if the number is unknown.
    /// </summary>
    public int? Width { get; init; }

    /// <summary>Whether a build server runs the command: it may give the command a terminal, although its log is read later.</summary>
    public bool IsBuildServer => Variable("CI") is "true" or "True" or "TRUE" or "1";

    /// <summary>Whether a line of <see cref="Error"/> can be replaced, to show progress.</summary>
    public bool CanShowProgress => IsErrorShown && KnowsEscapes && !IsBuildServer;

    /// <summary>
    /// Whether rules in <see cref="Output"/> may be links (OSC 8). Some terminals show the address as text, so only those that open links get them.
    /// </summary>
    /// <remarks><c>FORCE_HYPERLINK</c> is 1 or 0 for terminals that are not known here.</remarks>
    public bool HasLinks => HasColors && Variable("FORCE_HYPERLINK") switch
    {
        "0" => false,
        { Length: > 0 } => true,
        _ => LinkingTerminals.Any(variable => !string.IsNullOrEmpty(Variable(variable)))
            || Variable("TERM") is "xterm-kitty" or "xterm-ghostty" or "foot" or "alacritty" or "wezterm"
            || Variable("TERM_PROGRAM") is "iTerm.app" or "WezTerm" or "vscode" or "ghostty"
            || (int.TryParse(Variable("VTE_VERSION"), NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version >= 5000),
    };

    private static readonly string[] LinkingTerminals = ["WT_SESSION", "KITTY_WINDOW_ID", "KONSOLE_VERSION"];

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

    /// <summary>Writes a line for a person: what took how long, or what to do next. Logs and pipes do not get it.</summary>
    public void WriteForPerson(string line)
    {
        if (IsErrorShown)
            Error.WriteLine(line);
    }

    /// <summary>Returns how long something took, as <c> in 1.2 s</c>; an empty text if no person reads <see cref="Error"/>.</summary>
    public string TimeSince(TimeSpan start) =>
        IsErrorShown ? string.Create(CultureInfo.InvariantCulture, $" in {(Elapsed() - start).TotalSeconds:0.0} s") : "";

    private static Func<TimeSpan> SinceStart()
    {
        var watch = Stopwatch.StartNew();
        return () => watch.Elapsed;
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
