using System.Net;

namespace BackBot.Channels.Connector;

/// <summary>The channel answered with a status that is no success.</summary>
public sealed class ConnectorRefusedException : Exception
{
    /// <inheritdoc cref="ConnectorRefusedException"/>
    public ConnectorRefusedException(HttpStatusCode status, TimeSpan? retryAfter = null)
        : base($"The channel answered {(int)status}.")
    {
        Status = status;
        RetryAfter = retryAfter;
    }

    /// <inheritdoc cref="ConnectorRefusedException"/>
    public ConnectorRefusedException()
    {
    }

    /// <inheritdoc cref="ConnectorRefusedException"/>
    public ConnectorRefusedException(string message)
        : base(message)
    {
    }

    /// <inheritdoc cref="ConnectorRefusedException"/>
    public ConnectorRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The status.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>When the channel wants to be asked again.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>
    /// Whether it may go better later. 401 may: the bot's own token may be what is wrong. 403 won't: the person has blocked the bot or taken it away
    /// (learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability, status codes).
    /// </summary>
    public bool IsTransient => IsPassing(Status) || Status is HttpStatusCode.Unauthorized;

    /// <summary>Whether the same request may do better at once. 412: Teams was busy with another message of the conversation.</summary>
    public static bool IsPassing(HttpStatusCode status) => (int)status >= 500
        || status is HttpStatusCode.RequestTimeout or HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests;
}
