using BackBot.Channels.Turns;
using BackBot.Configuration;
using BackBot.Knowing;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackBot.Hosting;

/// <summary>What a person is told when a turn failed, in the words of the content.</summary>
internal sealed class Apologies(KnowledgeKeeper keeper, BackBotOptions options) : ITurnFailureReplies
{
    public IReadOnlyList<Activity> RepliesTo(Activity inbound)
    {
        ArgumentNullException.ThrowIfNull(inbound);
        var knowledge = keeper.Current;
        var locale = string.IsNullOrEmpty(inbound.Locale) ? options.Language : inbound.Locale;
        var region = knowledge.Regions.Of(inbound.Locale, options.Region);
        var text = knowledge.Content.Texts.Get(locale, "chat.failure", ("emergency_number", region.Emergency));
        return [MessageFactory.Text(text)];
    }
}
