#nullable enable
using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BackBot.BotFramework.Json;

namespace BackBot.BotFramework.State;

/// <summary>
/// How state is written: each named value by its own class, read back as the class that its accessor asks for.
/// What stands in a place of type <see cref="object"/> comes back as string, long, double, bool, list or dictionary, and the dialogs' own classes as themselves.
/// </summary>
public static class StateJson
{
    /// <summary>The options behind all methods here; read-only.</summary>
    public static JsonSerializerOptions Options { get; } = NewOptions();

    internal static ReadOnlyMemory<byte> Serialize(object value) => JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), Options);

    internal static object? Deserialize(ReadOnlyMemory<byte> json, Type type) => JsonSerializer.Deserialize(json.Span, type, Options);

    /// <summary>A value in whatever form it stands as <typeparamref name="T"/>.</summary>
    internal static T Convert<T>(object value) => value switch
    {
        T same => same,
        RawJson raw => JsonSerializer.Deserialize<T>(raw.Utf8.Span, Options)!,
        _ => JsonSerializer.Deserialize<T>(Serialize(value).Span, Options)!,
    };

    /// <summary>The named values of a state, each left as it is until somebody asks for it.</summary>
    internal static Dictionary<string, object> Split(ReadOnlyMemory<byte> json)
    {
        var values = new Dictionary<string, object>();
        var reader = new Utf8JsonReader(json.Span);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A state is a JSON object.");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            values[name] = new RawJson(json[start..(int)reader.BytesConsumed]);
        }

        return values;
    }

    /// <summary>The named values as one JSON object.</summary>
    internal static ReadOnlyMemory<byte> Join(IDictionary<string, object> values)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Options.Encoder, SkipValidation = true });
        writer.WriteStartObject();
        foreach (var (name, value) in values)
        {
            if (value is null)
            {
                continue;
            }

            writer.WritePropertyName(name);
            if (value is RawJson raw)
            {
                writer.WriteRawValue(raw.Utf8.Span, skipInputValidation: true);
            }
            else
            {
                JsonSerializer.Serialize(writer, value, value.GetType(), Options);
            }
        }

        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    private static JsonSerializerOptions NewOptions()
    {
        var options = new JsonSerializerOptions(ActivityJson.Options)
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(StateContext.Default, ActivityJson.Options.TypeInfoResolver),
        };
        options.Converters.Add(new FreeValueConverter());
        options.MakeReadOnly();
        return options;
    }
}
