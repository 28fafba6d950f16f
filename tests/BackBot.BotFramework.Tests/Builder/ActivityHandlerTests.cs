using BackBot.BotFramework.Tests.Support;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackBot.BotFramework.Tests.Builder;

public class ActivityHandlerTests
{
    private static readonly ChannelAccount Bot = new("bot");
    private static readonly ChannelAccount Person = new("person");

    private readonly Recording _bot = new();

    public static TheoryData<Activity, string> Cases() => new()
    {
        { new Activity(ActivityTypes.Message), "message" },
        { new Activity(ActivityTypes.MessageUpdate), "update" },
        { new Activity(ActivityTypes.MessageDelete), "delete" },
        { new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [Bot, Person] }, "added 2" },
        { new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [Bot] }, "" },
        { new Activity(ActivityTypes.ConversationUpdate) { MembersRemoved = [Person] }, "removed 1" },
        { new Activity(ActivityTypes.ConversationUpdate), "" },
        { new Activity(ActivityTypes.InstallationUpdate) { Action = "add" }, "installed" },
        { new Activity(ActivityTypes.InstallationUpdate) { Action = "add-upgrade" }, "installed" },
        { new Activity(ActivityTypes.InstallationUpdate) { Action = "remove" }, "uninstalled" },
        { new Activity(ActivityTypes.InstallationUpdate), "" },
        { new Activity(ActivityTypes.MessageReaction) { ReactionsAdded = [new("like")], ReactionsRemoved = [new("heart")] }, "like -heart" },
        { new Activity(ActivityTypes.Typing), "typing" },
        { new Activity(ActivityTypes.Event), "event" },
        { new Activity(ActivityTypes.EndOfConversation), "end" },
        { new Activity("somethingNew"), "unrecognized" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Each_kind_of_activity_reaches_its_method(Activity activity, string expected)
    {
        await _bot.OnTurnAsync(Turns.New(activity), TestContext.Current.CancellationToken);

        Assert.Equal(expected, string.Join(' ', _bot.Seen));
    }

    [Fact]
    public async Task An_activity_without_a_type_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => _bot.OnTurnAsync(Turns.New(new Activity()), TestContext.Current.CancellationToken));

    [Theory]
    [InlineData("adaptiveCard/action", "Action.Execute", 200)]
    [InlineData("adaptiveCard/action", "Action.Submit", 400)]
    [InlineData("adaptiveCard/action", null, 400)]
    [InlineData("task/fetch", "Action.Execute", 501)]
    [InlineData(null, null, 501)]
    public async Task An_invoke_is_always_answered(string? name, string? action, int status)
    {
        var value = action is null ? null : new AdaptiveCardInvokeValue { Action = new AdaptiveCardInvokeAction { Type = action, Verb = "next" } };
        var turn = Turns.New(new Activity(ActivityTypes.Invoke) { Name = name, Value = value, DeliveryMode = DeliveryModes.ExpectReplies });

        await _bot.OnTurnAsync(turn, TestContext.Current.CancellationToken);

        var answer = Assert.IsType<InvokeResponse>(turn.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey).Value);
        Assert.Equal(status, answer.Status);
        Assert.Equal(status == 200, answer.IsSuccessStatusCode());
    }

    private sealed class Recording : ActivityHandler
    {
        internal List<string> Seen { get; } = [];

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => See("message");

        protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => See("update");

        protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => See("delete");

        protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            See($"added {membersAdded.Count}");

        protected override Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            See($"removed {membersRemoved.Count}");

        protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => See("installed");

        protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => See("uninstalled");

        protected override Task OnReactionsAddedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
            See(messageReactions[0].Type);

        protected override Task OnReactionsRemovedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
            See("-" + messageReactions[0].Type);

        protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => See("typing");

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => See("event");

        protected override Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => See("end");

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => See("unrecognized");

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
            Task.FromResult(new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "application/vnd.microsoft.activity.message", Value = invokeValue.Action.Verb });

        private Task See(string what)
        {
            Seen.Add(what);
            return Task.CompletedTask;
        }
    }
}
