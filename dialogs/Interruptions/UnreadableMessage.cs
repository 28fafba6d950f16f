using BackBot.Dialogs.Turns;

namespace BackBot.Dialogs.Interruptions;

/// <summary>A picture, an empty message, a card of another bot: a kind answer, and the question again.</summary>
internal sealed class UnreadableMessage : IInterruption
{
    public async Task<Course> HandleAsync(AssistantTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Message.Text.Length > 0 || turn.Message.Payload is not null)
        {
            return Course.Pass;
        }

        await turn.SayAsync(turn.Message.HasFiles ? "chat.question.again.picture" : "chat.question.again.empty", cancellationToken);
        return Course.AskAgain;
    }
}
