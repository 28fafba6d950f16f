using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackBot.Channels.Teams;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackBot.Channels.Tests.Teams;

/// <summary>Cards and buttons: shown where suggested actions are not, answered once, and never for another question.</summary>
public sealed class TeamsCardTests : TeamsChat
{
    [Fact]
    public async Task Few_suggested_actions_stay_and_many_become_a_card()
    {
        await AskAsync(Question(3));
        await AskAsync(Question(11));

        Assert.Equal(3, Channel.Bodies[0]["suggestedActions"]!["actions"]!.AsArray().Count);
        Assert.Null(Channel.Bodies[1]["suggestedActions"]);
        var rows = Channel.Bodies[1]["attachments"]![0]!["content"]!["body"]!.AsArray();
        Assert.Equal([6, 5], rows.Select(row => row!["actions"]!.AsArray().Count));
    }

    [Fact]
    public async Task Suggested_actions_whose_labels_would_be_cut_off_become_a_card()
    {
        var question = Question(3);
        question.SuggestedActions = Suggested("A label of twenty let", "A label of twenty let", "A label of twenty let");
        await AskAsync(question);

        Assert.Null(Channel.Bodies[0]["suggestedActions"]);
        Assert.Equal(3, Channel.Bodies[0]["attachments"]![0]!["content"]!["actions"]!.AsArray().Count);
    }

    [Fact]
    public async Task Suggested_actions_beside_a_card_become_its_buttons_and_say_their_words()
    {
        await AskAsync(Checklist());

        await PostAsync(Submit(Button("None of these")));

        Assert.Null(Channel.Bodies[0]["suggestedActions"]);
        Assert.Equal("2: None of these", Texts()[^1]);
    }

    [Fact]
    public async Task A_button_that_says_words_answers_no_other_question_when_pressed_twice_or_late()
    {
        await AskAsync(Checklist());
        var none = Button("None of these");
        await AskAsync(Checklist("later"));
        object? value = null;
        Server.Bot.During = turn =>
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

        var update = Assert.Single(Channel.Accepted, request => request.Method == "PUT");
        Assert.EndsWith("/activities/given", update.Path, StringComparison.Ordinal);
        var card = Channel.Bodies[1]["attachments"]![0]!["content"]!;
        Assert.Null(card["actions"]);
        Assert.Equal(["Which?", "✓ Letter b", "✓ Letter c"], card["body"]!.AsArray().Select(part => part!["text"]!.GetValue<string>()));
        Assert.Null(Channel.Bodies[1]["channelData"]);
        Assert.Null(Channel.Bodies[1]["text"]);
    }

    [Fact]
    public async Task A_button_of_an_older_card_replaces_nothing()
    {
        await AskAsync(Checklist());
        await AskAsync(Checklist("later"));

        await PostAsync(Submit(Answer("danger", "ticked")));

        Assert.DoesNotContain(Channel.Accepted, request => request.Method == "PUT");
    }

    [Fact]
    public async Task Asking_why_leaves_the_card_as_it_is()
    {
        await AskAsync(Checklist());

        await PostAsync(Submit(new JsonObject { ["backbot"] = new JsonObject { ["command"] = "why" } }));

        Assert.DoesNotContain(Channel.Accepted, request => request.Method == "PUT");
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
        var sent = Channel.Accepted.Count;
        var again = await PostAsync(invoke);

        Assert.Equal("application/vnd.microsoft.card.adaptive", first!["type"]!.GetValue<string>());
        Assert.Equal(["Which?", "✓ Send"], first["value"]!["body"]!.AsArray().Select(part => part!["text"]!.GetValue<string>()));
        Assert.Equal(200, (int)again.StatusCode);
        Assert.Equal(sent, Channel.Accepted.Count);
        Assert.DoesNotContain(Channel.Accepted, request => request.Method == "PUT");
    }

    [Fact]
    public async Task The_same_button_pressed_three_times_is_answered_once()
    {
        await AskAsync(Checklist());
        var submit = Submit(Answer("danger", "ticked"));

        await Task.WhenAll(PostAsync(submit), PostAsync(submit.DeepClone().AsObject()), PostAsync(submit.DeepClone().AsObject()));

        Assert.Equal(1, Channel.Accepted.Count(request => request.Method == "PUT"));
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

    /// <summary>What the newest card's button with this title sends.</summary>
    private JsonNode Button(string title) => Channel.Bodies.Last(body => body["attachments"] is not null)["attachments"]![0]!["content"]!["actions"]!.AsArray()
        .Single(action => action!["title"]!.GetValue<string>() == title)!["data"]!;

    private JsonObject Submit(JsonNode data) => Message(null, message =>
    {
        message["value"] = data.DeepClone();
        message["replyToId"] = "given";
    });

    private async Task AskAsync(Activity question)
    {
        Server.Bot.During = async turn =>
        {
            await turn.SendActivityAsync(question, Cancel);
            Server.Bot.During = null;
        };
        var before = Channel.Bodies.Count;
        await PostAsync(Message("ask"));
        // Only the question matters; the scripted bot's own reply goes.
        Channel.Forget(before + 1);
    }
}
