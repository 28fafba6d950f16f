namespace Microsoft.Bot.Schema;

/// <summary>Mentions in a message: who is named, and the text without the name.</summary>
public static class ActivityExtensions
{
    /// <summary>
    /// Takes the bot's own mention out of the text and returns what is left. In a Teams channel every message to a bot begins with it.
    /// Only the words that the mention entity itself holds are removed, so a name that the person wrote stays.
    /// </summary>
    public static string RemoveRecipientMention(this IMessageActivity activity) => activity.RemoveMentionText(activity.Recipient?.Id);

    /// <summary>Takes every mention of an id out of the text and returns what is left.</summary>
    public static string RemoveMentionText(this IMessageActivity activity, string id)
    {
        foreach (var mention in activity.GetMentions())
        {
            if (id is not null && mention.Mentioned?.Id == id && !string.IsNullOrEmpty(mention.Text) && activity.Text is { } text)
            {
                activity.Text = text.Replace(mention.Text, string.Empty, StringComparison.OrdinalIgnoreCase).Trim();
            }
        }

        return activity.Text;
    }

    /// <summary>True when the message mentions the id.</summary>
    public static bool MentionsId(this IMessageActivity activity, string id) => activity.GetMentions().Any(mention => mention.Mentioned?.Id == id);

    /// <summary>True when the message mentions its receiver.</summary>
    public static bool MentionsRecipient(this IMessageActivity activity) => activity.MentionsId(activity.Recipient?.Id);
}
