#nullable enable
using System.Text.Json;
using System.Text.Unicode;

namespace BackBot.BotFramework.Json;

/// <summary>
/// Refuses bytes that the JSON reader would let pass and that would throw only later, when somebody reads the string:
/// invalid UTF-8, and halves of a surrogate pair written as escapes.
/// </summary>
internal static class WellFormed
{
    internal static void Check(ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8))
        {
            throw new JsonException("The text is not valid UTF-8.");
        }

        // An escape is always found by its backslash; a text without one needs no closer look.
        for (var at = utf8.IndexOf((byte)'\\'); at >= 0; at = Next(utf8, at))
        {
            var unit = Unit(utf8, at);
            if (char.IsLowSurrogate(unit))
            {
                throw Half();
            }

            if (char.IsHighSurrogate(unit))
            {
                at += 6;
                if (!char.IsLowSurrogate(Unit(utf8, at)))
                {
                    throw Half();
                }
            }

            at += unit == '\0' ? 2 : 6;
        }
    }

    private static int Next(ReadOnlySpan<byte> utf8, int from)
    {
        var found = from < utf8.Length ? utf8[from..].IndexOf((byte)'\\') : -1;
        return found < 0 ? -1 : from + found;
    }

    /// <summary>The UTF-16 unit of a <c>\uXXXX</c> escape, or NUL for anything else (which the JSON reader then judges).</summary>
    private static char Unit(ReadOnlySpan<byte> utf8, int at) =>
        at + 6 <= utf8.Length && utf8[at] == '\\' && utf8[at + 1] == 'u'
        && ushort.TryParse(utf8.Slice(at + 2, 4), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var unit)
            ? (char)unit
            : '\0';

    private static JsonException Half() => new("The text holds half of a surrogate pair.");
}
