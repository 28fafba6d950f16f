namespace BackBot.Dialogs.Cards;

/// <summary>The few Adaptive Card elements BackBot uses.</summary>
internal static class CardParts
{
    public static Dictionary<string, object> Text(string text, bool strong = false, bool subtle = false) => new()
    {
        ["type"] = "TextBlock",
        ["text"] = text,
        ["wrap"] = true,
        ["weight"] = strong ? "Bolder" : "Default",
        // A heading stands apart from what is above it.
        ["spacing"] = strong ? "Medium" : "Default",
        ["isSubtle"] = subtle,
    };

    public static Dictionary<string, object> Image(string url, string description) => new()
    {
        ["type"] = "Image",
        ["url"] = url,
        ["altText"] = description,
        ["size"] = "Stretch",
    };

    /// <summary>Boxes to tick; the ids come back, comma-separated, under the name "ticked".</summary>
    public static Dictionary<string, object> Checklist(string label, IEnumerable<(string Id, string Label)> choices) => new()
    {
        ["type"] = "Input.ChoiceSet",
        ["id"] = "ticked",
        ["label"] = label,
        ["style"] = "expanded",
        ["isMultiSelect"] = true,
        ["wrap"] = true,
        ["choices"] = choices.Select(choice => new Dictionary<string, object> { ["title"] = choice.Label, ["value"] = choice.Id }).ToList<object>(),
    };

    public static Dictionary<string, object> Answer(string title, string question, string answer) =>
        Submit(title, new() { ["question"] = question, ["answer"] = answer });

    public static Dictionary<string, object> Command(string title, string command) => Submit(title, new() { ["command"] = command });

    /// <summary>A button that unfolds more of the card in place.</summary>
    public static Dictionary<string, object> Unfold(string title, Card card) =>
        new() { ["type"] = "Action.ShowCard", ["title"] = title, ["card"] = card.Content() };

    private static Dictionary<string, object> Submit(string title, Dictionary<string, object> own) => new()
    {
        ["type"] = "Action.Submit",
        ["title"] = title,
        ["data"] = new Dictionary<string, object> { ["backbot"] = own },
    };
}
