using Microsoft.Data.Sqlite;

namespace BackBot.Bench.Reliability.Faults;

/// <summary>Somebody else holds the SQLite file's write lock, lets go for a moment and takes it again.</summary>
internal sealed class HeldLock(string file, TimeSpan held) : IFault, IDisposable
{
    private static readonly TimeSpan Gap = TimeSpan.FromMilliseconds(50);
    private readonly CancellationTokenSource _over = new();
    private Task _holding = Task.CompletedTask;

    public string Name => $"SQLite {held.TotalSeconds:F0} s slow with every write (locked by another process)";

    public Task BeginAsync()
    {
        _holding = Task.Run(HoldAsync);
        return Task.CompletedTask;
    }

    public async Task EndAsync()
    {
        await _over.CancelAsync();
        await _holding;
    }

    public void Dispose() => _over.Dispose();

    private async Task HoldAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        while (!_over.IsCancellationRequested)
        {
            await using (var transaction = connection.BeginTransaction(deferred: false))
            {
                await Task.Delay(held);
            }

            await Task.Delay(Gap);
        }
    }
}
