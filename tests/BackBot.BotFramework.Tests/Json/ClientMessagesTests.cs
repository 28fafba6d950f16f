using System.Text;
using System.Text.Json;
using BackBot.BotFramework.Json;
using Microsoft.Bot.Schema;

namespace BackBot.BotFramework.Tests.Json;

/// <summary>Bodies as Web Chat and Teams send them.</summary>
public class ClientMessagesTests
{
    [Fact]
    public void Web_chats_first_message_is_read_and_echoed_with_everything()
    {
        const string Body = """
            {"type":"message","text":"my back is stiff 😀","textFormat":"plain","attachments":[],"channelId":"webchat","from":{"id":"dl_1","name":"","role":"user"},
            "locale":"en-US","localTimestamp":"2026-11-23T05:01:15.123+01:00","localTimezone":"Europe/Berlin","channelData":{"attachmentSizes":[],"clientActivityID":"abc"},
            "entities":[{"requiresBotState":true,"supportsListening":true,"type":"ClientCapabilities"}],"unheardOf":{"a":[1]}}
            """;

        var activity = Read(Body);
        using var echo = JsonDocument.Parse(ActivityJson.Serialize(activity));

        Assert.Equal("my back is stiff 😀", activity.Text);
        Assert.Equal(TimeSpan.FromHours(1), activity.LocalTimestamp!.Value.Offset);
        Assert.Equal("ClientCapabilities", Assert.Single(activity.Entities).Type);
        Assert.Equal("abc", echo.RootElement.GetProperty("channelData").GetProperty("clientActivityID").GetString());
        Assert.True(echo.RootElement.GetProperty("entities")[0].GetProperty("supportsListening").GetBoolean());
        Assert.Equal(1, echo.RootElement.GetProperty("unheardOf").GetProperty("a")[0].GetInt32());
        Assert.False(echo.RootElement.TryGetProperty("speak", out _));
    }

    [Fact]
    public void A_card_submit_has_a_value_and_no_text()
    {
        var activity = Read("""{"type":"message","value":{"backbot":{"question":"pain","answer":"6"}},"channelData":{"postBack":true}}""");

        Assert.Null(activity.Text);
        Assert.Equal("6", Assert.IsType<JsonElement>(activity.Value).GetProperty("backbot").GetProperty("answer").GetString());
    }

    [Fact]
    public void Teams_accounts_keep_what_has_no_property()
    {
        var activity = Read("""
            {"type":"message","text":"<at>BackBot</at> hi","from":{"id":"29:1","aadObjectId":"o","userPrincipalName":"p@x"},"conversation":{"id":"c","tenantId":"t","conversationType":"channel"},
            "recipient":{"id":"28:bot"},"entities":[{"type":"mention","text":"<at>BackBot</at>","mentioned":{"id":"28:bot","name":"BackBot"}}]}
            """);

        Assert.Equal("t", activity.Conversation.TenantId);
        Assert.Contains("userPrincipalName", Encoding.UTF8.GetString(ActivityJson.Serialize(activity)));
        Assert.Equal("28:bot", Assert.Single(activity.GetMentions()).Mentioned.Id);
        Assert.True(activity.MentionsRecipient());
        Assert.Equal("hi", activity.RemoveRecipientMention());
    }

    [Fact]
    public void A_name_that_the_person_wrote_is_no_mention()
    {
        var activity = Read("""{"type":"message","text":"<at>BackBot</at> hi","recipient":{"id":"28:bot"}}""");

        Assert.Equal("<at>BackBot</at> hi", activity.RemoveRecipientMention());
    }

    [Fact]
    public void A_mention_made_here_leaves_with_its_words()
    {
        var activity = new Activity(ActivityTypes.Message) { Entities = [new Mention(new ChannelAccount("1", "Ann"), "<at>Ann</at>")] };

        Assert.Equal("""{"type":"message","entities":[{"mentioned":{"id":"1","name":"Ann"},"text":"<at>Ann</at>","type":"mention"}]}""", Text(activity));
    }

    [Fact]
    public void Free_places_leave_from_whatever_stands_in_them()
    {
        var activity = new Activity(ActivityTypes.Message)
        {
            Value = new Dictionary<string, object> { ["n"] = 1, ["l"] = new List<object> { true, "x", 2.5 } },
            ChannelData = new { backbot = new { question = "age" } },
            Attachments = [new HeroCard("T", buttons: [new CardAction(ActionTypes.ImBack, "Yes", value: "yes")]).ToAttachment()],
        };

        Assert.Equal(
            """{"type":"message","attachments":[{"content":{"buttons":[{"title":"Yes","type":"imBack","value":"yes"}],"title":"T"},"contentType":"application/vnd.microsoft.card.hero"}],"channelData":{"backbot":{"question":"age"}},"value":{"n":1,"l":[true,"x",2.5]}}""",
            Text(activity));
    }

    [Theory]
    [InlineData("{\"question\":\"age\"}")]
    public void Channel_data_is_read_as_a_class_or_a_dictionary(string json)
    {
        var activity = Read($"{{\"type\":\"message\",\"channelData\":{json}}}");

        Assert.Equal("age", activity.GetChannelData<Dictionary<string, string>>()["question"]);
        Assert.True(activity.TryGetChannelData<Dictionary<string, string>>(out _));
        Assert.False(activity.TryGetChannelData<int[]>(out _));
        Assert.False(new Activity().TryGetChannelData<string>(out _));
    }

    [Fact]
    public void An_invokes_value_is_read_as_its_class()
    {
        var activity = Read("""{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute","verb":"next","data":{"step":2}},"trigger":"manual"}}""");

        Assert.True(LooseValue.TryAs<AdaptiveCardInvokeValue>(activity.Value, out var value));
        Assert.Equal("next", value!.Action.Verb);
    }

    [Fact]
    public async Task Streams_and_pipes_are_read_to_their_end()
    {
        var body = Encoding.UTF8.GetBytes("{\"type\":\"message\",\"text\":\"" + new string('x', 70_000) + "\"}");

        var fromStream = await ActivityJson.DeserializeAsync(new MemoryStream(body), TestContext.Current.CancellationToken);
        var fromPipe = await ActivityJson.DeserializeAsync(System.IO.Pipelines.PipeReader.Create(new MemoryStream(body)), TestContext.Current.CancellationToken);

        Assert.Equal(70_000, fromStream.Text.Length);
        Assert.Equal(70_000, fromPipe.Text.Length);
    }

    private static Activity Read(string json) => ActivityJson.Deserialize(Encoding.UTF8.GetBytes(json));

    private static string Text(Activity activity) => Encoding.UTF8.GetString(ActivityJson.Serialize(activity));
}
