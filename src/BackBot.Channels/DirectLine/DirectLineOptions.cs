namespace BackBot.Channels.DirectLine;

/// <summary>Configuration section <c>BackBot:DirectLine</c>.</summary>
public sealed class DirectLineOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "BackBot:DirectLine";

    /// <summary>Whoever shows this secret may name the user that a token is for. Without it anyone on an allowed site gets a token for a new user.</summary>
    public string? Secret { get; set; }

    /// <summary>When a <see cref="Secret"/> is set: whether tokens are given to it alone, and not to the pages of allowed sites.</summary>
    public bool RequireSecret { get; set; }

    /// <summary>Sites besides this one that may call the service from a browser, for example <c>https://blog.example</c>; <c>*</c> allows all.</summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>The address clients reach this server by, when that can't be seen from the request; for example <c>https://bot.example</c>.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>How long a token works. Clients refresh theirs every 15 minutes, so at least 20 minutes; at most a day.</summary>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long after its issue a token can be changed for a new one: a person who comes back tomorrow goes on where they were.</summary>
    public TimeSpan RefreshWithin { get; set; } = TimeSpan.FromDays(7);

    /// <summary>The largest body of an activity, in bytes. 16 KiB to 16 MiB.</summary>
    public long MaxBodyBytes { get; set; } = 256 * 1024;

    /// <summary>The largest upload that is read (and thrown away, for the bot to say so), in bytes.</summary>
    public long MaxUploadBytes { get; set; } = 20 * 1024 * 1024;

    /// <summary>The longest text that reaches the bot, in UTF-16 units. At least 10,000.</summary>
    public int MaxTextLength { get; set; } = 32_000;

    /// <summary>How many sockets a conversation may have open; the oldest is closed for one more. At least 2.</summary>
    public int SocketsPerConversation { get; set; } = 8;

    /// <summary>How often an idle socket is pinged.</summary>
    public TimeSpan PingInterval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many activities a client may post per minute. 1 to 1,000,000.</summary>
    public int MessagesPerMinute { get; set; } = 120;

    /// <summary>How many tokens an address may ask for per minute. 1 to 1,000,000.</summary>
    public int TokensPerMinute { get; set; } = 120;
}
