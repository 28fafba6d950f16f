using BackBot.Dialogs.Cards;
using BackBot.Dialogs.Turns;
using BackBot.Triage;

namespace BackBot.Dialogs.Questions;

/// <summary>Shows a question: its text, its buttons, and a card with boxes to tick for a checklist.</summary>
internal static class QuestionActivity
{
    public static string ItemKey(string fact) => $"facts.{fact}.label";

    public static string OptionKey(Question question, QuestionOption option) => $"questions.{question.Id}.options.{option.Id}";

    public static Reply Of(AssistantTurn turn, Question question, string? prefix)
    {
        var text = turn.Words[question.TextKey];
        var reply = new Reply(prefix is null ? text : $"{prefix}\n\n{text}")
            .Data("question", question.Id)
            .Data("kind", question.Kind.ToString().ToLowerInvariant())
            .Data("facts", question.Facts)
            .Data("progress", turn.Progress());
        return question.Kind == QuestionKind.Checklist ? WithChecklist(turn, question, reply) : reply.Buttons(Labels(turn, question));
    }

    private static IEnumerable<string> Labels(AssistantTurn turn, Question question)
    {
        var words = turn.Words;
        return question.Kind switch
        {
            QuestionKind.YesNo => [words["chat.buttons.yes"], words["chat.buttons.no"], words["chat.buttons.unsure"]],
            QuestionKind.Number when question.Facts[0] == FactIds.Pain => Enumerable.Range(0, 11).Select(number => $"{number}"),
            _ => question.Options.Select(option => words[OptionKey(question, option)]).Append(words["chat.buttons.unsure"]),
        };
    }

    private static Reply WithChecklist(AssistantTurn turn, Question question, Reply reply)
    {
        var words = turn.Words;
        var items = question.Facts.Select(fact => (Id: fact, Label: words[ItemKey(fact)])).ToList();
        var card = new Card()
            .Add(CardParts.Checklist(words["chat.question.tick"], items))
            .Do(CardParts.Answer(words["chat.buttons.send"], question.Id, AnswerReader.Ticked));
        return reply
            .Card(card, [.. items.Select((item, at) => $"{at + 1}. {item.Label}"), words["chat.question.numbers_hint"]])
            .Buttons(words["chat.buttons.none"], words["chat.buttons.unsure"]);
    }
}
