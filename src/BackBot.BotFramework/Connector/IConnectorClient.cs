namespace Microsoft.Bot.Connector;

/// <summary>The REST service of a channel at one address.</summary>
public interface IConnectorClient : IDisposable
{
    /// <summary>The service URL.</summary>
    Uri BaseUri { get; set; }

    /// <summary>What it does with conversations.</summary>
    IConversations Conversations { get; }
}
