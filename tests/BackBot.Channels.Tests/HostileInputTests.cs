using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using BackBot.Channels.Tests.DirectLine;
using CsCheck;

namespace BackBot.Channels.Tests;

/// <summary>Whatever arrives, the answer is a refusal or a turn: never a failure of the server, never another person's conversation.</summary>
public sealed class HostileInputTests
{
    private const int Iterations = 300;

    private static readonly string[] Seeds =
    [
        """{"type":"message","text":"hello","from":{"id":"x","name":"y"},"channelData":{"clientActivityID":"c1","postBack":true},"entities":[{"type":"ClientCapabilities"}],"locale":"en","localTimestamp":"2026-03-01T12:00:00+01:00"}""",
        """{"type":"message","value":{"backbot":{"question":"q","answer":"a"}},"attachments":[{"contentType":"image/png","content":{"a":[1,2,{}]}}]}""",
        """{"type":"event","name":"webchat/join","value":{"language":"en"}}""",
    ];

    private static readonly Gen<byte[]> Mutated =
        from seed in Pick(Seeds)
        from edits in Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 3], Gen.Byte).Array[1, 6]
        select Mutate(Encoding.UTF8.GetBytes(seed), edits);

    private static readonly Gen<byte[]> Shaped =
        from type in Gen.OneOf(Gen.Const("message"), Gen.Const("event"), Gen.String)
        from text in Gen.String[0, 5000]
        from id in Gen.String[0, 300]
        from depth in Gen.Int[0, 200]
        select Encoding.UTF8.GetBytes(new JsonObject
        {
            ["type"] = type,
            ["text"] = text,
            ["id"] = id,
            ["channelData"] = new JsonObject { ["clientActivityID"] = id },
            ["conversation"] = new JsonObject { ["id"] = id },
        }.ToJsonString()[..^1] + ",\"value\":" + new string('[', depth) + new string(']', depth) + "}");

    private static readonly Gen<byte[]> Body = Gen.Frequency((1, Gen.Byte.Array[0, 300]), (4, Mutated), (4, Shaped));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_body_fails_the_server_or_touches_another_conversation()
    {
        await using var server = await TestServer.StartAsync(
            ("BackBot:DirectLine:MessagesPerMinute", "1000000"), ("BackBot:DirectLine:TokensPerMinute", "1000000"), ("BackBot:Delivery:Retries", "0"));
        var victim = await LineClient.StartAsync(server);
        await victim.SayAsync("mine");
        var attacker = await LineClient.StartAsync(server);
        string[] paths =
        [
            $"/v3/directline/conversations/{attacker.Id}/activities",
            $"/v3/directline/conversations/{attacker.Id}/upload",
            $"/v3/directline/conversations/{victim.Id}/activities",
            "/v3/directline/conversations",
            "/v3/directline/tokens/generate",
            "/v3/directline/tokens/refresh",
            "/api/messages",
        ];

        await Gen.Select(Pick(paths), Body, Gen.Bool).SampleAsync(
            async (path, body, multipart) =>
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
                request.Content.Headers.TryAddWithoutValidation("Content-Type", multipart ? "multipart/form-data; boundary=x" : "application/json");
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", attacker.Token);
                using var response = await server.Client.SendAsync(request, Cancel);
                return (int)response.StatusCode < 500;
            },
            iter: Iterations,
            threads: 2);

        Assert.Equal(["welcome", "mine", "1: mine"], await victim.TextsAsync());
        await attacker.SayAsync("still served");
    }

    [Fact]
    public async Task No_query_or_token_opens_another_conversation()
    {
        await using var server = await TestServer.StartAsync();
        var victim = await LineClient.StartAsync(server);
        var attacker = await LineClient.StartAsync(server);
        var token = from at in Gen.Int[0, victim.Token.Length - 1]
                    from c in Pick("ABCDEFabcdef0123456789-_.".ToCharArray())
                    select victim.Token.Remove(at, 1).Insert(at, c.ToString());

        await Gen.Select(Gen.OneOf(token, Gen.String.AlphaNumeric, Gen.Const(attacker.Token)), Gen.String[0, 40]).SampleAsync(
            async (guess, watermark) =>
            {
                using var request = new HttpRequestMessage(
                    HttpMethod.Get, $"/v3/directline/conversations/{victim.Id}/activities?watermark={Uri.EscapeDataString(watermark.ReplaceLineEndings(""))}");
                request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + guess);
                using var response = await server.Client.SendAsync(request, Cancel);
                // The last character of a signature holds bits that mean nothing: another spelling of the same token.
                return response.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized || guess[..^1] == victim.Token[..^1];
            },
            iter: Iterations,
            threads: 2);
    }

    private static Gen<T> Pick<T>(T[] from) => Gen.Int[0, from.Length - 1].Select(i => from[i]);

    private static byte[] Mutate(byte[] body, (int At, int How, byte With)[] edits)
    {
        var bytes = body.ToList();
        foreach (var (at, how, with) in edits)
        {
            var index = at % bytes.Count;
            switch (how)
            {
                case 0:
                    bytes[index] = with;
                    break;
                case 1:
                    bytes.Insert(index, with);
                    break;
                case 2 when bytes.Count > 1:
                    bytes.RemoveAt(index);
                    break;
                default:
                    bytes.InsertRange(index, bytes.GetRange(index, Math.Min(20, bytes.Count - index)));
                    break;
            }
        }

        return [.. bytes];
    }
}
