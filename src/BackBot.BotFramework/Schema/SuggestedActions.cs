using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Buttons under the composer that vanish once one is pressed.</summary>
public class SuggestedActions
{
    /// <summary>Creates an empty one.</summary>
    public SuggestedActions()
    {
    }

    /// <summary>Creates one with these values.</summary>
    public SuggestedActions(IEnumerable<string> to, IEnumerable<CardAction> actions)
        : this(to?.ToList(), actions?.ToList())
    {
    }

    /// <summary>Creates one with these values.</summary>
    public SuggestedActions(IList<string> to = null, IList<CardAction> actions = null)
    {
        To = to;
        Actions = actions;
    }

    [JsonPropertyName("actions")]
    public IList<CardAction> Actions { get; set; }

    /// <summary>The ids of the people who see them; empty for everybody.</summary>
    [JsonPropertyName("to")]
    public IList<string> To { get; set; }
}
