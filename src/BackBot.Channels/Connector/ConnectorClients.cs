using System.Collections.Concurrent;
using BackBot.BotFramework.Rest;
using Microsoft.Bot.Connector;

namespace BackBot.Channels.Connector;

/// <summary>Makes the clients of service URLs over one HTTP client and one set of pipelines; what authentication wants is added per client.</summary>
public sealed class ConnectorClients
{
    /// <summary>The name of the HTTP client, for hosts that configure it further.</summary>
    public const string HttpClientName = "BackBot.Connector";

    private const int Kept = 1000;

    private readonly IHttpClientFactory _http;
    private readonly ConnectorPipelines _pipelines;
    private readonly TimeProvider _time;
    private readonly ConcurrentDictionary<(string ServiceUrl, ServiceClientCredentials? Credentials), IConnectorClient> _clients = new();

    internal ConnectorClients(IHttpClientFactory http, ConnectorPipelines pipelines, TimeProvider time)
    {
        _http = http;
        _pipelines = pipelines;
        _time = time;
    }

    /// <summary>The client of a service URL that the caller has found trustworthy.</summary>
    public IConnectorClient Get(Uri serviceUrl, ServiceClientCredentials? credentials)
    {
        ArgumentNullException.ThrowIfNull(serviceUrl);
        if (_clients.Count > Kept)
        {
            // Channels have a handful of addresses; whoever sends thousands isn't one.
            _clients.Clear();
        }

        return _clients.GetOrAdd(
            (serviceUrl.AbsoluteUri, credentials),
            key => new ConnectorClient(serviceUrl, _http.CreateClient(HttpClientName), key.Credentials, _pipelines, _time));
    }
}
