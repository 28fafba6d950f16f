using BackBot.Dialogs.Turns;
using BackBot.Understanding;

namespace BackBot.Dialogs.Interruptions;

/// <summary>The answer to a common question: short first, more on demand, with its source.</summary>
internal static class CommonAnswer
{
    public static async Task<bool> ShortAsync(AssistantTurn turn, string id, CancellationToken cancellationToken)
    {
        if (Find(turn, id) is not { } question)
        {
            return false;
        }

        turn.Record.CommonQuestion = id;
        await new Reply(question.Answer).Data("answer", id).Buttons(turn.Words["chat.buttons.more"]).SendAsync(turn, cancellationToken);
        return true;
    }

    public static async Task<bool> MoreAsync(AssistantTurn turn, string id, CancellationToken cancellationToken)
    {
        if (Find(turn, id) is not { } question)
        {
            return false;
        }

        var source = turn.Words.Say("chat.outcome.source", ("source", question.Source));
        await new Reply($"{question.More}\n\n({source})").Data("answer", id).SendAsync(turn, cancellationToken);
        return true;
    }

    private static CommonQuestion? Find(AssistantTurn turn, string id) =>
        turn.Services.Understanding().CommonQuestions.FirstOrDefault(question => question.Id == id);
}
