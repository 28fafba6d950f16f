using System.Net.Http.Headers;
using BackBot.BotFramework.Json;
using BackBot.BotFramework.Rest;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace BackBot.Channels.Connector;

/// <summary>
/// The Bot Connector REST API at one service URL (<c>learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference</c>).
/// A status that is no success is thrown as <see cref="ConnectorRefusedException"/> after the host's retries.
/// </summary>
internal sealed class ConnectorClient(
    Uri service, HttpClient http, ServiceClientCredentials? credentials, ConnectorPipelines pipelines, TimeProvider time) : IConnectorClient, IConversations
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    public Uri BaseUri { get; set; } = service.AbsoluteUri.EndsWith('/') ? service : new Uri(service.AbsoluteUri + "/");

    public IConversations Conversations => this;

    public Task<HttpOperationResponse<ConversationResourceResponse>> CreateConversationWithHttpMessagesAsync(
        ConversationParameters parameters, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        SendAsync<ConversationResourceResponse>(HttpMethod.Post, "v3/conversations", ActivityJson.Serialize(parameters), customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> SendToConversationWithHttpMessagesAsync(
        string conversationId, Activity activity, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        SendAsync<ResourceResponse>(
            HttpMethod.Post, $"{Conversation(conversationId)}/activities", ActivityJson.Serialize(activity), customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> ReplyToActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Activity activity,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default) =>
        SendAsync<ResourceResponse>(HttpMethod.Post, Path(conversationId, activityId), ActivityJson.Serialize(activity), customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> UpdateActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Activity activity,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default) =>
        SendAsync<ResourceResponse>(HttpMethod.Put, Path(conversationId, activityId), ActivityJson.Serialize(activity), customHeaders, cancellationToken);

    public async Task<HttpOperationResponse> DeleteActivityWithHttpMessagesAsync(
        string conversationId, string activityId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        await SendAsync<ResourceResponse>(HttpMethod.Delete, Path(conversationId, activityId), null, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<PagedMembersResult>> GetConversationPagedMembersWithHttpMessagesAsync(
        string conversationId,
        int? pageSize = default,
        string? continuationToken = null,
        Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        var query = $"?pageSize={pageSize ?? 100}";
        if (continuationToken is not null)
        {
            query += "&continuationToken=" + Uri.EscapeDataString(continuationToken);
        }

        return SendAsync<PagedMembersResult>(
            HttpMethod.Get, $"{Conversation(conversationId)}/pagedmembers{query}", null, customHeaders, cancellationToken);
    }

    /// <summary>The HTTP client and the pipelines are everyone's.</summary>
    public void Dispose()
    {
    }

    private static string Conversation(string conversationId) => $"v3/conversations/{Uri.EscapeDataString(conversationId)}";

    private static string Path(string conversationId, string activityId) =>
        $"{Conversation(conversationId)}/activities/{Uri.EscapeDataString(activityId)}";

    private async Task<HttpOperationResponse<T>> SendAsync<T>(
        HttpMethod method, string path, byte[]? body, Dictionary<string, List<string>>? headers, CancellationToken cancellationToken)
        where T : class
    {
        using var response = await pipelines.For(BaseUri).ExecuteAsync(
            async token =>
            {
                using var request = new HttpRequestMessage(method, new Uri(BaseUri, path));
                request.Content = body is null ? null : new ByteArrayContent(body) { Headers = { ContentType = Json } };
                foreach (var (name, values) in headers ?? [])
                {
                    request.Headers.TryAddWithoutValidation(name, values);
                }

                if (credentials is not null)
                {
                    await credentials.ProcessHttpRequestAsync(request, token);
                }

                return await http.SendAsync(request, token);
            },
            cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            throw new ConnectorRefusedException(response.StatusCode, RetryAfter.Read(response, time));
        }

        return new HttpOperationResponse<T> { Body = await ReadAsync<T>(response, cancellationToken) };
    }

    /// <summary>Channels that have nothing to say answer with an empty body or one that is no JSON.</summary>
    private static async Task<T?> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancellationToken)
        where T : class
    {
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        try
        {
            return bytes.Length == 0 ? null : ActivityJson.Deserialize<T>(bytes);
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
