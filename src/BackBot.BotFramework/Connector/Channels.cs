namespace Microsoft.Bot.Connector;

/// <summary>Channel ids.</summary>
public class Channels
{
    public const string Directline = "directline";

    public const string DirectlineSpeech = "directlinespeech";

    public const string Emulator = "emulator";

    public const string M365 = "m365extensions";

    public const string Msteams = "msteams";

    public const string Test = "test";

    public const string Webchat = "webchat";

    /// <summary>Creates one; all members are constants.</summary>
    public Channels()
    {
    }
}
