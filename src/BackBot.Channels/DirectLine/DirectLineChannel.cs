using BackBot.Channels.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackBot.Channels.DirectLine;

/// <summary>Direct Line: clients fetch what is committed, or are told through their sockets.</summary>
internal sealed class DirectLineChannel(ConversationStreams streams) : ITurnChannel
{
    public const string Id = "directline";

    /// <summary>Where nothing is sent to: replies wait in the store for the client.</summary>
    public const string ServiceUrl = "urn:backbot:directline";

    public const string BotId = "backbot";

    public bool UsesOutbox(Activity inbound) => false;

    public string ActivityId(string conversationId, long sequence) => $"{conversationId}|{sequence:D7}";

    public void Prepare(ITurnContext turn)
    {
    }

    public Task DeliverAsync(TurnResult result)
    {
        streams.Publish(result);
        return Task.CompletedTask;
    }
}
