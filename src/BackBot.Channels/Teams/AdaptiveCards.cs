using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;

namespace BackBot.Channels.Teams;

/// <summary>Adaptive Cards as JSON. Version 1.5 is the newest that Teams shows on all its clients.</summary>
internal static class AdaptiveCards
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>Teams shows six actions in a row and hides the rest.</summary>
    public const int ActionsInARow = 6;

    /// <summary>A card that is nothing but buttons.</summary>
    public static Attachment Of(params IEnumerable<JsonNode> actions)
    {
        var card = new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.5",
            ["body"] = new JsonArray(),
        };
        AddActions(card, [.. actions]);
        return ToAttachment(card);
    }

    public static Attachment ToAttachment(JsonObject card) => new() { ContentType = ContentType, Content = JsonSerializer.SerializeToElement(card) };

    /// <summary>The card of an attachment; null when it is something else.</summary>
    public static JsonObject? Read(Attachment attachment)
    {
        if (attachment is not { ContentType: ContentType, Content: { } content })
        {
            return null;
        }

        return (content is JsonElement element ? JsonNode.Parse(element.GetRawText()) : JsonSerializer.SerializeToNode(content)) as JsonObject;
    }

    /// <summary>Puts more buttons on a card, in rows that Teams shows whole.</summary>
    public static void AddActions(JsonObject card, IReadOnlyList<JsonNode> actions)
    {
        var own = card["actions"]?.AsArray().Count ?? 0;
        if (own + actions.Count <= ActionsInARow)
        {
            var all = card["actions"]?.AsArray() ?? [];
            card["actions"] = all;
            foreach (var action in actions)
            {
                all.Add(action);
            }

            return;
        }

        var body = card["body"]?.AsArray() ?? [];
        card["body"] = body;
        foreach (var row in actions.Chunk(ActionsInARow))
        {
            body.Add(new JsonObject { ["type"] = "ActionSet", ["actions"] = new JsonArray(row) });
        }
    }
}
