using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Arguments that must be there.</summary>
public class BotAssert
{
    /// <summary>Creates one; all members are static.</summary>
    public BotAssert()
    {
    }

    /// <summary>Throws when there is no activity.</summary>
    public static void ActivityNotNull(IActivity activity) => ArgumentNullException.ThrowIfNull(activity);

    /// <summary>Throws when there is no turn.</summary>
    public static void ContextNotNull(ITurnContext turnContext) => ArgumentNullException.ThrowIfNull(turnContext);

    /// <summary>Throws when there is no reference.</summary>
    public static void ConversationReferenceNotNull(ConversationReference reference) => ArgumentNullException.ThrowIfNull(reference);
}
