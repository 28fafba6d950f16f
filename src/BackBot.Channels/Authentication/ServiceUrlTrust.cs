namespace BackBot.Channels.Authentication;

/// <summary>
/// Which addresses the bot answers to. An authenticated activity vouches for its own; without authentication only this machine and listed
/// hosts count, because otherwise anyone could make the bot call anything.
/// </summary>
/// <param name="trustedHosts">Hosts that are answered without the caller having proved who it is, also without encryption.</param>
public sealed class ServiceUrlTrust(IEnumerable<string> trustedHosts)
{
    private readonly HashSet<string> _trustedHosts = new(trustedHosts, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether tokens and a person's words may travel this way: encrypted, or within this machine.</summary>
    public static bool IsSafeTransport(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);
    }

    /// <summary>Whether the bot may answer there.</summary>
    /// <param name="serviceUrl">The address that an activity names.</param>
    /// <param name="authenticated">Whether the activity's sender proved who it is.</param>
    public bool IsTrusted(string? serviceUrl, bool authenticated)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address) || address.UserInfo.Length > 0)
        {
            return false;
        }

        var listed = address.Scheme is "http" or "https" && _trustedHosts.Contains(address.Host);
        return listed || (IsSafeTransport(address) && (authenticated || address.IsLoopback));
    }
}
