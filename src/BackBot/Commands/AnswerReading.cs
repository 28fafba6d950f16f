using System.Globalization;
using BackBot.Understanding;

namespace BackBot.Commands;

/// <summary>Reads an answer by the kind of question, in the text form of the wire.</summary>
internal static class AnswerReading
{
    /// <summary>The kinds of question that can be read.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["yes_no", "pain_0_10", "duration", "age"];

    /// <summary>The value as text ("yes", "6.5", "14"), or null for "ask again".</summary>
    public static string? Value(TextUnderstanding understanding, string question, string text, DateTimeOffset now) => question switch
    {
        "yes_no" => understanding.ReadYesNo(text)?.ToString().ToLowerInvariant(),
        "pain_0_10" => understanding.ReadPain(text)?.ToString(CultureInfo.InvariantCulture),
        "duration" => understanding.ReadDurationDays(text, now)?.ToString(CultureInfo.InvariantCulture),
        "age" => understanding.ReadAge(text)?.ToString(CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"unknown kind of question \"{question}\"; use {string.Join(", ", Kinds)}", nameof(question)),
    };
}
