using BackBot.BotFramework.Rest;

namespace BackBot.Channels.Authentication;

/// <summary>For a bot without an identity: requests leave as they are.</summary>
internal sealed class NoCredentials : ServiceClientCredentials
{
    public static NoCredentials Instance { get; } = new();
}
