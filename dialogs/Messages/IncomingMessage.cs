using Microsoft.Bot.Schema;

namespace BackBot.Dialogs.Messages;

/// <summary>What the person sent, freed from the channel's ways of sending it.</summary>
/// <param name="Text">What was typed, trimmed; empty when nothing was.</param>
/// <param name="Payload">What a button or card carries, null when typed.</param>
/// <param name="HasFiles">Whether a picture or another file came along; none is ever opened.</param>
internal sealed record IncomingMessage(string Text, Payload? Payload, bool HasFiles)
{
    public static IncomingMessage Read(Activity activity) => new(
        (activity.Text ?? string.Empty).Trim(),
        Payload.Read(activity.Value),
        activity.Attachments?.Any(IsFile) == true);

    // Teams sends the message itself once more as an HTML attachment; it is no file.
    private static bool IsFile(Attachment attachment) =>
        attachment is not null && !string.Equals(attachment.ContentType, "text/html", StringComparison.OrdinalIgnoreCase);
}
