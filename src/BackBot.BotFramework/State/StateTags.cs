#nullable enable
using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace BackBot.BotFramework.State;

/// <summary>The classes that come back as themselves from a free place in the state, by the tag they are written with. A closed list: no stored text names a type.</summary>
internal static class StateTags
{
    private static readonly FrozenDictionary<Type, string> Tags;
    private static readonly FrozenDictionary<string, Reader> Readers;

    static StateTags()
    {
        var known = new Dictionary<Type, Reader>
        {
            [typeof(Activity)] = Read<Activity>,
            [typeof(Attachment)] = Read<Attachment>,
            [typeof(CardAction)] = Read<CardAction>,
            [typeof(Choice)] = Read<Choice>,
            [typeof(ConversationReference)] = Read<ConversationReference>,
            [typeof(DialogState)] = Read<DialogState>,
            [typeof(FoundChoice)] = Read<FoundChoice>,
            [typeof(PromptOptions)] = Read<PromptOptions>,
        };
        Tags = known.Keys.ToFrozenDictionary(type => type, type => type.Name);
        Readers = known.ToFrozenDictionary(pair => pair.Key.Name, pair => pair.Value);
    }

    internal delegate object? Reader(ref Utf8JsonReader reader, JsonSerializerOptions options);

    internal static string? TagOf(Type type) => Tags.GetValueOrDefault(type);

    internal static Reader? ReaderOf(string tag) => Readers.GetValueOrDefault(tag);

    /// <summary>Straight through the converter: the serializer's own entry point would first scan the value to its end, once per level of nesting.</summary>
    private static object? Read<T>(ref Utf8JsonReader reader, JsonSerializerOptions options) => reader.TokenType == JsonTokenType.Null
        ? null
        : ((JsonConverter<T>)options.GetTypeInfo(typeof(T)).Converter).Read(ref reader, typeof(T), options);
}
