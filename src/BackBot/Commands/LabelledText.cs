using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackBot.Commands;

/// <summary>One line of a labelled file: either a text with facts and intent, or an answer with the value expected.</summary>
internal sealed record LabelledText
{
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    [JsonPropertyName("text")]
    public string Text { get; init; } = string.Empty;

    [JsonPropertyName("facts")]
    public Dictionary<string, JsonElement>? Facts { get; init; }

    [JsonPropertyName("intent")]
    public string? Intent { get; init; }

    /// <summary>The kind of question (yes_no, pain_0_10, duration), in files of answers.</summary>
    [JsonPropertyName("question")]
    public string? Question { get; init; }

    /// <summary>The value expected, in files of answers; null means "ask again".</summary>
    [JsonPropertyName("expected")]
    public JsonElement? Expected { get; init; }

    /// <summary>Reads a file of JSON Lines.</summary>
    public static IReadOnlyList<LabelledText> ReadFile(string path) =>
        [.. File.ReadLines(path).Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => JsonSerializer.Deserialize<LabelledText>(line)!)];
}
