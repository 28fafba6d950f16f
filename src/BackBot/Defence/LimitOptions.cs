namespace BackBot.Defence;

/// <summary>Configuration section <c>BackBot:Limits</c>: what one client and all together may take of the server.</summary>
internal sealed class LimitOptions
{
    public const string Section = "BackBot:Limits";

    /// <summary>Conversations that one address may begin per hour. 1 to 100,000,000.</summary>
    public int ConversationsPerHour { get; set; } = 600;

    /// <summary>Sockets open at once on this instance. 1 to 1,000,000.</summary>
    public int Sockets { get; set; } = 25_000;

    /// <summary>Largest body, in bytes, where an endpoint doesn't say otherwise. 16 KiB to 16 MiB.</summary>
    public int BodyBytes { get; set; } = 1024 * 1024;
}
