using System.CommandLine;

namespace Justindustrious.Feeds.Tool.Commands;

/// <summary><c>dotnet feeds completion</c>: a script with which a shell completes the command's arguments.</summary>
/// <remarks>The script asks the parser with the directive <c>[suggest:POSITION]</c>, so it need not change when options are added.</remarks>
internal static class CompletionCommand
{
    public const string Examples = """
          eval "$(dotnet feeds completion bash)"              completes dotnet-feeds in this shell
        """;

    private const string Bash = """
        # dotnet-feeds: completion for bash. Put  eval "$(dotnet-feeds completion bash)"  into ~/.bashrc.
        _dotnet_feeds() {
            local IFS=$'\n'
            COMPREPLY=($(compgen -W "$(dotnet-feeds "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _dotnet_feeds dotnet-feeds
        """;

    private const string Zsh = """
        # dotnet-feeds: completion for zsh. Put  eval "$(dotnet-feeds completion zsh)"  into ~/.zshrc, below compinit.
        _dotnet_feeds() {
            local -a words_to_add
            words_to_add=("${(@f)$(dotnet-feeds "[suggest:${#BUFFER}]" "$BUFFER" 2>/dev/null)}")
            compadd -- $words_to_add
            _files
        }
        compdef _dotnet_feeds dotnet-feeds
        """;

    private const string Fish = """
        # dotnet-feeds: completion for fish. Put  dotnet-feeds completion fish | source  into config.fish.
        complete -c dotnet-feeds -a '(dotnet-feeds "[suggest:"(string length -- (commandline -cp))"]" (commandline -cp) 2>/dev/null)'
        """;

    private const string PowerShell = """
        # dotnet-feeds: completion for PowerShell. Put  dotnet-feeds completion pwsh | Out-String | Invoke-Expression  into $PROFILE.
        Register-ArgumentCompleter -Native -CommandName dotnet-feeds -ScriptBlock {
            param($word, $line, $position)
            dotnet-feeds "[suggest:$position]" "$line" | Where-Object { $_ -like "$word*" } | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }
        """;

    public static Command Create(Terminal terminal)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or pwsh" };
        shell.CompletionSources.Add("bash", "zsh", "fish", "pwsh");
        var command = new Command("completion", "Writes a script that completes commands and options of dotnet-feeds in a shell.") { shell };
        command.SetAction(words => Run(words.GetRequiredValue(shell), terminal));
        return command;
    }

    private static int Run(string shell, Terminal terminal)
    {
        var script = shell.ToLowerInvariant() switch
        {
            "bash" => Bash,
            "zsh" => Zsh,
            "fish" => Fish,
            "pwsh" or "powershell" => PowerShell,
            _ => throw new CouldNotRunException($"there is no completion for '{Printable.Cut(shell)}'; write bash, zsh, fish or pwsh"),
        };
        terminal.Output.WriteLine(script.ReplaceLineEndings("\n"));
        return ExitCode.Fine;
    }
}
