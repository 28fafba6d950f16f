using BackBot.Channels.Teams;
using BackBot.Configuration;
using BackBot.Knowing;
using Microsoft.Bot.Schema;

namespace BackBot.Teams;

/// <summary>What is said in Teams beyond the conversation, in the words of the content.</summary>
internal sealed class TeamsWords(KnowledgeKeeper keeper, BackBotOptions options) : ITeamsTexts
{
    public string TextOf(TeamsText text, Activity inbound)
    {
        ArgumentNullException.ThrowIfNull(inbound);
        var knowledge = keeper.Current;
        var locale = string.IsNullOrEmpty(inbound.Locale) ? options.Language : inbound.Locale;
        return knowledge.Content.Texts.Get(locale, Key(text), ("emergency_number", knowledge.Regions.Of(inbound.Locale, options.Region).Emergency));
    }

    private static string Key(TeamsText text) => text switch
    {
        TeamsText.OnlyInPrivate => TeamsAppTexts.OnlyInPrivate,
        TeamsText.GoOnInPrivate => TeamsAppTexts.GoOnInPrivate,
        TeamsText.MessageEdited => TeamsAppTexts.MessageEdited,
        _ => TeamsAppTexts.MessageDeleted,
    };
}
