using Microsoft.Data.Sqlite;

namespace BackBot.Storage.Sqlite;

/// <summary>Any seldom write.</summary>
internal sealed class SqliteTask<T>(Func<SqliteConnection, SqliteTurnStatements, T> write, bool scrub = false) : SqliteWork
{
    private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _result = default!;

    public Task<T> Completion => _completion.Task;

    public override void Execute(SqliteConnection connection, SqliteTurnStatements statements)
    {
        _result = write(connection, statements);
        Scrub = scrub;
    }

    public override void Succeed() => _completion.TrySetResult(_result);

    public override void Fail(Exception exception) => _completion.TrySetException(exception);
}
