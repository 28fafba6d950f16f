using System.Net.WebSockets;

namespace BackBot.Channels.Tests.DirectLine;

/// <summary>The socket of a conversation.</summary>
public sealed class DirectLineStreamTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_stream_replays_after_its_watermark_and_goes_on_live()
    {
        await using var server = await TestServer.StartAsync();
        var client = await LineClient.StartAsync(server);
        Assert.StartsWith("ws://127.0.0.1", client.StreamUrl, StringComparison.Ordinal);
        using (var first = await client.ConnectAsync())
        {
            Assert.Equal(["welcome"], await first.TextsAsync(1));
            await client.SayAsync("a");
            Assert.Equal(["a", "1: a"], await first.TextsAsync(2));
            await client.ReconnectAsync(first.Watermark);
        }

        await client.SayAsync("b");
        using var second = await client.ConnectAsync();
        Assert.Equal(["b", "2: b"], await second.TextsAsync(2));
        await client.SayAsync("two");
        Assert.Equal(["two", "first", "3: two"], await second.TextsAsync(3));
    }

    [Fact]
    public async Task All_sockets_of_a_conversation_get_everything_and_others_nothing()
    {
        await using var server = await TestServer.StartAsync();
        var client = await LineClient.StartAsync(server);
        var other = await LineClient.StartAsync(server);
        using var one = await client.ConnectAsync();
        using var two = await client.ConnectAsync();
        using var stranger = await other.ConnectAsync();
        await client.SayAsync("mine");
        await other.SayAsync("theirs");

        Assert.Equal(["welcome", "mine", "1: mine"], await one.TextsAsync(3));
        Assert.Equal(["welcome", "mine", "1: mine"], await two.TextsAsync(3));
        Assert.Equal(["welcome", "theirs", "1: theirs"], await stranger.TextsAsync(3));
    }

    [Fact]
    public async Task Pings_and_nonsense_frames_leave_the_stream_open()
    {
        await using var server = await TestServer.StartAsync();
        var client = await LineClient.StartAsync(server);
        using var stream = await client.ConnectAsync();
        await stream.SendAsync(Array.Empty<byte>());
        await stream.SendAsync("{}"u8.ToArray());
        await stream.SendAsync(Array.Empty<byte>());
        await client.SayAsync("still here");
        Assert.Equal(["welcome", "still here", "1: still here"], await stream.TextsAsync(3));
    }

    [Fact]
    public async Task A_client_that_sends_endless_frames_is_closed()
    {
        await using var server = await TestServer.StartAsync();
        var client = await LineClient.StartAsync(server);
        using var stream = await client.ConnectAsync();
        await stream.TextsAsync(1);
        await stream.SendAsync(new byte[1024 * 1024]);
        Assert.Null(await stream.NextAsync());
    }

    [Fact]
    public async Task A_stopping_server_tells_sockets_that_it_goes()
    {
        await using var server = await TestServer.StartAsync();
        var client = await LineClient.StartAsync(server);
        using var stream = await client.ConnectAsync();
        await stream.TextsAsync(1);
        var stopping = server.StopAsync();
        Assert.Null(await stream.NextAsync());
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, stream.CloseStatus);
        await stream.CloseAsync();
        await stopping;
    }

    [Fact]
    public async Task One_socket_too_many_closes_the_oldest()
    {
        await using var server = await TestServer.StartAsync(("BackBot:DirectLine:SocketsPerConversation", "2"));
        var client = await LineClient.StartAsync(server);
        using var oldest = await client.ConnectAsync();
        await oldest.TextsAsync(1);
        using var second = await client.ConnectAsync();
        await second.TextsAsync(1);
        using var third = await client.ConnectAsync();
        Assert.Null(await oldest.NextAsync());
        await client.SayAsync("x");
        Assert.Equal(["x", "1: x"], await second.TextsAsync(2));
    }

    [Fact]
    public async Task Behind_https_the_stream_is_wss()
    {
        await using var server = await TestServer.StartAsync(("BackBot:DirectLine:PublicUrl", "https://bot.example/"));
        var client = await LineClient.StartAsync(server);
        Assert.StartsWith($"wss://bot.example/v3/directline/conversations/{client.Id}/stream?watermark=&t=", client.StreamUrl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_watermark_from_nowhere_still_gets_what_comes()
    {
        await using var server = await TestServer.StartAsync();
        var client = await LineClient.StartAsync(server);
        await client.ReconnectAsync("9223372036854775807");
        using var stream = await client.ConnectAsync();
        await client.SayAsync("x");
        Assert.Equal("x", (await stream.TextsAsync(1))[0]);
        await client.ReconnectAsync("-1%20or%201=1");
        Assert.Equal(3, (await client.TextsAsync("nonsense")).Length);
    }
}
