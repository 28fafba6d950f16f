using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BackBot.BotFramework.Tests.Support;

/// <summary>Turns of one conversation without a bot.</summary>
internal static class Turns
{
    internal static TurnContext New(Activity? activity = null)
    {
        activity ??= new Activity(ActivityTypes.Message) { Text = "hi" };
        activity.ChannelId ??= "test";
        activity.Conversation ??= new ConversationAccount(id: "c");
        activity.From ??= new ChannelAccount("u");
        activity.Recipient ??= new ChannelAccount("bot");
        return new TurnContext(new TestAdapter(), activity);
    }
}
