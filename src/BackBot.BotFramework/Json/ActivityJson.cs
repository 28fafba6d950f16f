#nullable enable
using System.Buffers;
using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Schema;

namespace BackBot.BotFramework.Json;

/// <summary>
/// The wire form of activities and of what else the Bot Framework protocols send: UTF-8 JSON, exact names, null members left out.
/// <c>Value</c>, <c>ChannelData</c> and <c>Content</c> arrive as <see cref="JsonElement"/> and leave from anything that serializes.
/// Whatever is wrong with the input gives a <see cref="JsonException"/>; its message holds a path and never a person's words.
/// </summary>
public static class ActivityJson
{
    /// <summary>The options behind all methods here; read-only, with source-generated metadata, and reflection for other people's classes.</summary>
    public static JsonSerializerOptions Options { get; } = NewOptions();

    private static readonly JsonTypeInfo<Activity> ActivityType = TypeOf<Activity>();

    /// <summary>Reads an activity.</summary>
    public static Activity Deserialize(ReadOnlySpan<byte> utf8) => Deserialize(utf8, ActivityType);

    /// <summary>Reads another wire type.</summary>
    public static T Deserialize<T>(ReadOnlySpan<byte> utf8) => Deserialize(utf8, TypeOf<T>());

    /// <summary>Reads an activity from a request body to its end. How much is read is for the caller's server to limit.</summary>
    public static ValueTask<Activity> DeserializeAsync(PipeReader reader, CancellationToken cancellationToken = default) =>
        DeserializeAsync(reader, ActivityType, cancellationToken);

    /// <summary>Reads another wire type from a request body to its end.</summary>
    public static ValueTask<T> DeserializeAsync<T>(PipeReader reader, CancellationToken cancellationToken = default) =>
        DeserializeAsync(reader, TypeOf<T>(), cancellationToken);

    /// <summary>Reads an activity from a stream to its end.</summary>
    public static async ValueTask<Activity> DeserializeAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        var reader = PipeReader.Create(stream, new StreamPipeReaderOptions(leaveOpen: true));
        try
        {
            return await DeserializeAsync(reader, cancellationToken);
        }
        finally
        {
            await reader.CompleteAsync();
        }
    }

    /// <summary>Writes an activity.</summary>
    public static byte[] Serialize(Activity activity) => JsonSerializer.SerializeToUtf8Bytes(activity, ActivityType);

    /// <summary>Writes an activity into a buffer.</summary>
    public static void Serialize(IBufferWriter<byte> buffer, Activity activity) => Serialize(buffer, activity, ActivityType);

    /// <summary>Writes another wire type.</summary>
    public static byte[] Serialize<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    /// <summary>Writes another wire type into a buffer.</summary>
    public static void Serialize<T>(IBufferWriter<byte> buffer, T value) => Serialize(buffer, value, TypeOf<T>());

    private static JsonTypeInfo<T> TypeOf<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    private static T Deserialize<T>(ReadOnlySpan<byte> utf8, JsonTypeInfo<T> type)
    {
        WellFormed.Check(utf8);
        return JsonSerializer.Deserialize(utf8, type) ?? throw new JsonException("An object is expected, not null.");
    }

    private static void Serialize<T>(IBufferWriter<byte> buffer, T value, JsonTypeInfo<T> type)
    {
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Options.Encoder, SkipValidation = true });
        JsonSerializer.Serialize(writer, value, type);
    }

    private static async ValueTask<T> DeserializeAsync<T>(PipeReader reader, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        while (true)
        {
            var result = await reader.ReadAsync(cancellationToken);
            if (!result.IsCompleted)
            {
                reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
                continue;
            }

            try
            {
                return result.Buffer.IsSingleSegment ? Deserialize(result.Buffer.FirstSpan, type) : Deserialize(result.Buffer.ToArray(), type);
            }
            finally
            {
                reader.AdvanceTo(result.Buffer.End);
            }
        }
    }

    private static JsonSerializerOptions NewOptions()
    {
        var options = new JsonSerializerOptions
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            // Never embedded in HTML; umlauts and emoji stay themselves.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = JsonTypeInfoResolver.Combine(WireContext.Default, new DefaultJsonTypeInfoResolver()),
        };
        options.Converters.Add(new EntityConverter());
        options.MakeReadOnly();
        return options;
    }
}
