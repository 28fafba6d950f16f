using Microsoft.Identity.Client;

namespace BackBot.Channels.Authentication;

/// <summary>Lends MSAL the one client for sign-in.</summary>
internal sealed class MsalHttpClients(HttpClient client) : IMsalHttpClientFactory
{
    public HttpClient GetHttpClient() => client;
}
