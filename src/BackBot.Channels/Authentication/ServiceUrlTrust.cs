namespace BackBot.Channels.Authentication;

/// <summary>
/// Which addresses the bot answers to. An authenticated activity vouches for its own; without authentication only this machine and listed
/// addresses count, because otherwise anyone could make the bot call anything.
/// </summary>
public sealed class ServiceUrlTrust(IEnumerable<string> allowed)
{
    private readonly Uri[] _allowed = [.. allowed.Select(address => new Uri(Slashed(address), UriKind.Absolute))];

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
        if (!Uri.TryCreate(Slashed(serviceUrl), UriKind.Absolute, out var address) || address.UserInfo.Length > 0)
        {
            return false;
        }

        return Array.Exists(_allowed, known => known.IsBaseOf(address)) || (IsSafeTransport(address) && (authenticated || address.IsLoopback));
    }

    private static string Slashed(string? address) => address is null || address.EndsWith('/') ? address ?? string.Empty : address + "/";
}
