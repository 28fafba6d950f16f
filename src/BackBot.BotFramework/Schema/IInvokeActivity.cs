namespace Microsoft.Bot.Schema;

/// <summary>A named call that waits for an answer.</summary>
public interface IInvokeActivity : IActivity
{
    string Name { get; set; }

    ConversationReference RelatesTo { get; set; }

    object Value { get; set; }
}
