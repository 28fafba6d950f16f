namespace Microsoft.Bot.Schema;

/// <summary>Kinds of activity that never leave the bot.</summary>
public static class ActivityTypesEx
{
    /// <summary>A pause before the next reply, in milliseconds.</summary>
    public const string Delay = "delay";

    /// <summary>Carries an <c>InvokeResponse</c> to the adapter, which puts it into the body of the HTTP response.</summary>
    public const string InvokeResponse = "invokeResponse";
}
