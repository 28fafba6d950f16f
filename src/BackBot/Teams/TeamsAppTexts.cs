namespace BackBot.Teams;

/// <summary>The texts of the Teams app; the content is refused when one of them is missing.</summary>
internal static class TeamsAppTexts
{
    public const string ShortName = "chat.teams.app.short_name";
    public const string FullName = "chat.teams.app.full_name";
    public const string ShortDescription = "chat.teams.app.short_description";
    public const string FullDescription = "chat.teams.app.full_description";
    public const string OnlyInPrivate = "chat.teams.only_in_private";
    public const string GoOnInPrivate = "chat.teams.go_on_in_private";
    public const string MessageEdited = "chat.teams.message_edited";
    public const string MessageDeleted = "chat.teams.message_deleted";

    /// <summary>The commands that Teams offers in the message box, by the name of their texts.</summary>
    public static readonly IReadOnlyList<string> Commands = ["start", "help", "start_over", "stop", "forget_me"];

    /// <summary>Their keys.</summary>
    public static IReadOnlyList<string> Required { get; } =
    [
        ShortName, FullName, ShortDescription, FullDescription, OnlyInPrivate, GoOnInPrivate, MessageEdited, MessageDeleted,
        .. Commands.SelectMany(command => new[] { CommandTitle(command), CommandDescription(command) }),
    ];

    public static string CommandTitle(string command) => $"chat.teams.app.commands.{command}.title";

    public static string CommandDescription(string command) => $"chat.teams.app.commands.{command}.description";
}
