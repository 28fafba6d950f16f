namespace BackBot.Configuration;

/// <summary>The section <c>BackBot</c> of <c>appsettings.json</c>; every key is explained there.</summary>
internal sealed class BackBotOptions
{
    public const string Section = "BackBot";

    /// <summary>Folder of the embedded database and the keys; relative paths start at the content root.</summary>
    public string DataFolder { get; set; } = "data";

    /// <summary>Folder of questions, rules, methods and texts; empty means the <c>content</c> folder that ships with the bot.</summary>
    public string ContentFolder { get; set; } = "";

    /// <summary>Country whose emergency and advice numbers are shown when the channel does not tell one; an id of <c>content/regions.yaml</c>.</summary>
    public string Region { get; set; } = "GB";

    /// <summary>Language of the texts when the channel does not tell one; a file of <c>content/texts</c>.</summary>
    public string Language { get; set; } = "en";

    /// <summary>Address under which people reach the bot, for example <c>https://backbot.example</c>; empty where no drawings are sent to other channels.</summary>
    public string PublicUrl { get; set; } = "";

    /// <summary>Origins of the sites that may show the widget, for example <c>https://blog.example</c>; empty means this site only, <c>*</c> any site.</summary>
    public IList<string> AllowedSites { get; } = [];

    /// <summary>What happens on <c>/api/messages</c> without Bot Framework credentials.</summary>
    public ConnectorMode Connector { get; set; } = ConnectorMode.Auto;
}
