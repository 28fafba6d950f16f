using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BackBot.BotFramework.Tests.Support;

/// <summary>
/// A conversation with a dialog. Between two turns everything is in the storage and nowhere else, and the dialog can be another one (a deploy).
/// </summary>
internal sealed class DialogBot
{
    private readonly MemoryStorage _storage = new();
    private readonly TestAdapter _adapter = new();
    private Func<Dialog> _dialog;

    internal DialogBot(Func<Dialog> dialog) => _dialog = dialog;

    internal void Deploy(Func<Dialog> dialog) => _dialog = dialog;

    internal Task<IReadOnlyList<string>> SayAsync(string? text) => SendAsync(new Activity(ActivityTypes.Message) { Text = text });

    /// <summary>Runs one turn on a new dialog object and returns what the bot said.</summary>
    internal async Task<IReadOnlyList<string>> SendAsync(Activity activity)
    {
        var replies = await RepliesAsync(activity);
        return [.. replies.Select(reply => reply.Text)];
    }

    internal async Task<IReadOnlyList<Activity>> RepliesAsync(Activity activity)
    {
        var state = new ConversationState(_storage);
        var dialog = _dialog();
        await _adapter.ProcessActivityAsync(
            activity,
            async (turn, stop) =>
            {
                await dialog.RunAsync(turn, state.CreateProperty<DialogState>("dialogs"), stop);
                await state.SaveChangesAsync(turn, false, stop);
            },
            TestContext.Current.CancellationToken);
        var replies = new List<Activity>();
        while (_adapter.GetNextReply() is Activity reply)
        {
            replies.Add(reply);
        }

        return replies;
    }
}
