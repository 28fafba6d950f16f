using Microsoft.Recognizers.Text;

namespace BackBot.Understanding.Models;

/// <summary>What all models have in common under the contract of Microsoft.Recognizers.Text.</summary>
/// <param name="typeName">What the model finds, for example <c>pain_0_10</c>.</param>
internal abstract class TextModel(string typeName) : IModel
{
    private const int LongestText = 20_000;

    /// <inheritdoc/>
    public string ModelTypeName => typeName;

    /// <inheritdoc/>
    public string Culture { get; private set; } = Microsoft.Recognizers.Text.Culture.English;

    /// <inheritdoc/>
    public string RequestedCulture { get; private set; } = Microsoft.Recognizers.Text.Culture.English;

    /// <inheritdoc/>
    public void SetCultureInfo(string culture, string requestedCulture = null!) => (Culture, RequestedCulture) = (culture, requestedCulture ?? culture);

    /// <summary>What the text holds; empty when it holds nothing. Never throws, whatever the text is.</summary>
    public List<ModelResult> Parse(string query) => string.IsNullOrWhiteSpace(query) ? [] : [.. Find(Cut(query))];

    /// <summary>The part of a text that is read: its first 20,000 characters.</summary>
    public static string Cut(string text) => text.Length > LongestText ? text[..LongestText] : text;

    /// <summary>Finds what the model is there for in a text that is neither empty nor too long.</summary>
    protected abstract IEnumerable<ModelResult> Find(string text);

    /// <summary>A result in the form of the contract: <c>End</c> is the last character, the value stands under "value".</summary>
    protected static ModelResult Result(string type, string text, int start, int length, string value) => new()
    {
        TypeName = type,
        Text = text.Substring(start, length),
        Start = start,
        End = start + length - 1,
        Resolution = new SortedDictionary<string, object>(StringComparer.Ordinal) { ["value"] = value },
    };
}
