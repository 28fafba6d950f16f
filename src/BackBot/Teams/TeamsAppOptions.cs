namespace BackBot.Teams;

/// <summary>The section <c>BackBot:Teams</c>: what the Teams app says about who offers it.</summary>
internal sealed class TeamsAppOptions
{
    public const string Section = "BackBot:Teams";

    /// <summary>Who offers the bot, at most 32 characters.</summary>
    public string Developer { get; set; } = "";

    /// <summary>Address of the site of who offers the bot; https.</summary>
    public string Website { get; set; } = "";

    /// <summary>Address of the privacy statement; https.</summary>
    public string Privacy { get; set; } = "";

    /// <summary>Address of the terms of use; https.</summary>
    public string Terms { get; set; } = "";

    /// <summary>Version of the app, three numbers; Teams offers an update when it grows.</summary>
    public string Version { get; set; } = "1.0.0";
}
