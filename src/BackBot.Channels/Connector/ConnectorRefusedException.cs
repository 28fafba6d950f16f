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

    /// <summary>Whether it may go better later. 401 and 403 may: the bot's own token may be what is wrong.</summary>
    public bool IsTransient => (int)Status >= 500
        || Status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden;
}
