using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackBot.Channels.Teams;
using BackBot.Channels.Tests.Connector;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace BackBot.Channels.Tests.Teams;

public sealed class TeamsTests : IAsyncLifetime
{
    private TestServer _server = null!;
    private FakeChannel _channel = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await TestServer.StartAsync(
            services => services.AddBackBotTeams().AddSingleton<ITeamsTexts, TeamsWords>());
        _channel = await FakeChannel.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _channel.DisposeAsync();
    }

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

        var note = Assert.Single(_channel.Bodies);
        Assert.Equal(nameof(TeamsText.OnlyInPrivate), note["text"]!.GetValue<string>());
        var action = note["attachments"]![0]!["content"]!["actions"]![0]!;
        Assert.Equal("Action.OpenUrl", action["type"]!.GetValue<string>());
        Assert.EndsWith("users=28%3Abot", action["url"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(0, _server.Bot.Turns);
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
        Assert.Equal(0, _server.Bot.Turns);
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
    public async Task Few_suggested_actions_stay_and_many_become_a_card()
    {
        await AskAsync(Question(3));
        await AskAsync(Question(11));

        Assert.Equal(3, _channel.Bodies[0]["suggestedActions"]!["actions"]!.AsArray().Count);
        Assert.Null(_channel.Bodies[1]["suggestedActions"]);
        var rows = _channel.Bodies[1]["attachments"]![0]!["content"]!["body"]!.AsArray();
        Assert.Equal([6, 5], rows.Select(row => row!["actions"]!.AsArray().Count));
    }

    [Fact]
    public async Task Suggested_actions_whose_labels_would_be_cut_off_become_a_card()
    {
        var question = Question(3);
        question.SuggestedActions = Suggested("A label of twenty let", "A label of twenty let", "A label of twenty let");
        await AskAsync(question);

        Assert.Null(_channel.Bodies[0]["suggestedActions"]);
        Assert.Equal(3, _channel.Bodies[0]["attachments"]![0]!["content"]!["actions"]!.AsArray().Count);
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

        Assert.Equal(["en-GB", "en-GB", "en-GB", "de-DE", "de-DE"], _channel.Bodies.Select(body => body["locale"]!.GetValue<string>()));
    }

    [Fact]
    public async Task The_time_zone_of_the_client_counts_for_the_next_days_check_in()
    {
        string? zone = null;
        _server.Bot.During = turn =>
        {
            zone = turn.Activity.LocalTimezone;
            return Task.CompletedTask;
        };

        await PostAsync(Message("hello", message => message["entities"] = new JsonArray(ClientInfo("GB", "Europe/London"))));

        Assert.Equal("Europe/London", zone);
    }

    [Fact]
    public async Task Suggested_actions_beside_a_card_become_its_buttons_and_say_their_words()
    {
        await AskAsync(Checklist());

        await PostAsync(Submit(Button("None of these")));

        Assert.Null(_channel.Bodies[0]["suggestedActions"]);
        Assert.Equal("2: None of these", Texts()[^1]);
    }

    [Fact]
    public async Task A_button_that_says_words_answers_no_other_question_when_pressed_twice_or_late()
    {
        await AskAsync(Checklist());
        var none = Button("None of these");
        await AskAsync(Checklist("later"));
        object? value = null;
        _server.Bot.During = turn =>
        {
            value = turn.Activity.Value;
            return Task.CompletedTask;
        };

        await PostAsync(Submit(none));

        Assert.Equal("3: ", Texts()[^1]);
        Assert.Equal("danger", ((JsonElement)value!).GetProperty("backbot").GetProperty("question").GetString());
    }

    [Fact]
    public async Task Pressing_next_twice_goes_one_step_on()
    {
        await AskAsync(Step(1));
        var next = Button("Next");
        await AskAsync(Step(2));

        await PostAsync(Submit(next));

        Assert.Equal("3: ", Texts()[^1]);
    }

    [Fact]
    public async Task An_answered_card_shows_the_choice_and_has_no_buttons()
    {
        await AskAsync(Checklist());
        var data = Answer("danger", "ticked");
        data["ticked"] = "b,c";

        await PostAsync(Submit(data));

        var update = Assert.Single(_channel.Accepted, request => request.Method == "PUT");
        Assert.EndsWith("/activities/given", update.Path, StringComparison.Ordinal);
        var card = _channel.Bodies[1]["attachments"]![0]!["content"]!;
        Assert.Null(card["actions"]);
        Assert.Equal(["Which?", "✓ Letter b", "✓ Letter c"], card["body"]!.AsArray().Select(part => part!["text"]!.GetValue<string>()));
        Assert.Null(_channel.Bodies[1]["channelData"]);
        Assert.Null(_channel.Bodies[1]["text"]);
    }

    [Fact]
    public async Task A_button_of_an_older_card_replaces_nothing()
    {
        await AskAsync(Checklist());
        await AskAsync(Checklist("later"));

        await PostAsync(Submit(Answer("danger", "ticked")));

        Assert.DoesNotContain(_channel.Accepted, request => request.Method == "PUT");
    }

    [Fact]
    public async Task Asking_why_leaves_the_card_as_it_is()
    {
        await AskAsync(Checklist());

        await PostAsync(Submit(new JsonObject { ["backbot"] = new JsonObject { ["command"] = "why" } }));

        Assert.DoesNotContain(_channel.Accepted, request => request.Method == "PUT");
    }

    [Fact]
    public async Task An_executed_action_is_the_same_message_and_its_response_is_the_answered_card()
    {
        await AskAsync(Checklist());
        var invoke = Message(null, message =>
        {
            message["type"] = "invoke";
            message["name"] = "adaptiveCard/action";
            message["value"] = new JsonObject
            {
                ["action"] = new JsonObject { ["type"] = "Action.Execute", ["data"] = Answer("danger", "ticked") },
                ["trigger"] = "manual",
            };
        });

        var first = await (await PostAsync(invoke)).Content.ReadFromJsonAsync<JsonNode>(Cancel);
        var sent = _channel.Accepted.Count;
        var again = await PostAsync(invoke);

        Assert.Equal("application/vnd.microsoft.card.adaptive", first!["type"]!.GetValue<string>());
        Assert.Equal(["Which?", "✓ Send"], first["value"]!["body"]!.AsArray().Select(part => part!["text"]!.GetValue<string>()));
        Assert.Equal(200, (int)again.StatusCode);
        Assert.Equal(sent, _channel.Accepted.Count);
        Assert.DoesNotContain(_channel.Accepted, request => request.Method == "PUT");
    }

    [Fact]
    public async Task Typing_is_shown_when_an_answer_takes_longer_than_a_moment()
    {
        var thinking = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        _server.Bot.During = _ =>
        {
            thinking.SetResult();
            return goOn.Task;
        };
        var turn = PostAsync(Message("slow"));
        await thinking.Task;
        _server.Time.Advance(TypingMiddleware.After);
        await _channel.FirstAccepted;
        goOn.SetResult();
        await turn;

        Assert.Equal("typing", _channel.Bodies[0]["type"]!.GetValue<string>());
        Assert.Equal("1: slow", Texts()[^1]);
    }

    [Fact]
    public async Task A_quick_answer_shows_no_typing()
    {
        await PostAsync(Message("quick"));

        Assert.Equal("message", Assert.Single(_channel.Bodies)["type"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_same_button_pressed_three_times_is_answered_once()
    {
        await AskAsync(Checklist());
        var submit = Submit(Answer("danger", "ticked"));

        await Task.WhenAll(PostAsync(submit), PostAsync(submit.DeepClone().AsObject()), PostAsync(submit.DeepClone().AsObject()));

        Assert.Equal(1, _channel.Accepted.Count(request => request.Method == "PUT"));
        Assert.Single(Texts(), text => text.StartsWith("2:", StringComparison.Ordinal));
    }

    private static Activity Question(int choices)
    {
        var question = MessageFactory.Text("How much?");
        question.SuggestedActions = Suggested([.. Enumerable.Range(0, choices).Select(choice => $"{choice}")]);
        return question;
    }

    private static Activity Checklist(string id = "danger")
    {
        var question = MessageFactory.Text("Which of these?");
        question.SuggestedActions = Suggested("None of these", "Not sure");
        question.Attachments =
        [
            AdaptiveCards.ToAttachment(new JsonObject
            {
                ["type"] = "AdaptiveCard",
                ["body"] = new JsonArray(
                    new JsonObject { ["type"] = "TextBlock", ["text"] = "Which?" },
                    new JsonObject
                    {
                        ["type"] = "Input.ChoiceSet",
                        ["id"] = "ticked",
                        ["choices"] = new JsonArray([.. "abc".Select(letter => new JsonObject { ["title"] = $"Letter {letter}", ["value"] = $"{letter}" })]),
                    }),
                ["actions"] = new JsonArray(new JsonObject { ["type"] = "Action.Submit", ["title"] = "Send", ["data"] = Answer(id, "ticked") }),
            }),
        ];
        question.ChannelData = new { backbot = new { question = id } };
        return question;
    }

    private static Activity Step(int step)
    {
        var message = Checklist("method_step");
        message.SuggestedActions = Suggested("Next", "Stop");
        message.ChannelData = new { backbot = new { question = "method_step", step } };
        return message;
    }

    private static SuggestedActions Suggested(params string[] labels) => new()
    {
        Actions = [.. labels.Select(label => new CardAction { Type = ActionTypes.ImBack, Title = label, Value = label })],
    };

    private static JsonObject Answer(string question, string answer) =>
        new() { ["backbot"] = new JsonObject { ["question"] = question, ["answer"] = answer } };

    private static JsonObject Mention(string id, string text) =>
        new() { ["type"] = "mention", ["text"] = text, ["mentioned"] = new JsonObject { ["id"] = id } };

    private static JsonObject ClientInfo(string country, string timezone) =>
        new() { ["type"] = "clientInfo", ["locale"] = "en-US", ["country"] = country, ["platform"] = "Windows", ["timezone"] = timezone };

    /// <summary>What the newest card's button with this title sends.</summary>
    private JsonNode Button(string title) => _channel.Bodies.Last(body => body["attachments"] is not null)["attachments"]![0]!["content"]!["actions"]!.AsArray()
        .Single(action => action!["title"]!.GetValue<string>() == title)!["data"]!;

    private JsonObject Submit(JsonNode data) => Message(null, message =>
    {
        message["value"] = data.DeepClone();
        message["replyToId"] = "given";
    });

    private JsonObject MembersAdded(string id, string type) => Message(null, message =>
    {
        message["type"] = "conversationUpdate";
        message["membersAdded"] = new JsonArray(new JsonObject { ["id"] = id });
        message["conversation"]!["conversationType"] = type;
    });

    private async Task AskAsync(Activity question)
    {
        _server.Bot.During = async turn =>
        {
            await turn.SendActivityAsync(question, Cancel);
            _server.Bot.During = null;
        };
        var before = _channel.Bodies.Count;
        await PostAsync(Message("ask"));
        // Only the question matters; the scripted bot's own reply goes.
        _channel.Forget(before + 1);
    }

    private JsonObject Message(string? text, Action<JsonObject>? change = null)
    {
        var message = new JsonObject
        {
            ["type"] = "message",
            ["id"] = Guid.NewGuid().ToString("n"),
            ["text"] = text,
            ["channelId"] = "msteams",
            ["serviceUrl"] = _channel.Url,
            ["from"] = new JsonObject { ["id"] = "29:anna" },
            ["recipient"] = new JsonObject { ["id"] = "28:bot" },
            ["conversation"] = new JsonObject { ["id"] = "a:1", ["conversationType"] = "personal" },
        };
        change?.Invoke(message);
        return message;
    }

    private Task<HttpResponseMessage> PostAsync(JsonObject message) => _server.Client.PostAsJsonAsync("/api/messages", message, Cancel);

    private string[] Texts() => [.. _channel.Bodies.Select(body => body["text"]?.GetValue<string>()).OfType<string>()];
}
