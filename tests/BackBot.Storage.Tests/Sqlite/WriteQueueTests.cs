using BackBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace BackBot.Storage.Tests.Sqlite;

public class WriteQueueTests
{
    private readonly WriteQueue _queue = new();
    private readonly List<SqliteWork> _group = [];

    [Fact]
    public void All_that_waits_is_one_group_in_its_order()
    {
        Work[] work = [new(), new(), new()];
        Array.ForEach(work, _queue.Add);

        Assert.True(_queue.Take(_group));

        Assert.Equal(work, _group);
    }

    [Fact]
    public void A_group_is_not_endless_and_the_rest_is_the_next_one()
    {
        for (var i = 0; i < 1_500; i++)
        {
            _queue.Add(new Work());
        }

        Assert.True(_queue.Take(_group));
        Assert.Equal(1_024, _group.Count);
        Assert.True(_queue.Take(_group));
        Assert.Equal(476, _group.Count);
    }

    [Fact]
    public async Task Whoever_waits_for_work_gets_it_when_it_comes()
    {
        var taken = Task.Run(() => _queue.Take(_group), TestContext.Current.CancellationToken);
        var work = new Work();
        _queue.Add(work);
        Assert.True(await taken);
        Assert.Equal([work], _group);
    }

    [Fact]
    public void After_closing_what_waits_is_given_and_what_comes_is_told()
    {
        _queue.Add(new Work());
        _queue.Close();
        var late = new Work();
        _queue.Add(late);

        Assert.True(_queue.Take(_group));
        Assert.Single(_group);
        Assert.False(_queue.Take(_group));
        Assert.IsType<StoreUnavailableException>(late.Failure);
    }

    [Fact]
    public void Whoever_comes_when_too_much_waits_is_told()
    {
        for (var i = 0; i < 65_536; i++)
        {
            _queue.Add(new Work());
        }

        var late = new Work();
        _queue.Add(late);

        Assert.IsType<StoreUnavailableException>(late.Failure);
    }

    private sealed class Work : SqliteWork
    {
        public Exception? Failure { get; private set; }

        public override void Execute(SqliteConnection connection, SqliteTurnStatements statements)
        {
        }

        public override void Succeed()
        {
        }

        public override void Fail(Exception exception) => Failure = exception;
    }
}
