using BackBot.Configuration;
using BackBot.Content;

namespace BackBot.Teams;

/// <summary>Takes from the settings what the Teams app needs, and says which one is missing.</summary>
internal static class TeamsAppSettings
{
    private const int LongestDeveloper = 32;

    /// <exception cref="ConfigurationProblem">A setting is missing or can't be used.</exception>
    public static TeamsManifest Read(IConfiguration configuration, Texts texts)
    {
        var app = configuration.GetSection(TeamsAppOptions.Section).Get<TeamsAppOptions>() ?? new TeamsAppOptions();
        var appId = configuration["MicrosoftAppId"];
        if (!Guid.TryParse(appId, out _))
        {
            throw new ConfigurationProblem("MicrosoftAppId", $"'{appId}' is no app id.", "the GUID that Azure shows as Microsoft App ID");
        }

        if (app.Developer.Length is 0 or > LongestDeveloper)
        {
            throw new ConfigurationProblem($"{TeamsAppOptions.Section}:Developer", "is empty or too long.", $"who offers the bot, in 1 to {LongestDeveloper} characters");
        }

        if (!System.Version.TryParse(app.Version, out var version) || version.Build < 0 || version.Revision >= 0)
        {
            throw new ConfigurationProblem($"{TeamsAppOptions.Section}:Version", $"'{app.Version}' is no version.", "three numbers such as 1.0.0");
        }

        Address($"{TeamsAppOptions.Section}:Website", app.Website);
        Address($"{TeamsAppOptions.Section}:Privacy", app.Privacy);
        Address($"{TeamsAppOptions.Section}:Terms", app.Terms);
        var publicUrl = Address("BackBot:PublicUrl", configuration["BackBot:PublicUrl"]);
        var language = configuration["BackBot:Language"] is { Length: > 0 } configured ? configured : Texts.Fallback;
        return new TeamsManifest(appId!, publicUrl, language, app, texts);
    }

    private static Uri Address(string key, string? value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
            ? address
            : throw new ConfigurationProblem(key, $"'{value}' is not an address that Teams takes.", "an address that begins with https://");
}
