using BackBot.Dialogs.Turns;

namespace BackBot.Dialogs.Menus;

/// <summary>A short list of buttons with a sentence above.</summary>
/// <param name="Id">Id told to widgets as the question's id.</param>
/// <param name="Text">The sentence above the buttons.</param>
/// <param name="Items">Ids and labels of the buttons.</param>
internal sealed record Menu(string Id, string Text, IReadOnlyList<MenuItem> Items)
{
    /// <summary>Finds what typed words choose, which may be more than the buttons show; null when they choose nothing.</summary>
    public Func<AssistantTurn, string?>? Understand { get; init; }

    /// <summary>Shows more than a sentence and buttons; null for the plain form.</summary>
    public Func<AssistantTurn, Reply>? Show { get; init; }

    /// <summary>More for <c>channelData.backbot</c>.</summary>
    public IReadOnlyDictionary<string, object> Data { get; init; } = new Dictionary<string, object>();

    /// <summary>The id of the button whose label (or id) was typed, or null.</summary>
    public string? Pressed(AssistantTurn turn) => Items.FirstOrDefault(item => turn.Typed(item.Label) || turn.Typed(item.Id))?.Id;

    /// <summary>The id of the chosen button, or null when the message chooses none of this menu.</summary>
    public string? Choose(AssistantTurn turn)
    {
        if (turn.Message.Payload is not { } payload)
        {
            return Pressed(turn) ?? Understand?.Invoke(turn);
        }

        var id = payload.Question is null ? payload.Command : payload.Question == Id ? payload.Answer : null;
        return Items.Any(item => item.Id == id) ? id : null;
    }
}
