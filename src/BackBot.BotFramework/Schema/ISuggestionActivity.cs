namespace Microsoft.Bot.Schema;

/// <summary>A message with suggestions to another one.</summary>
public interface ISuggestionActivity : IMessageActivity, IActivity
{
    IList<TextHighlight> TextHighlights { get; set; }
}
