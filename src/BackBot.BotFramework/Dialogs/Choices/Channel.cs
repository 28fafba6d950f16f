using Microsoft.Bot.Connector;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>What the channels can show.</summary>
public class Channel
{
    /// <summary>Creates one; all members are static.</summary>
    public Channel()
    {
    }

    /// <summary>True when the channel shows so many suggested actions.</summary>
    public static bool SupportsSuggestedActions(string channelId, int buttonCnt = 100) => SupportsSuggestedActions(channelId, buttonCnt, null);

    /// <summary>True when the channel shows so many suggested actions in this kind of conversation. Teams shows up to three, to one person only.</summary>
    public static bool SupportsSuggestedActions(string channelId, int buttonCnt = 100, string conversationType = null) => channelId switch
    {
        Channels.Emulator or Channels.Directline or Channels.Webchat => buttonCnt <= 100,
        Channels.Msteams => conversationType == "personal" && buttonCnt <= 3,
        _ => false,
    };

    /// <summary>True when the channel shows a card with so many buttons.</summary>
    public static bool SupportsCardActions(string channelId, int buttonCnt = 100) => channelId switch
    {
        Channels.Emulator or Channels.Directline or Channels.Webchat => buttonCnt <= 100,
        Channels.Msteams => buttonCnt <= 50,
        _ => false,
    };

    /// <summary>True when earlier messages stay in sight; all channels here do that.</summary>
    public static bool HasMessageFeed(string channelId) => true;

    /// <summary>The longest title that a button shows.</summary>
    public static int MaxActionTitleLength(string channelId) => 20;

    /// <summary>The turn's channel, or an empty text.</summary>
    public static string GetChannelId(ITurnContext turnContext) => turnContext.Activity.ChannelId ?? string.Empty;
}
