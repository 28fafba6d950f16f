namespace Microsoft.Bot.Schema;

/// <summary>A named event without words.</summary>
public interface IEventActivity : IActivity
{
    string Name { get; set; }

    ConversationReference RelatesTo { get; set; }

    object Value { get; set; }
}
