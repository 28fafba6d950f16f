using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>The choice that an answer meant.</summary>
public class FoundChoice
{
    /// <summary>Creates an empty one.</summary>
    public FoundChoice()
    {
    }

    /// <summary>The choice's value.</summary>
    [JsonPropertyName("value")]
    public string Value { get; set; }

    /// <summary>The choice's place in the list, from 0.</summary>
    [JsonPropertyName("index")]
    public int Index { get; set; }

    /// <summary>How well it fits; 1 is exactly.</summary>
    [JsonPropertyName("score")]
    public float Score { get; set; }

    /// <summary>The words of the choice that were found.</summary>
    [JsonPropertyName("synonym")]
    public string Synonym { get; set; }
}
