#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackBot.BotFramework.State;

/// <summary>
/// Values in places of type <see cref="object"/>: dialog state, step values, results. Whole numbers come back as <see cref="long"/>, as with the official SDK,
/// so that the same code runs on both. The dialogs' own classes carry a tag and come back as themselves; every other class comes back as a dictionary.
/// </summary>
internal sealed class FreeValueConverter : JsonConverter<object>
{
    private const string Tag = "$type";
    private const string Content = "$value";

    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.True:
                return true;
            case JsonTokenType.False:
                return false;
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.Number:
                return reader.TryGetInt64(out var whole) ? (object)whole : reader.GetDouble();
            case JsonTokenType.StartArray:
                return ReadList(ref reader, options);
            case JsonTokenType.StartObject:
                return ReadObject(ref reader, options);
            default:
                throw new JsonException();
        }
    }

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case string text:
                writer.WriteStringValue(text);
                return;
            case Dictionary<string, object> values:
                WriteValues(writer, values, options);
                return;
        }

        var type = value.GetType();
        if (StateTags.TagOf(type) is not { } tag)
        {
            if (type == typeof(object))
            {
                writer.WriteStartObject();
                writer.WriteEndObject();
                return;
            }

            JsonSerializer.Serialize(writer, value, type, StateJson.FreeOptions);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString(Tag, tag);
        writer.WritePropertyName(Content);
        JsonSerializer.Serialize(writer, value, type, options);
        writer.WriteEndObject();
    }

    // As the serializer does, without entering it anew for each value.
    private void WriteValues(Utf8JsonWriter writer, Dictionary<string, object> values, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in values)
        {
            writer.WritePropertyName(name);
            if (value is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                Write(writer, value, options);
            }
        }

        writer.WriteEndObject();
    }

    private List<object?> ReadList(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var list = new List<object?>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            list.Add(Read(ref reader, typeof(object), options));
        }

        return list;
    }

    private object? ReadObject(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var values = new Dictionary<string, object?>();
        StateTags.Reader? tagged = null;
        object? content = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (tagged is not null && name == Content)
            {
                content = tagged(ref reader, options);
                continue;
            }

            var value = Read(ref reader, typeof(object), options);
            if (values.Count == 0 && name == Tag && value is string tag && StateTags.ReaderOf(tag) is { } known)
            {
                tagged = known;
            }

            values[name] = value;
        }

        return content ?? values;
    }
}
