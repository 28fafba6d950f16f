namespace BackBot.Channels.Connector;

/// <summary>Configuration section <c>BackBot:Delivery</c>.</summary>
public sealed class ConnectorOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "BackBot:Delivery";

    /// <summary>Without credentials, replies are sent to this machine and to these hosts only, for example <c>emulator.lan</c>.</summary>
    public IList<string> TrustedHosts { get; } = [];

    /// <summary>How long one attempt at a delivery may take. 1 second to 2 minutes.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(25);

    /// <summary>How often a delivery is tried again at once before it waits in the outbox. 0 to 10.</summary>
    public int Retries { get; set; } = 3;

    /// <summary>How many deliveries run to one host at a time. 1 to 1000.</summary>
    public int DeliveriesPerHost { get; set; } = 64;

    /// <summary>How long a delivery waits in the outbox before it is given up. An hour to 30 days.</summary>
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How often the outbox is looked through. A second to an hour.</summary>
    public TimeSpan OutboxInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The largest body of an inbound activity, in bytes. 16 KiB to 16 MiB.</summary>
    public long MaxBodyBytes { get; set; } = 512 * 1024;
}
