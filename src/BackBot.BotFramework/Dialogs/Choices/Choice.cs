using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>One of the answers to choose from.</summary>
public class Choice
{
    /// <summary>Creates one.</summary>
    public Choice(string value = null) => Value = value;

    /// <summary>What is shown, and returned when it is chosen.</summary>
    [JsonPropertyName("value")]
    public string Value { get; set; }

    /// <summary>The button, if other than one that says the value.</summary>
    [JsonPropertyName("action")]
    public CardAction Action { get; set; }

    /// <summary>Other words for it.</summary>
    [JsonPropertyName("synonyms")]
    public List<string> Synonyms { get; set; }
}
