using BackBot.BotFramework.Tests.Support;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Moq;

namespace BackBot.BotFramework.Tests.Builder;

public class TurnContextTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reply_is_addressed_to_the_sender_and_the_turn_knows_that_it_answered()
    {
        var turn = Turns.New(new Activity(ActivityTypes.Message) { Id = "7", ServiceUrl = "http://s", Locale = "de" });
        Assert.False(turn.Responded);

        var response = await turn.SendActivityAsync("hello", cancellationToken: Stop);

        var reply = (Activity)((TestAdapter)turn.Adapter).GetNextReply();
        Assert.Equal(("7", "u", "bot", "c", "http://s"), (reply.ReplyToId, reply.Recipient.Id, reply.From.Id, reply.Conversation.Id, reply.ServiceUrl));
        Assert.Equal(("de", InputHints.AcceptingInput), (reply.Locale, reply.InputHint));
        Assert.Equal(reply.Id, response.Id);
        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task Expected_replies_are_kept_for_the_response_and_not_sent()
    {
        var turn = Turns.New(new Activity(ActivityTypes.Message) { DeliveryMode = DeliveryModes.ExpectReplies });

        await turn.SendActivitiesAsync([MessageFactory.Text("a"), MessageFactory.Text("b")], Stop);

        Assert.Equal(["a", "b"], turn.BufferedReplyActivities.Select(reply => reply.Text));
        Assert.Null(((TestAdapter)turn.Adapter).GetNextReply());
        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task Handlers_run_from_the_first_to_the_last_and_can_hold_a_message_back()
    {
        var turn = Turns.New();
        var order = new List<string>();
        turn.OnSendActivities(async (_, _, next) =>
        {
            order.Add("first");
            return await next();
        });
        turn.OnSendActivities((_, activities, next) =>
        {
            order.Add("second");
            return activities[0].Text == "secret" ? Task.FromResult<ResourceResponse[]>([]) : next();
        });

        await turn.SendActivityAsync("secret", cancellationToken: Stop);
        Assert.False(turn.Responded);
        await turn.SendActivityAsync("open", cancellationToken: Stop);

        Assert.Equal(["first", "second", "first", "second"], order);
        Assert.Equal("open", ((Activity)((TestAdapter)turn.Adapter).GetNextReply()).Text);
    }

    [Fact]
    public async Task Updates_and_deletions_go_to_the_adapter_through_their_handlers()
    {
        var turn = Turns.New();
        var seen = 0;
        turn.OnUpdateActivity((_, _, next) => { seen++; return next(); });
        turn.OnDeleteActivity((_, _, next) => { seen++; return next(); });
        var sent = await turn.SendActivityAsync("a", cancellationToken: Stop);

        await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = sent.Id, Text = "b" }, Stop);
        Assert.Equal("b", ((TestAdapter)turn.Adapter).ActiveQueue.Peek().Text);
        await turn.DeleteActivityAsync(sent.Id, Stop);

        Assert.Empty(((TestAdapter)turn.Adapter).ActiveQueue);
        Assert.Equal(2, seen);
    }

    [Fact]
    public void What_a_turn_keeps_is_forgotten_at_its_end_and_not_disposed()
    {
        var kept = new Mock<IDisposable>(MockBehavior.Strict);
        var turn = Turns.New();
        turn.TurnState.Add(kept.Object);
        turn.TurnState.Set("k", "v");
        Assert.Same(kept.Object, turn.TurnState.Get<IDisposable>());

        turn.Dispose();

        Assert.Empty(turn.TurnState);
    }

    [Fact]
    public async Task Middleware_wraps_the_bot_in_its_order_and_may_end_the_turn()
    {
        var order = new List<string>();
        var adapter = new TestAdapter().Use(new Step("a", order)).Use(new Step("b", order));

        await adapter.SendTextToBotAsync("hi", (_, _) => Task.FromResult(Add(order, "bot")), Stop);
        await adapter.Use(new Step(null, order)).SendTextToBotAsync("hi", (_, _) => Task.FromResult(Add(order, "never")), Stop);

        Assert.Equal(["a", "b", "bot", "/b", "/a", "a", "b", "/b", "/a"], order);
    }

    [Fact]
    public async Task An_error_goes_to_OnTurnError_or_to_the_caller()
    {
        var adapter = new TestAdapter();
        await Assert.ThrowsAsync<TimeoutException>(() => adapter.SendTextToBotAsync("hi", (_, _) => throw new TimeoutException(), Stop));
        Exception? seen = null;
        adapter.OnTurnError = (_, error) => Task.FromResult(seen = error);

        await adapter.SendTextToBotAsync("hi", (_, _) => throw new TimeoutException(), Stop);

        Assert.IsType<TimeoutException>(seen);
    }

    [Fact]
    public async Task A_reference_leads_back_into_the_conversation()
    {
        var adapter = new TestAdapter();
        var reference = adapter.MakeActivity("x").GetConversationReference();
        reference.ChannelId = "test";

        await adapter.ContinueConversationAsync("app", reference, (turn, stop) => turn.SendActivityAsync("later", cancellationToken: stop), Stop);

        Assert.Equal("later", adapter.GetNextReply().AsMessageActivity().Text);
    }

    [Fact]
    public async Task States_are_saved_after_the_turn_and_not_after_an_error()
    {
        var storage = new CountingStorage(new MemoryStorage());
        var (conversation, user) = (new ConversationState(storage), new UserState(storage));
        var adapter = new TestAdapter().Use(new AutoSaveStateMiddleware(conversation).Add(user));

        await adapter.SendTextToBotAsync("hi", (turn, stop) => conversation.CreateProperty<string>("p").SetAsync(turn, "1", stop), Stop);
        await Assert.ThrowsAsync<TimeoutException>(() => adapter.SendTextToBotAsync(
            "hi",
            async (turn, stop) =>
            {
                await conversation.CreateProperty<string>("p").SetAsync(turn, "2", stop);
                throw new TimeoutException();
            },
            Stop));

        Assert.Equal(1, storage.Writes);
        Assert.Contains("test/conversations/Conversation1", await storage.ReadAsync(["test/conversations/Conversation1"], Stop));
    }

    private static string Add(List<string> order, string what)
    {
        order.Add(what);
        return what;
    }

    private sealed class Step(string? name, List<string> order) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            if (name is not null)
            {
                order.Add(name);
                await next(cancellationToken);
                order.Add("/" + name);
            }
        }
    }
}
