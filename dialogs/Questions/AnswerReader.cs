using System.Globalization;
using BackBot.Dialogs.Messages;
using BackBot.Dialogs.Turns;
using BackBot.Triage;
using BackBot.Understanding;

namespace BackBot.Dialogs.Questions;

/// <summary>Reads the answer to a question from a button, a ticked card, a label, or what was typed.</summary>
internal static class AnswerReader
{
    public const string None = "none";
    public const string Unsure = "unsure";
    public const string Yes = "yes";
    public const string No = "no";
    public const string Ticked = "ticked";

    /// <summary>The answer, or null when the message is none to this question.</summary>
    public static QuestionAnswer? Read(AssistantTurn turn, Question question)
    {
        if (turn.Message.Payload is { } payload)
        {
            return payload.Question == question.Id ? FromButton(payload, question) : null;
        }

        return turn.Message.Text.Length == 0 ? null : FromLabel(turn, question) ?? FromWords(turn, question);
    }

    /// <summary>Whether what was typed is the label of one of the question's buttons, or numbers from its list.</summary>
    public static bool IsLabel(AssistantTurn turn, Question question) => turn.Message.Text.Length > 0 && FromLabel(turn, question) is not null;

    private static QuestionAnswer? FromButton(Payload payload, Question question) => payload.Answer switch
    {
        None => All(question, FactValue.False),
        Unsure => QuestionAnswer.Unsure,
        Yes when question.Kind == QuestionKind.YesNo => QuestionAnswer.Of(question.Facts[0], FactValue.True),
        No when question.Kind == QuestionKind.YesNo => QuestionAnswer.Of(question.Facts[0], FactValue.False),
        Ticked => FromTicks(payload.Ticked ?? [], question),
        { } id when question.Facts.Contains(id) && question.Kind == QuestionKind.Checklist => QuestionAnswer.Of(id, FactValue.True),
        { } id => FromOption(id, question) ?? FromNumber(id, question),
        null => null,
    };

    private static QuestionAnswer FromTicks(IReadOnlyList<string> ticked, Question question) => ticked.Count == 0
        ? QuestionAnswer.WhichOne
        : QuestionAnswer.Of(question.Facts.Select(fact => KeyValuePair.Create(fact, FactValue.Of(ticked.Contains(fact)))));

    private static QuestionAnswer? FromOption(string id, Question question) =>
        question.Options.FirstOrDefault(option => option.Id == id) is { } option ? QuestionAnswer.Of(option.Sets) : null;

    private static QuestionAnswer? FromNumber(string text, Question question) =>
        question.Kind == QuestionKind.Number && double.TryParse(text, CultureInfo.InvariantCulture, out var number)
            ? QuestionAnswer.Of(question.Facts[0], FactValue.Number(number))
            : null;

    private static QuestionAnswer? FromLabel(AssistantTurn turn, Question question)
    {
        if (turn.Typed(turn.Words["chat.buttons.unsure"]) || turn.Words.Lines("chat.question.skip_words").Any(turn.Typed))
        {
            return QuestionAnswer.Unsure;
        }

        switch (question.Kind)
        {
            case QuestionKind.Checklist when turn.Typed(turn.Words["chat.buttons.none"]):
                return All(question, FactValue.False);
            case QuestionKind.Checklist when !turn.Channel.Cards && Positions(turn.Message.Text, question.Facts.Count) is { } positions:
                return FromTicks([.. positions.Select(at => question.Facts[at - 1])], question);
            case QuestionKind.Checklist:
                var fact = question.Facts.FirstOrDefault(id => turn.Typed(turn.Words[QuestionActivity.ItemKey(id)]));
                // A label that is typed is a box that is ticked, and "stiff" alone in a list of signs denies them; any other is followed by the rest of the list.
                return fact is null ? null : turn.Policy.FindFact(fact) is { Role: FactRole.Preference } ? FromTicks([fact], question) : QuestionAnswer.Of(fact, FactValue.True);
            default:
                var option = question.Options.FirstOrDefault(option => turn.Typed(turn.Words[QuestionActivity.OptionKey(question, option)]));
                return option is null ? null : QuestionAnswer.Of(option.Sets);
        }
    }

