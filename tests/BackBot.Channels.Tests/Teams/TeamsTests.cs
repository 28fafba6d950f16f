using System.Text.Json.Nodes;
using BackBot.Channels.Teams;
using Microsoft.Bot.Schema;

namespace BackBot.Channels.Tests.Teams;

public sealed class TeamsTests : TeamsChat
{
    [Fact]
    public async Task A_mention_is_taken_out_by_its_entity_and_other_names_stay()
    {
        await PostAsync(Message("<at>Back Bot</at> tell <at>Anna</at> hi", message => message["entities"] = new JsonArray(
            Mention("28:bot", "<at>Back Bot</at>"), Mention("29:anna", "<at>Anna</at>"))));

        Assert.Equal(["1: tell <at>Anna</at> hi"], Texts());
    }

    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task Where_others_read_along_nothing_is_asked_and_a_private_chat_is_offered(string type)
    {
        await PostAsync(Message("my leg is numb", message => message["conversation"]!["conversationType"] = type));

        var note = Assert.Single(Channel.Bodies);
        Assert.Equal(nameof(TeamsText.OnlyInPrivate), note["text"]!.GetValue<string>());
        var action = note["attachments"]![0]!["content"]!["actions"]![0]!;
        Assert.Equal("Action.OpenUrl", action["type"]!.GetValue<string>());
        Assert.EndsWith("users=28%3Abot", action["url"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(0, Server.Bot.Turns);
    }

    [Fact]
    public async Task A_group_that_the_bot_is_brought_into_is_told_once_and_others_who_come_are_not_greeted()
    {
        await PostAsync(MembersAdded("28:bot", "groupChat"));
        await PostAsync(MembersAdded("29:ben", "groupChat"));

        Assert.Equal([nameof(TeamsText.OnlyInPrivate)], Texts());
    }

    [Theory]
    [InlineData("messageUpdate", nameof(TeamsText.MessageEdited))]
    [InlineData("messageDelete", nameof(TeamsText.MessageDeleted))]
    public async Task Edited_and_deleted_messages_are_not_taken_for_answers(string type, string told)
    {
        await PostAsync(Message("yes", message => message["type"] = type));

        Assert.Equal([told], Texts());
        Assert.Equal(0, Server.Bot.Turns);
    }

    [Fact]
    public async Task A_deleted_message_that_comes_back_is_passed_over()
    {
        await PostAsync(Message("yes", message =>
        {
            message["type"] = "messageUpdate";
            message["channelData"] = new JsonObject { ["eventType"] = "undeleteMessage" };
        }));

        Assert.Empty(Texts());
        Assert.Equal(0, Server.Bot.Turns);
    }

    [Fact]
    public async Task Whoever_uninstalls_is_forgotten()
    {
        await PostAsync(Message("hello"));
        await PostAsync(Message(null, message =>
        {
            message["type"] = "installationUpdate";
            message["action"] = "remove";
        }));
        await PostAsync(Message("again"));

        Assert.Equal(["1: hello", "1: again"], Texts());
    }

    [Fact]
    public async Task An_upgrade_forgets_nobody()
    {
        await PostAsync(Message("hello"));
        await PostAsync(Message(null, message =>
        {
            message["type"] = "installationUpdate";
            message["action"] = "remove-upgrade";
        }));
        await PostAsync(Message("again"));

        Assert.Equal(["1: hello", "2: again"], Texts());
    }

    [Fact]
    public async Task The_country_is_where_the_person_is_and_not_what_the_language_is_called()
    {
        await PostAsync(Message("hello", message =>
        {
            message["locale"] = "en-US";
            message["entities"] = new JsonArray(ClientInfo("GB", "Europe/London"));
        }));
        await PostAsync(Message("again", message => message["locale"] = "en-US"));
        await PostAsync(Message("and again"));
        await PostAsync(Message("hallo", message => message["locale"] = "de-DE"));
        await PostAsync(Message("nonsense", message =>
        {
            message["locale"] = "de-DE";
            message["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["country"] = 7, ["timezone"] = new JsonObject() });
        }));

        Assert.Equal(["en-GB", "en-GB", "en-GB", "de-DE", "de-DE"], Channel.Bodies.Select(body => body["locale"]!.GetValue<string>()));
    }

    [Fact]
    public async Task The_time_zone_of_the_client_counts_for_the_next_days_check_in()
    {
        string? zone = null;
        Server.Bot.During = turn =>
        {
            zone = turn.Activity.LocalTimezone;
            return Task.CompletedTask;
        };

        await PostAsync(Message("hello", message => message["entities"] = new JsonArray(ClientInfo("GB", "Europe/London"))));

        Assert.Equal("Europe/London", zone);
    }

    [Fact]
    public async Task Typing_is_shown_when_an_answer_takes_longer_than_a_moment()
    {
        var thinking = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        Server.Bot.During = _ =>
        {
            thinking.SetResult();
            return goOn.Task;
        };
        var turn = PostAsync(Message("slow"));
        await thinking.Task;
        Server.Time.Advance(TypingMiddleware.After);
        await Channel.FirstAccepted;
        goOn.SetResult();
        await turn;

        Assert.Equal("typing", Channel.Bodies[0]["type"]!.GetValue<string>());
        Assert.Equal("1: slow", Texts()[^1]);
    }

    [Fact]
    public async Task A_quick_answer_shows_no_typing()
    {
        await PostAsync(Message("quick"));

        Assert.Equal("message", Assert.Single(Channel.Bodies)["type"]!.GetValue<string>());
    }

    private static JsonObject Mention(string id, string text) =>
        new() { ["type"] = "mention", ["text"] = text, ["mentioned"] = new JsonObject { ["id"] = id } };

    private static JsonObject ClientInfo(string country, string timezone) =>
        new() { ["type"] = "clientInfo", ["locale"] = "en-US", ["country"] = country, ["platform"] = "Windows", ["timezone"] = timezone };

    private JsonObject MembersAdded(string id, string type) => Message(null, message =>
    {
        message["type"] = "conversationUpdate";
        message["membersAdded"] = new JsonArray(new JsonObject { ["id"] = id });
        message["conversation"]!["conversationType"] = type;
    });
}
