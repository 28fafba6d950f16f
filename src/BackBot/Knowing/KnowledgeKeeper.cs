using BackBot.Content;
using BackBot.Dialogs;
using BackBot.Teams;
using BackBot.Understanding;

namespace BackBot.Knowing;

/// <summary>
/// Keeps the content in force. When a file changes it is loaded anew; content with a mistake is refused, the last good one stays in force,
/// and health and log say so.
/// </summary>
internal sealed partial class KnowledgeKeeper : IDisposable
{
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(500);
    private readonly string _folder;
    private readonly string _language;
    private readonly ILogger<KnowledgeKeeper> _logger;
    private readonly FileSystemWatcher _watcher;
    private readonly ITimer _timer;
    private volatile Knowledge _current;
    private volatile string? _refused;

    /// <exception cref="ContentException">The content cannot be used; the bot does not start on it.</exception>
    /// <exception cref="LanguageException">The vocabulary cannot be used.</exception>
    public KnowledgeKeeper(string folder, string language, TimeProvider clock, ILogger<KnowledgeKeeper> logger)
    {
        _folder = folder;
        _language = language;
        _logger = logger;
        _current = Load(folder, language);
        _timer = clock.CreateTimer(_ => Reload(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _watcher = new FileSystemWatcher(folder, "*.yaml") { IncludeSubdirectories = true, EnableRaisingEvents = true };
        // Editors write a file in several strokes: it is read when they have settled.
        _watcher.Changed += (_, _) => _timer.Change(Settle, Timeout.InfiniteTimeSpan);
        _watcher.Created += (_, _) => _timer.Change(Settle, Timeout.InfiniteTimeSpan);
        _watcher.Deleted += (_, _) => _timer.Change(Settle, Timeout.InfiniteTimeSpan);
        _watcher.Renamed += (_, _) => _timer.Change(Settle, Timeout.InfiniteTimeSpan);
    }

    public Knowledge Current => _current;

    /// <summary>What is wrong with the content on disk, or null when it is the one in force.</summary>
    public string? Refused => _refused;

    public static Knowledge Load(string folder, string language) => new(
        BackBotContent.Load(folder, [.. DialogTexts.Required, .. TeamsAppTexts.Required]),
        TextUnderstanding.Load(folder, language),
        RegionBook.Load(folder));

    /// <summary>Loads the content anew, or keeps the last good one.</summary>
    /// <remarks>Whatever goes wrong while files are being changed, the conversations under way go on.</remarks>
    public void Reload()
    {
        try
        {
            _current = Load(_folder, _language);
            _refused = null;
            LogReloaded(_current.Content.Version);
        }
        catch (Exception error)
        {
            _refused = error.Message;
            LogRefused(_current.Content.Version, error.Message);
        }
    }

    public void Dispose()
    {
        _watcher.Dispose();
        _timer.Dispose();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Content {Version} is in force.")]
    private partial void LogReloaded(string version);

    [LoggerMessage(Level = LogLevel.Error, Message = "The content on disk has mistakes; {Version} stays in force. {Problems}")]
    private partial void LogRefused(string version, string problems);
}
