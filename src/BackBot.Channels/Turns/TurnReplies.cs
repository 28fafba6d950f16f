using BackBot.Storage;
using Microsoft.Bot.Schema;

namespace BackBot.Channels.Turns;

/// <summary>What the bot said in a turn that is not committed yet. Nothing of it has left.</summary>
internal sealed class TurnReplies
{
    /// <summary>Under this key the turn's state holds them.</summary>
    public const string Key = "BackBot.Channels.Turns.TurnReplies";

    private readonly List<(OutboxOperation Operation, Activity Activity)> _all = [];

    public IReadOnlyList<(OutboxOperation Operation, Activity Activity)> All => _all;

    /// <summary>Whether the person is to be forgotten although nobody is left to be told so.</summary>
    public bool Forget { get; set; }

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
