namespace BackBot.Dialogs.Messages;

/// <summary>What a channel can show. Unknown channels get text only.</summary>
/// <param name="Cards">Shows Adaptive Cards.</param>
/// <param name="SuggestedActions">Shows suggested actions as buttons.</param>
internal sealed record ChannelFeatures(bool Cards, bool SuggestedActions)
{
    private static readonly ChannelFeatures All = new(true, true);
    private static readonly ChannelFeatures TextOnly = new(false, false);

    public static ChannelFeatures Of(string? channelId) => channelId switch
    {
        "directline" or "webchat" or "msteams" or "emulator" or "agents" or "test" => All,
        _ => TextOnly,
    };
}
