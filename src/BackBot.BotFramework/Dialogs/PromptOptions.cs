using System.Text.Json.Serialization;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt asks, and how. It is kept on the stack while the prompt waits: keep it small.</summary>
public class PromptOptions
{
    /// <summary>Creates empty ones.</summary>
    public PromptOptions()
    {
    }

    /// <summary>The question.</summary>
    [JsonPropertyName("prompt")]
    public Activity Prompt { get; set; }

    /// <summary>What is said to an answer that wasn't understood; without it the question again.</summary>
    [JsonPropertyName("retryPrompt")]
    public Activity RetryPrompt { get; set; }

    /// <summary>The answers to choose from.</summary>
    [JsonPropertyName("choices")]
    public IList<Choice> Choices { get; set; }

    /// <summary>How the choices are shown, if other than the prompt's own style.</summary>
    [JsonPropertyName("style")]
    public ListStyle? Style { get; set; }

    /// <summary>Data for the validator.</summary>
    [JsonPropertyName("validations")]
    public object Validations { get; set; }

    /// <summary>The language of the answers, if other than the turn's.</summary>
    [JsonPropertyName("recognizeLanguage")]
    public string RecognizeLanguage { get; set; }
}
