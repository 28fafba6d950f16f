using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;

namespace BackBot.Channels.Teams;

/// <summary>What a card sends back when one of its buttons is pressed: <c>{"backbot": {…}}</c> and the card's inputs.</summary>
internal static class CardAnswer
{
    public const string Own = "backbot";
    private const string Words = "says";

    /// <summary>A button that stands for typed words.</summary>
    public static JsonObject Saying(string title, string words) => new()
    {
        ["type"] = "Action.Submit",
        ["title"] = title,
        ["data"] = new JsonObject { [Own] = new JsonObject { [Words] = words } },
    };

    /// <summary>Turns the answer of such a button into typed words.</summary>
    public static void ReadWords(Activity activity)
    {
        if (Read(activity.Value)?[Own] is JsonObject own && own[Words] is JsonValue words && words.TryGetValue<string>(out var text))
        {
            activity.Text = text;
            activity.Value = null;
        }
    }

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
}
