namespace BackBot.Dialogs.Turns;

/// <summary>Settings the dialogs need.</summary>
/// <param name="Language">Language of the texts, for example "en".</param>
/// <param name="Region">Country of the emergency numbers, for example "GB".</param>
/// <param name="RetentionDays">For how many days a conversation is kept, told on "what do you know about me".</param>
/// <param name="MediaUrl">Absolute address of the folder with the drawings, null when none are shown.</param>
public sealed record AssistantDefaults(string Language, string Region, int RetentionDays, Uri? MediaUrl);
