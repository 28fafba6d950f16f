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
    // Joining is synchronous, so that a thread joins one state at a time.
    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer)? _joining;

    /// <summary>The options behind all methods here; read-only.</summary>
    public static JsonSerializerOptions Options { get; } = NewOptions(UsualValues.LeaveOut);

    /// <summary>For a class in a free place: it comes back as a dictionary, which does not know what a new instance has.</summary>
    internal static JsonSerializerOptions FreeOptions { get; } = NewOptions();

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
        var (buffer, writer) = _joining ??= NewWriter();
        try
        {
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
            // A copy, as long as the state and no longer: it is kept as long as the conversation is busy.
            return buffer.WrittenMemory.ToArray();
        }
        finally
        {
            buffer.ResetWrittenCount();
            writer.Reset();
        }
    }

    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer) NewWriter()
    {
        var buffer = new ArrayBufferWriter<byte>(8 * 1024);
        return (buffer, new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Options.Encoder, SkipValidation = true }));
    }

    private static JsonSerializerOptions NewOptions(params ReadOnlySpan<Action<JsonTypeInfo>> modifiers)
    {
        var ownClasses = new DefaultJsonTypeInfoResolver();
        foreach (var modifier in modifiers)
        {
            ownClasses.Modifiers.Add(modifier);
        }

        var options = new JsonSerializerOptions(ActivityJson.Options)
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(StateContext.Default, WireContext.Default, ownClasses),
        };
        options.Converters.Add(new FreeValueConverter());
        options.MakeReadOnly();
        return options;
    }
}
