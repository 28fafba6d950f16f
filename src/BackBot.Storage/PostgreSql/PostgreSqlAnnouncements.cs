using System.Globalization;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace BackBot.Storage.PostgreSql;

/// <summary>
/// Hears by LISTEN what other instances commit (and what this one does, which does no harm). A notification belongs to its transaction,
/// so it comes if and only if the turn is committed. Whenever the connection begins anew, everybody looks for what they missed.
/// </summary>
internal sealed partial class PostgreSqlAnnouncements(
    PostgreSqlDatabase database, TimeProvider time, ILogger<PostgreSqlAnnouncements> logger) : BackgroundService, IActivityAnnouncements
{
    public const string Channel = "backbot_activity";

    private static readonly TimeSpan Reconnect = TimeSpan.FromSeconds(1);

    private readonly TaskCompletionSource _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public event Action<ActivityAnnouncement?>? Announced;

    /// <summary>Completes once notifications arrive.</summary>
    public Task Listening => _listening.Task;

    /// <summary>"sequence channel id"; a channel's name holds no space.</summary>
    public static string Write(ActivityAnnouncement announcement) =>
        string.Create(CultureInfo.InvariantCulture, $"{announcement.LastSequence} {announcement.Address.Channel} {announcement.Address.Id}");

    /// <summary>Null for what isn't ours.</summary>
    public static ActivityAnnouncement? Read(string payload) =>
        payload.Split(' ', 3) is [var sequence, var channel, var id] && long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            ? new(new(channel, id), last)
            : null;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (Exception e) when (PostgreSqlDatabase.IsUnavailable(e))
            {
                LogLost(PostgreSqlDatabase.Unavailable(e).Message);
                await Task.Delay(Reconnect, time, stoppingToken);
            }
        }
    }

    private async Task ListenAsync(CancellationToken stoppingToken)
    {
        await using var connection = await database.Source.OpenConnectionAsync(stoppingToken);
        connection.Notification += (_, notification) =>
        {
            if (Read(notification.Payload) is { } announcement)
            {
                Announced?.Invoke(announcement);
            }
        };
        await using (var listen = new NpgsqlCommand("LISTEN " + Channel, connection))
        {
            await listen.ExecuteNonQueryAsync(stoppingToken);
        }

        _listening.TrySetResult();
        Announced?.Invoke(null);
        while (true)
        {
            await connection.WaitAsync(stoppingToken);
        }
    }

    // What a database says may quote what it was given.
    [LoggerMessage(LogLevel.Warning, "The connection that hears of other instances' turns is lost; it is made again. {Reason}")]
    private partial void LogLost(string reason);
}
