using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog stack; the first is on top.</summary>
public class DialogState
{
    /// <summary>Creates an empty one.</summary>
    public DialogState()
        : this(null)
    {
    }

    /// <summary>Creates one with these dialogs on it.</summary>
    public DialogState(List<DialogInstance> stack) => DialogStack = stack ?? [];

    /// <summary>The dialogs on the stack; the first is on top.</summary>
    [JsonPropertyName("dialogStack")]
    public List<DialogInstance> DialogStack { get; set; }
}
