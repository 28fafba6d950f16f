namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that needs others in its set.</summary>
public interface IDialogDependencies
{
    /// <summary>The dialogs it needs.</summary>
    IEnumerable<Dialog> GetDependencies();
}
