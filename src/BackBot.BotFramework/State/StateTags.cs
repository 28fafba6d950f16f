#nullable enable
using System.Collections.Frozen;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace BackBot.BotFramework.State;

/// <summary>The classes that come back as themselves from a free place in the state, by the tag they are written with. A closed list: no stored text names a type.</summary>
internal static class StateTags
{
    private static readonly FrozenDictionary<string, Type> Types = new[]
    {
        typeof(Activity), typeof(Attachment), typeof(CardAction), typeof(Choice), typeof(ConversationReference), typeof(DialogState), typeof(FoundChoice), typeof(PromptOptions),
    }.ToFrozenDictionary(type => type.Name);

    private static readonly FrozenDictionary<Type, string> Tags = Types.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    internal static string? TagOf(Type type) => Tags.GetValueOrDefault(type);

    internal static Type? TypeOf(string tag) => Types.GetValueOrDefault(tag);
}
