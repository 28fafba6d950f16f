using BackBot.Dialogs.Cards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackBot.Dialogs.Turns;

/// <summary>A reply in the making: text, a card where cards are shown, buttons, and what a machine reads in <c>channelData.backbot</c>.</summary>
internal sealed class Reply(string text)
{
    private readonly Dictionary<string, object> _data = [];
    private readonly List<string> _buttons = [];
    private Card? _card;
    private IReadOnlyList<string> _lines = [];

    public Reply Data(string name, object value)
    {
        _data[name] = value;
        return this;
    }

    public Reply Buttons(params IEnumerable<string> labels)
    {
        _buttons.AddRange(labels);
        return this;
    }

    /// <summary>A card, and the lines that stand for it where no card can be shown.</summary>
    public Reply Card(Card card, IEnumerable<string> lines)
    {
        _card = card;
        _lines = [.. lines];
        return this;
    }

    public Task SendAsync(AssistantTurn turn, CancellationToken cancellationToken) =>
        turn.Context.SendActivityAsync(ToActivity(turn), cancellationToken);

    private Activity ToActivity(AssistantTurn turn)
    {
        var withCard = _card is not null && turn.Channel.Cards;
        var activity = MessageFactory.Text(withCard ? text : string.Join("\n\n", [text, .. _lines]), inputHint: _buttons.Count > 0 ? InputHints.ExpectingInput : InputHints.AcceptingInput);
        activity.TextFormat = TextFormatTypes.Markdown;
        if (withCard)
        {
            activity.Attachments = [_card!.ToAttachment()];
        }

        if (_buttons.Count > 0)
        {
            // imBack is the one kind that every channel with suggested actions sends back as typed text.
            activity.SuggestedActions = new SuggestedActions
            {
                Actions = [.. _buttons.Select(label => new CardAction { Type = ActionTypes.ImBack, Title = label, Value = label })],
            };
        }

        if (_data.Count > 0)
        {
            activity.ChannelData = new Dictionary<string, object> { ["backbot"] = _data };
        }

        return activity;
    }
}
