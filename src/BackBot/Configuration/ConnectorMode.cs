namespace BackBot.Configuration;

/// <summary>Who may talk to <c>/api/messages</c>.</summary>
internal enum ConnectorMode
{
    /// <summary>Credentials decide: with <c>MicrosoftAppId</c> requests are authenticated; without, only Development answers (for the Emulator).</summary>
    Auto,

    /// <summary>The endpoint is closed; only the chat page and the widget talk to the bot.</summary>
    Off,

    /// <summary>Anyone may post, without credentials. For closed networks only.</summary>
    Anonymous,
}
