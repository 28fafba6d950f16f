using System.Text.Json;
using System.Text.Json.Nodes;

namespace BackBot.Channels.Teams;

/// <summary>What a card sends back when one of its buttons is pressed: <c>{"backbot": {…}}</c> and the card's inputs.</summary>
internal static class CardAnswer
{
    public const string Own = "backbot";
    private const string Words = "says";
    private const string Place = "of";

    /// <summary>A button that stands for typed words as long as the conversation is where it was.</summary>
    public static JsonObject Saying(string title, string words, string? place) => new()
    {
        ["type"] = "Action.Submit",
        ["title"] = title,
        ["data"] = new JsonObject { [Own] = new JsonObject { [Words] = words, [Place] = place } },
    };

    /// <summary>The words of such a button, and the place it belongs to; null for anything else.</summary>
    public static (string Words, string? Place)? ReadWords(object? value) =>
        Read(value)?[Own] is JsonObject own && Text(own, Words) is { } words ? (words, Text(own, Place)) : null;

    /// <summary>A button that came too late: the answer to the question of its place, which waits no more.</summary>
    public static object Late(string words, string place) =>
        JsonSerializer.SerializeToElement(new JsonObject { [Own] = new JsonObject { ["question"] = place, ["answer"] = words } });

    /// <summary>The answer as JSON; null when the value isn't a card's answer of ours.</summary>
    public static JsonObject? Read(object? value)
    {
        var json = value switch
        {
            JsonElement { ValueKind: JsonValueKind.Object } element => JsonNode.Parse(element.GetRawText()) as JsonObject,
            _ => null,
        };
        return json?[Own] is JsonObject ? json : null;
    }

    /// <summary>Whether the button ends its card: an answer, or a step on; asking why or for help doesn't.</summary>
    public static bool EndsItsCard(JsonObject answer)
    {
        var own = answer[Own]!.AsObject();
        return own.ContainsKey("answer") || own.ContainsKey(Words) || own["command"]?.ToString() is "next" or "back" or "stop";
    }

    private static string? Text(JsonObject own, string name) => own[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
