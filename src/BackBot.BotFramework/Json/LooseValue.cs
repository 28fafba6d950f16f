#nullable enable
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace BackBot.BotFramework.Json;

/// <summary>
/// Reads what stands in a free place of an activity (<c>Value</c>, <c>ChannelData</c>, <c>Content</c>), whichever form it has:
/// the class itself, a <see cref="JsonElement"/> from the wire, a dictionary from stored state.
/// </summary>
public static class LooseValue
{
    /// <summary>The value as <typeparamref name="T"/>; throws a <see cref="JsonException"/> when its contents don't fit.</summary>
    public static T As<T>(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value switch
        {
            T same => same,
            JsonElement element => element.Deserialize<T>(ActivityJson.Options)!,
            _ => JsonSerializer.SerializeToElement(value, value.GetType(), ActivityJson.Options).Deserialize<T>(ActivityJson.Options)!,
        };
    }

    /// <summary>The value as <typeparamref name="T"/>, or false when there is none or its contents don't fit.</summary>
    public static bool TryAs<T>(object? value, [MaybeNullWhen(false)] out T result)
    {
        result = default;
        if (value is null or JsonElement { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined })
        {
            return false;
        }

        try
        {
            result = As<T>(value);
            return result is not null;
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or InvalidOperationException)
        {
            return false;
        }
    }
}