    private static QuestionAnswer? FromWords(AssistantTurn turn, Question question)
    {
        var understanding = turn.Services.Understanding();
        var text = turn.Message.Text;
        var mentioned = Mentioned(turn, question);
        if (mentioned.Count > 0)
        {
            // "Just stiff" denies the rest of the list, as long as it names no sign: beside one the rest is asked again.
            return question.Kind == QuestionKind.Checklist && mentioned.All(fact => fact.Value == FactValue.True && !turn.IsWarning(fact.Key, fact.Value)) && understanding.SaysNothingElse(text)
                ? QuestionAnswer.Of(question.Facts.Select(fact => KeyValuePair.Create(fact, FactValue.Of(mentioned.ContainsKey(fact)))))
                : QuestionAnswer.Of(mentioned);
        }

        switch (question.Kind)
        {
            case QuestionKind.YesNo:
                return YesNo(turn, question.Facts[0]) switch
                {
                    YesNoUnsure.Yes => QuestionAnswer.Of(question.Facts[0], FactValue.True),
                    YesNoUnsure.No => QuestionAnswer.Of(question.Facts[0], FactValue.False),
                    YesNoUnsure.Unsure => QuestionAnswer.Unsure,
                    _ => null,
                };
            case QuestionKind.Checklist:
                return YesNo(turn, null) switch
                {
                    YesNoUnsure.Yes => question.Facts.Count == 1 ? All(question, FactValue.True) : QuestionAnswer.WhichOne,
                    YesNoUnsure.No => All(question, FactValue.False),
                    YesNoUnsure.Unsure => QuestionAnswer.Unsure,
                    _ => null,
                };
            case QuestionKind.Number:
                var number = question.Facts[0] == FactIds.Age ? understanding.ReadAge(text) : understanding.ReadPain(text);
                return number is { } value ? QuestionAnswer.Of(question.Facts[0], FactValue.Number(value)) : UnsureOnly(understanding, text);
            case QuestionKind.Duration:
                return understanding.ReadDurationDays(text, turn.Now) is { } days
                    ? QuestionAnswer.Of(Lasting(days, question))
                    : UnsureOnly(understanding, text);
            default:
                return UnsureOnly(understanding, text);
        }
    }

    // What the message says about the very facts that were asked for, or that its buttons tell. A number question takes its number from its own reader.
    private static Dictionary<string, FactValue> Mentioned(AssistantTurn turn, Question question) => question.Kind is QuestionKind.Number
        ? []
        : turn.HeardFacts().Where(fact => question.Facts.Contains(fact.Key) || question.Options.Any(option => option.Sets.ContainsKey(fact.Key))).ToDictionary();

    /// <summary>
    /// Yes, no or unsure, where the message is about what was asked. "No pins and needles" is no answer to another question:
    /// where it speaks of other things, only a "no" or "yes" of its own in front of them counts ("no, just stiff").
    /// </summary>
    public static YesNoUnsure? YesNo(AssistantTurn turn, string? fact)
    {
        var understanding = turn.Services.Understanding();
        return turn.HeardFacts().Any() || turn.Reading.Suspected.Any(span => span.FactId != fact) ? understanding.ReadLeadingYesNo(turn.Message.Text) : understanding.ReadYesNo(turn.Message.Text, fact);
    }

    // Days that were typed tell what the button for that span tells: the one with as many days or the next longer one.
    private static Dictionary<string, FactValue> Lasting(int days, Question question)
    {
        var spans = question.Options.Where(option => option.Sets.ContainsKey(FactIds.DurationDays)).OrderBy(option => option.Sets[FactIds.DurationDays].AsNumber).ToList();
        var span = spans.Find(option => option.Sets[FactIds.DurationDays].AsNumber >= days) ?? spans.LastOrDefault();
        return new(span?.Sets ?? new Dictionary<string, FactValue>()) { [FactIds.DurationDays] = FactValue.Number(days) };
    }

    private static QuestionAnswer? UnsureOnly(TextUnderstanding understanding, string text) =>
        understanding.ReadYesNo(text) == YesNoUnsure.Unsure ? QuestionAnswer.Unsure : null;

    private static QuestionAnswer All(Question question, FactValue value) =>
        QuestionAnswer.Of(question.Facts.Select(fact => KeyValuePair.Create(fact, value)));

    // "1 and 3", "2,4", where the list is shown with numbers: only when nothing but numbers of the list stands there, so that "2 days" is never taken for the second sign.
    private static List<int>? Positions(string text, int count)
    {
        var parts = text.Split([' ', ',', ';', '.', '&', '+'], StringSplitOptions.RemoveEmptyEntries);
        var positions = new List<int>();
        foreach (var part in parts)
        {
            if (int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var position) && position >= 1 && position <= count)
            {
                positions.Add(position);
            }
            else if (!string.Equals(part, "and", StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }
        }

        return positions.Count > 0 ? positions : null;
    }
}
