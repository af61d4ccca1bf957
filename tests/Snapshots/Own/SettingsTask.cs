using System.Runtime.CompilerServices;

namespace VerifyTests;

/// <summary>A comparison that starts when it is awaited, so that settings can follow the call.</summary>
public class SettingsTask
{
    private readonly VerifySettings _settings;
    private readonly Func<VerifySettings, Task> _check;
    private Task? _task;

    public SettingsTask(VerifySettings? settings, Func<VerifySettings, Task> buildTask)
    {
        _settings = new(settings);
        _check = buildTask;
    }

    public static implicit operator Task(SettingsTask settingsTask) => settingsTask.ToTask();

    /// <inheritdoc cref="VerifySettings.UseParameters"/>
    public SettingsTask UseParameters(params object?[] parameters)
    {
        _settings.UseParameters(parameters);
        return this;
    }

    /// <inheritdoc cref="VerifySettings.UseDirectory"/>
    public SettingsTask UseDirectory(string directory)
    {
        _settings.UseDirectory(directory);
        return this;
    }

    /// <inheritdoc cref="VerifySettings.DisableScrubbers"/>
    public SettingsTask DisableScrubbers()
    {
        _settings.DisableScrubbers();
        return this;
    }

    public Task ToTask() => _task ??= Start();

    public TaskAwaiter GetAwaiter() => ToTask().GetAwaiter();

    public ConfiguredTaskAwaitable ConfigureAwait(bool continueOnCapturedContext) => ToTask().ConfigureAwait(continueOnCapturedContext);

    // What goes wrong is the task's failure, not that of the conversion to a task.
    private async Task Start() => await _check(_settings);
}
