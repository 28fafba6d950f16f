using System.Text.Json;

namespace BackBot.Dialogs.Messages;

/// <summary>
/// What a button or card sends back in <c>activity.value</c>: <c>{"backbot":{"question":…,"answer":…}}</c> or <c>{"backbot":{"command":…}}</c>,
/// and beside it the inputs of the card (<c>"ticked"</c>).
/// </summary>
/// <param name="Question">Question the button belongs to; null for a command.</param>
/// <param name="Answer">Answer of the button.</param>
/// <param name="Command">Command of the button.</param>
/// <param name="Ticked">Fact ids ticked in a checklist, null when the card has none.</param>
internal sealed record Payload(string? Question, string? Answer, string? Command, IReadOnlyList<string>? Ticked)
{
    /// <summary>
    /// Reads the payload, or null when the value is none of ours. The Bot Framework hands in a <c>JObject</c> officially and a
    /// <c>JsonElement</c> here; both write their JSON in <c>ToString()</c>, so that no dialog needs to know either.
    /// </summary>
    public static Payload? Read(object? value)
    {
        var json = value as string ?? value?.ToString();
        if (string.IsNullOrWhiteSpace(json) || json[0] != '{')
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            // Action.Execute wraps the data once more: {"action":{"data":{…}}}.
            if (root.TryGetProperty("action", out var action) && action.ValueKind == JsonValueKind.Object
                && action.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object)
            {
                root = data;
            }

            return root.TryGetProperty("backbot", out var own) && own.ValueKind == JsonValueKind.Object
                ? new Payload(Text(own, "question"), Text(own, "answer"), Text(own, "command"), TickedIn(root))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static List<string>? TickedIn(JsonElement root) =>
        root.TryGetProperty("ticked", out var ticked) && ticked.ValueKind == JsonValueKind.String
            ? [.. ticked.GetString()!.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]
            : null;
}
