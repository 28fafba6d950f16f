namespace Microsoft.Bot.Schema;

/// <summary>How replies travel.</summary>
public static class DeliveryModes
{
    public const string Ephemeral = "ephemeral";

    /// <summary>The replies stand in the body of the HTTP response.</summary>
    public const string ExpectReplies = "expectReplies";

    public const string Normal = "normal";

    public const string Notification = "notification";
}
