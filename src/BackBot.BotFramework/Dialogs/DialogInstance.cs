using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog on the stack, with what it keeps between turns. Values survive as string, long, double, bool, list and dictionary.</summary>
public class DialogInstance
{
    /// <summary>Creates an empty one.</summary>
    public DialogInstance()
    {
    }

    /// <summary>The dialog's id.</summary>
    [JsonPropertyName("id")]
    public string Id { get; set; }

    /// <summary>What the dialog keeps.</summary>
    [JsonPropertyName("state")]
    public IDictionary<string, object> State { get; set; }

    /// <summary>Where the instance stands when it is not on the active stack.</summary>
    [JsonPropertyName("stackIndex")]
    public int? StackIndex { get; set; }

    /// <summary>The dialog's version when the instance began.</summary>
    [JsonPropertyName("version")]
    public string Version { get; set; }
}
