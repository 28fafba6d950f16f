using BackBot.Dialogs.Menus;
using BackBot.Dialogs.Questions;
using BackBot.Dialogs.Turns;
using BackBot.Understanding;

namespace BackBot.Dialogs.Interruptions;

/// <summary>Answers a common question, small talk or a wish for a stretch in mid-conversation; what waits is asked again afterwards.</summary>
internal sealed class CommonQuestionAsked : IInterruption
{
    public async Task<Course> HandleAsync(AssistantTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Message.Text.Length == 0 || turn.Message.Payload is not null || MenuCatalog.Find(turn)?.Choose(turn) is not null)
        {
            return Course.Pass;
        }

        if (await AnswerAsync(turn, cancellationToken))
        {
            turn.Replied = true;
            return turn.Asked is { } question && AnswerReader.Read(turn, question) is not null ? Course.Pass : Course.AskAgain;
        }

        return turn.Reading.Intent == Intent.Thanks && turn.Record.Told is not null ? Course.Rest : Course.Pass;
    }

    private static async Task<bool> AnswerAsync(AssistantTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Record.CommonQuestion is { } last && turn.Typed(turn.Words["chat.buttons.more"]))
        {
            turn.Record.CommonQuestion = null;
            return await CommonAnswer.MoreAsync(turn, last, cancellationToken);
        }

        if (turn.Reading.Question is { } match && turn.Reading.Intent is Intent.AskQuestion or Intent.SymptomReport or Intent.AskMethod)
        {
            return await CommonAnswer.ShortAsync(turn, match.Id, cancellationToken);
        }

        var key = turn.Reading.Intent switch
        {
            Intent.AskQuestion => "chat.unknown_question",
            // "It was a joke" after a warning is no other topic.
            Intent.OffTopic or Intent.Nothing or Intent.ForgetMe when turn.Record.Told is not null && turn.Counting().Count > 0 => "chat.outcome.still",
            Intent.OffTopic => "chat.off_topic",
            Intent.Thanks => "chat.thanks",
            Intent.Greeting when turn.Record.Greeted => "chat.greeting_reply",
            Intent.AskMethod when turn.Record.Told is null && turn.Record.Method is null => "chat.method_wish",
            Intent.AskMethod when turn.Counting().Count > 0 => "chat.outcome.still",
            _ => null,
        };
        if (key is null)
        {
            return false;
        }

        await turn.SayAsync(key, cancellationToken, ("facts", turn.Names(turn.Counting())));
        return true;
    }
}
