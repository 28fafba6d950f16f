using BackBot.Dialogs.Turns;
using BackBot.Triage;

namespace BackBot.Dialogs.ReadBack;

/// <summary>A fact with its value as part of a sentence: "no numbness in the legs", "pain 6 out of 10", "for 3 days".</summary>
internal static class FactPhrases
{
    public static string Of(Words words, string fact, FactValue value)
    {
        if (value.Kind != FactValueKind.Number)
        {
            var told = words.Told(fact, value);
            // A number that isn't known says so itself.
            return words.IsNumber(fact) ? told : words.Say($"chat.read_back.{value}", ("fact", told));
        }

        return fact switch
        {
            FactIds.Pain => words.Say("chat.read_back.pain", ("number", value)),
            FactIds.DurationDays => value.AsNumber switch
            {
                0 => words["chat.read_back.duration_today"],
                1 => words["chat.read_back.duration_day"],
                _ => words.Say("chat.read_back.duration_days", ("number", value)),
            },
            _ => words.Say($"chat.read_back.{fact}", ("number", value)),
        };
    }
}
