using System.Net;
using BackBot.Channels.Tests.DirectLine;
using BackBot.Storage.Tests.PostgreSql;

[assembly: AssemblyFixture(typeof(PostgreSqlCluster))]

namespace BackBot.Channels.Tests.PostgreSql;

/// <summary>Two servers over one PostgreSQL, with nothing that sends a client to the same one twice.</summary>
public sealed class SeveralInstancesTests(PostgreSqlCluster cluster)
{
    [Fact]
    public async Task A_socket_on_one_instance_gets_what_is_posted_to_another()
    {
        var settings = await SettingsAsync();
        await using var one = await TestServer.StartAsync(settings);
        await using var two = await TestServer.StartAsync(settings);
        var here = await LineClient.StartAsync(one);
        var there = new LineClient(two, here.Id) { Token = here.Token };
        using var stream = await here.ConnectAsync();
        Assert.Equal(["welcome"], await stream.TextsAsync(1));

        await there.SayAsync("a");
        await here.SayAsync("b");
        await there.SayAsync("c");

        Assert.Equal(["a", "1: a", "b", "2: b", "c", "3: c"], await stream.TextsAsync(6));
        Assert.Equal(["welcome", "a", "1: a", "b", "2: b", "c", "3: c"], await there.TextsAsync());
    }

    [Fact]
    public async Task A_conversation_goes_on_when_its_instance_is_gone()
    {
        var settings = await SettingsAsync();
        await using var two = await TestServer.StartAsync(settings);
        LineClient client;
        await using (var one = await TestServer.StartAsync(settings))
        {
            client = await LineClient.StartAsync(one);
            await client.SayAsync("a");
        }

        var again = new LineClient(two, client.Id) { Token = client.Token };
        Assert.Equal(HttpStatusCode.OK, await again.ReconnectAsync("1"));
        using var stream = await again.ConnectAsync();
        await again.SayAsync("b");
        Assert.Equal(["welcome", "a", "1: a", "b", "2: b"], await stream.TextsAsync(5));
    }

    [Fact]
    public async Task Resends_to_several_instances_at_once_are_one_turn()
    {
        var settings = await SettingsAsync();
        await using var one = await TestServer.StartAsync(settings);
        await using var two = await TestServer.StartAsync(settings);
        var here = await LineClient.StartAsync(one);
        var there = new LineClient(two, here.Id) { Token = here.Token };

        var ids = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => (i % 2 == 0 ? here : there).SayAsync("once", "same")));

        Assert.Single(ids.Distinct());
        Assert.Equal(["welcome", "once", "1: once"], await here.TextsAsync());
    }

    private async Task<(string Key, string? Value)[]> SettingsAsync() =>
    [
        ("BackBot:Storage:Provider", "PostgreSql"),
        ("BackBot:Storage:ConnectionString", await cluster.NewDatabaseAsync()),
    ];
}
