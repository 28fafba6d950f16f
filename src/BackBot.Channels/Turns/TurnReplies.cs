using BackBot.Storage;
using Microsoft.Bot.Schema;

namespace BackBot.Channels.Turns;

/// <summary>What the bot said in a turn that is not committed yet. Nothing of it has left.</summary>
internal sealed class TurnReplies
{
    private readonly List<(OutboxOperation Operation, Activity Activity)> _all = [];

    public IReadOnlyList<(OutboxOperation Operation, Activity Activity)> All => _all;

    /// <summary>Takes an activity, unless it is one that only makes sense at once or is for developers.</summary>
    public void Add(OutboxOperation operation, Activity activity)
    {
        if (activity.Type is not (ActivityTypes.Typing or ActivityTypesEx.Delay or ActivityTypesEx.InvokeResponse)
            && (activity.Type != ActivityTypes.Trace || activity.ChannelId == Microsoft.Bot.Connector.Channels.Emulator))
        {
            _all.Add((operation, activity));
        }
    }
}
