using BackBot.Channels.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackBot.Channels.Tests;

internal sealed class Apologies : ITurnFailureReplies
{
    public IReadOnlyList<Activity> RepliesTo(Activity inbound) => [MessageFactory.Text("sorry")];
}
