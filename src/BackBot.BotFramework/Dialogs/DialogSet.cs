namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs that can begin each other. Once filled it only reads, so that all turns can share it.</summary>
public class DialogSet
{
    private readonly Dictionary<string, Dialog> _dialogs = new(StringComparer.Ordinal);
    private readonly IStatePropertyAccessor<DialogState> _dialogState;
    private string _version;

    /// <summary>Creates one whose stack is kept by another dialog.</summary>
    public DialogSet()
    {
    }

    /// <summary>Creates one whose stack is kept in a state.</summary>
    public DialogSet(IStatePropertyAccessor<DialogState> dialogState) =>
        _dialogState = dialogState ?? throw new ArgumentNullException(nameof(dialogState));

    /// <summary>Adds a dialog and those it needs. A second dialog under a taken id gets a number behind it.</summary>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        _version = null;
        if (_dialogs.TryGetValue(dialog.Id, out var taken))
        {
            if (ReferenceEquals(taken, dialog))
            {
                return this;
            }

            var id = dialog.Id;
            for (var number = 2; _dialogs.ContainsKey(dialog.Id); number++)
            {
                dialog.Id = $"{id}{number}";
            }
        }

        _dialogs[dialog.Id] = dialog;
        if (dialog is IDialogDependencies needing)
        {
            foreach (var needed in needing.GetDependencies())
            {
                Add(needed);
            }
        }

        return this;
    }

    /// <summary>The dialog with an id, or null.</summary>
    public Dialog Find(string dialogId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dialogId);
        return _dialogs.GetValueOrDefault(dialogId);
    }

    /// <summary>All dialogs in the order they were added.</summary>
    public IEnumerable<Dialog> GetDialogs() => _dialogs.Values;

    /// <summary>Changes when one of the dialogs changes.</summary>
    public virtual string GetVersion() => _version ??= string.Join('|', _dialogs.Values.Select(dialog => dialog.GetVersion()));

    /// <summary>Loads the stack and returns the way to work with it.</summary>
    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        if (_dialogState is null)
        {
            throw new InvalidOperationException("This set was created without a state; pass an accessor of DialogState to its constructor.");
        }

        var state = await _dialogState.GetAsync(turnContext, static () => new DialogState(), cancellationToken);
        return new DialogContext(this, turnContext, state);
    }
}
