using Microsoft.Bot.Schema;

namespace BackBot.Dialogs.Cards;

/// <summary>
/// An Adaptive Card as plain dictionaries, which every JSON library writes alike. Version 1.5 is the newest that Teams shows on all its clients
/// (Microsoft Learn, "Design Adaptive Cards for your Teams app").
/// </summary>
internal sealed class Card
{
    private readonly List<object> _body = [];
    private readonly List<object> _actions = [];

    /// <summary>Reads the card aloud in place of its parts.</summary>
    public string? Speak { get; init; }

    public Card Add(params IEnumerable<Dictionary<string, object>> elements)
    {
        _body.AddRange(elements);
        return this;
    }

    public Card Do(params IEnumerable<Dictionary<string, object>> actions)
    {
        _actions.AddRange(actions);
        return this;
    }

    public Attachment ToAttachment() => new() { ContentType = "application/vnd.microsoft.card.adaptive", Content = Content() };

    /// <summary>The card as it stands inside another one (behind a "show card" button).</summary>
    public Dictionary<string, object> Content()
    {
        var card = new Dictionary<string, object>
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.5",
            ["body"] = _body,
        };
        if (_actions.Count > 0)
        {
            card["actions"] = _actions;
        }

        if (Speak is not null)
        {
            card["speak"] = Speak;
        }

        return card;
    }
}
