namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Hands out the clients of channels; they are kept, not made per turn.</summary>
public abstract class ConnectorFactory
{
    /// <summary>Creates one.</summary>
    protected ConnectorFactory()
    {
    }

    /// <summary>The client of the service at an address, with tokens for the audience. Whoever asks doesn't dispose it.</summary>
    public abstract Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken);
}
