namespace Microsoft.Bot.Schema;

/// <summary>The language of any activity; only messages carry one.</summary>
public static class IActivityExtensions
{
    /// <summary>The language as a BCP 47 tag, or null.</summary>
    public static string GetLocale(this IActivity activity) => activity switch
    {
        Activity any => any.Locale,
        IMessageActivity message => message.Locale,
        _ => null,
    };

    /// <summary>Sets the language where the activity has a place for it.</summary>
    public static void SetLocale(this IActivity activity, string locale)
    {
        if (activity is Activity any)
        {
            any.Locale = locale;
        }
        else if (activity is IMessageActivity message)
        {
            message.Locale = locale;
        }
    }
}
