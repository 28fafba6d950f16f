namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog made of dialogs, with a stack of its own.</summary>
public class ComponentDialog : DialogContainer
{
    /// <summary>Under this key the instance keeps the stack inside.</summary>
    public const string PersistedDialogState = "dialogs";

    private const string PersistedOptions = "options";

    private readonly Lock _initializing = new();
    private Task _initialized;

    /// <summary>Creates one; without an id its class names it.</summary>
    public ComponentDialog(string dialogId = null)
        : base(dialogId)
    {
    }

    /// <summary>The dialog inside that begins; the first one added unless set.</summary>
    public string InitialDialogId { get; set; }

    /// <summary>Adds a dialog inside.</summary>
    public ComponentDialog AddDialog(Dialog dialog)
    {
        Dialogs.Add(dialog);
        InitialDialogId ??= dialog.Id;
        return this;
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext outerDc, object options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outerDc);
        await EnsureInitializedAsync(outerDc);
        if (options is not null)
        {
            outerDc.ActiveDialog.State[PersistedOptions] = options;
        }

        return await RunAsync(outerDc, innerDc => OnBeginDialogAsync(innerDc, options, cancellationToken), cancellationToken);
    }

    /// <summary>
    /// Goes on inside. When the stack inside names a dialog that no longer exists, because another version of the bot began it,
    /// the component begins again with the options it was begun with.
    /// </summary>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext outerDc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outerDc);
        await EnsureInitializedAsync(outerDc);
        return await RunAsync(outerDc, innerDc => ContinueInsideAsync(outerDc, innerDc, cancellationToken), cancellationToken);
    }

    /// <summary>A dialog that was put on top from inside has ended: the question inside is asked again.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext outerDc, DialogReason reason, object result = null, CancellationToken cancellationToken = default)
    {
        await EnsureInitializedAsync(outerDc);
        await RepromptDialogAsync(outerDc.Context, outerDc.ActiveDialog, cancellationToken);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override async Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        await new DialogContext(Dialogs, turnContext, Inside(instance)).RepromptDialogAsync(cancellationToken);
        await OnRepromptDialogAsync(turnContext, instance, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        if (reason == DialogReason.CancelCalled)
        {
            await new DialogContext(Dialogs, turnContext, Inside(instance)).CancelAllDialogsAsync(cancellationToken);
        }

        await OnEndDialogAsync(turnContext, instance, reason, cancellationToken);
    }

    /// <inheritdoc/>
    public override DialogContext CreateChildContext(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return new DialogContext(Dialogs, dc, Inside(dc.ActiveDialog));
    }

    /// <summary>Called once before the first turn.</summary>
    protected virtual Task OnInitializeAsync(DialogContext dc) => Task.CompletedTask;

    /// <summary>Waits until <see cref="OnInitializeAsync"/> is done.</summary>
    protected Task EnsureInitializedAsync(DialogContext outerDc)
    {
        if (_initialized is { IsCompletedSuccessfully: true } done)
        {
            return done;
        }

        lock (_initializing)
        {
            // Turns of several conversations can come first together; one that failed doesn't spoil the dialog for the others.
            return _initialized is null or { IsFaulted: true } or { IsCanceled: true } ? _initialized = OnInitializeAsync(outerDc) : _initialized;
        }
    }

    /// <summary>Begins inside: with the initial dialog, unless overridden.</summary>
    protected virtual Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object options, CancellationToken cancellationToken = default) =>
        innerDc.BeginDialogAsync(InitialDialogId, options, cancellationToken);

    /// <summary>Goes on inside. Override it to look at what was said before the dialogs inside get it.</summary>
    protected virtual Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
        innerDc.ContinueDialogAsync(cancellationToken);

    /// <summary>Called when the component leaves the stack.</summary>
    protected virtual Task OnEndDialogAsync(
        ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Called after the question inside was asked again.</summary>
    protected virtual Task OnRepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>Ends the component once everything inside has ended.</summary>
    protected virtual Task<DialogTurnResult> EndComponentAsync(DialogContext outerDc, object result, CancellationToken cancellationToken) =>
        outerDc.EndDialogAsync(result, cancellationToken);

    private static DialogState Inside(DialogInstance instance)
    {
        if (instance.State.TryGetValue(PersistedDialogState, out var kept) && kept is DialogState state)
        {
            return state;
        }

        state = new DialogState();
        instance.State[PersistedDialogState] = state;
        return state;
    }

    private async Task<DialogTurnResult> RunAsync(
        DialogContext outerDc, Func<DialogContext, Task<DialogTurnResult>> run, CancellationToken cancellationToken)
    {
        var result = await run(CreateChildContext(outerDc));
        return result.Status == DialogTurnStatus.Waiting ? EndOfTurn : await EndComponentAsync(outerDc, result.Result, cancellationToken);
    }

    private Task<DialogTurnResult> ContinueInsideAsync(DialogContext outerDc, DialogContext innerDc, CancellationToken cancellationToken)
    {
        if (innerDc.StackIsKnown())
        {
            return OnContinueDialogAsync(innerDc, cancellationToken);
        }

        innerDc.Stack.Clear();
        outerDc.ActiveDialog.State.TryGetValue(PersistedOptions, out var options);
        return OnBeginDialogAsync(innerDc, options, cancellationToken);
    }
}
