using BackBot.Dialogs.Agreement;
using BackBot.Dialogs.Changes;
using BackBot.Dialogs.CheckIns;
using BackBot.Dialogs.Feelings;
using BackBot.Dialogs.Interruptions;
using BackBot.Dialogs.Methods;
using BackBot.Dialogs.Outcomes;
using BackBot.Dialogs.Questions;
using BackBot.Dialogs.ReadBack;
using BackBot.Dialogs.Turns;
using BackBot.Triage;
using Microsoft.Bot.Builder.Dialogs;

namespace BackBot.Dialogs;

/// <summary>
/// The whole conversation: agreement, questions, advice, guided session, how it feels. Which dialog comes next follows from the record
/// alone (docs/adr/0003), so that going back, changing an answer, reloading and a deploy need no paths of their own.
/// </summary>
internal sealed class MainDialog : InterruptibleDialog
{
    public MainDialog()
        : base(nameof(MainDialog), [new UnreadableMessage(), new LateButton(), new WarningSign(), new Command(), new CommonQuestionAsked(), new UnseenFile(), new HeardInPassing()])
    {
        AddDialog(new AgreementDialog());
        AddDialog(new QuestionDialog());
        AddDialog(new ReadBackDialog());
        AddDialog(new OutcomeDialog());
        AddDialog(new MethodDialog());
        AddDialog(new FeelingDialog());
        AddDialog(new NewSignDialog());
        AddDialog(new CheckInDialog());
        AddDialog(new ChangeAnswerDialog());
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [BeginNextStepAsync, LoopStepAsync]));
        InitialDialogId = nameof(WaterfallDialog);
    }

    private static Task<DialogTurnResult> BeginNextStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = AssistantTurn.Of(step.Context);
        return turn.Record.Stopped
            ? step.EndDialogAsync(cancellationToken: cancellationToken)
            : step.BeginDialogAsync(Next(turn), cancellationToken: cancellationToken);
    }

    private static Task<DialogTurnResult> LoopStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.ReplaceDialogAsync(nameof(WaterfallDialog), cancellationToken: cancellationToken);

    private static string Next(AssistantTurn turn)
    {
        var record = turn.Record;
        return record switch
        {
            _ when turn.Policy.Decide(turn.Facts) == Disposition.Emergency && record.Revisit is null && !record.ChooseChange => nameof(OutcomeDialog),
            { Agreed: false } => nameof(AgreementDialog),
            { Heard.Count: > 0 } when turn.ReadBackFirst => nameof(ReadBackDialog),
            { ChooseChange: true } => nameof(ChangeAnswerDialog),
            { Revisit: not null } => nameof(QuestionDialog),
            { AskNew: true } => nameof(NewSignDialog),
            { AskFeeling: true } => nameof(FeelingDialog),
            { OfferCheckIn: true } when turn.Policy.Decide(turn.Facts) == Disposition.SelfCare => nameof(CheckInDialog),
            { Heard.Count: > 0 } => nameof(ReadBackDialog),
            _ when turn.NextQuestion() is not null => nameof(QuestionDialog),
            { Method: not null } => nameof(MethodDialog),
            _ => nameof(OutcomeDialog),
        };
    }
}
