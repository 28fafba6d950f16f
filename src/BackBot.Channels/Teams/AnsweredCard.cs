using System.Text.Json.Nodes;

namespace BackBot.Channels.Teams;

/// <summary>Makes of a card that was answered one that shows what was chosen and has no buttons.</summary>
internal static class AnsweredCard
{
    private const string Mark = "✓ ";

    /// <summary>The answered card; null when the answer doesn't come from this card.</summary>
    public static JsonObject? Of(JsonObject card, JsonObject answer)
    {
        if (FindAction(card, answer[CardAnswer.Own]!) is not { } pressed)
        {
            return null;
        }

        var answered = card.DeepClone().AsObject();
        answered.Remove("actions");
        var body = new JsonArray();
        var chosen = new List<string>();
        foreach (var element in answered["body"]?.AsArray().ToArray() ?? [])
        {
            element!.Parent!.AsArray().Remove(element);
            switch (element["type"]?.ToString())
            {
                case "ActionSet":
                    break;
                case "Input.ChoiceSet":
                    chosen.AddRange(Titles(element.AsObject(), answer));
                    break;
                case { } type when type.StartsWith("Input.", StringComparison.Ordinal):
                    break;
                default:
                    body.Add(element);
                    break;
            }
        }

        if (chosen.Count == 0)
        {
            chosen.Add(pressed["title"]?.ToString() ?? string.Empty);
        }

        foreach (var title in chosen)
        {
            body.Add(new JsonObject { ["type"] = "TextBlock", ["text"] = Mark + title, ["wrap"] = true });
        }

        answered["body"] = body;
        return answered;
    }

    private static IEnumerable<string> Titles(JsonObject choiceSet, JsonObject answer)
    {
        var ticked = (answer[choiceSet["id"]?.ToString() ?? string.Empty]?.ToString() ?? string.Empty)
            .Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return (choiceSet["choices"]?.AsArray() ?? [])
            .Where(choice => ticked.Contains(choice!["value"]?.ToString()))
            .Select(choice => choice!["title"]?.ToString() ?? string.Empty);
    }

    private static JsonObject? FindAction(JsonNode? node, JsonNode own) => node switch
    {
        JsonObject found when found["type"]?.ToString() is "Action.Submit" or "Action.Execute"
            && JsonNode.DeepEquals((found["data"] as JsonObject)?[CardAnswer.Own], own) => found,
        JsonObject parent => parent.Select(child => FindAction(child.Value, own)).FirstOrDefault(found => found is not null),
        JsonArray list => list.Select(child => FindAction(child, own)).FirstOrDefault(found => found is not null),
        _ => null,
    };
}
