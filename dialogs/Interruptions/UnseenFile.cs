using BackBot.Dialogs.Turns;

namespace BackBot.Dialogs.Interruptions;

/// <summary>A picture beside words: the words are read, and the person is told that the picture was not.</summary>
internal sealed class UnseenFile : IInterruption
{
    public async Task<Course> HandleAsync(AssistantTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Message.HasFiles)
        {
            await turn.SayAsync("chat.question.again.picture", cancellationToken);
            turn.Replied = true;
        }

        return Course.Pass;
    }
}
