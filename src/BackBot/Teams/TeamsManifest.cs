using System.Text.Json.Nodes;
using BackBot.Content;

namespace BackBot.Teams;

/// <summary>
/// The manifest of the Teams app and its files for further languages. Source:
/// learn.microsoft.com/microsoft-365/extensibility/schema (version <see cref="Version"/>).
/// </summary>
internal sealed class TeamsManifest(string appId, Uri publicUrl, string language, TeamsAppOptions app, Texts texts)
{
    public const string Version = "1.25";
    private const string Schemas = "https://developer.microsoft.com/json-schemas/teams/v" + Version;
    private const string Green = "#0B6B5D";

    /// <summary>The languages beside the main one, each with its file in the package.</summary>
    public IEnumerable<(string Language, string File)> Translations =>
        texts.Locales.Where(other => !string.Equals(other, language, StringComparison.OrdinalIgnoreCase)).Order().Select(other => (other, $"{other}.json"));

    public JsonObject Manifest() => new()
    {
        ["$schema"] = $"{Schemas}/MicrosoftTeams.schema.json",
        ["manifestVersion"] = Version,
        ["version"] = app.Version,
        ["id"] = appId,
        ["developer"] = new JsonObject
        {
            ["name"] = app.Developer,
            ["websiteUrl"] = app.Website,
            ["privacyUrl"] = app.Privacy,
            ["termsOfUseUrl"] = app.Terms,
        },
        ["localizationInfo"] = Localization(),
        ["name"] = new JsonObject { ["short"] = Text(language, TeamsAppTexts.ShortName), ["full"] = Text(language, TeamsAppTexts.FullName) },
        ["description"] = new JsonObject
        {
            ["short"] = Text(language, TeamsAppTexts.ShortDescription),
            ["full"] = Text(language, TeamsAppTexts.FullDescription),
        },
        ["icons"] = new JsonObject { ["color"] = "color.png", ["outline"] = "outline.png" },
        ["accentColor"] = Green,
        ["bots"] = new JsonArray(new JsonObject
        {
            ["botId"] = appId,
            // Health is talked about in private. In a group the bot would only say so.
            ["scopes"] = new JsonArray("personal"),
            ["isNotificationOnly"] = false,
            ["supportsFiles"] = false,
            ["commandLists"] = new JsonArray(new JsonObject
            {
                ["scopes"] = new JsonArray("personal"),
                ["commands"] = new JsonArray([.. TeamsAppTexts.Commands.Select(Command)]),
            }),
        }),
        ["validDomains"] = new JsonArray(publicUrl.Host),
    };

    public JsonObject Translation(string translated)
    {
        var translation = new JsonObject
        {
            ["$schema"] = $"{Schemas}/MicrosoftTeams.Localization.schema.json",
            ["name.short"] = Text(translated, TeamsAppTexts.ShortName),
            ["name.full"] = Text(translated, TeamsAppTexts.FullName),
            ["description.short"] = Text(translated, TeamsAppTexts.ShortDescription),
            ["description.full"] = Text(translated, TeamsAppTexts.FullDescription),
        };
        for (var at = 0; at < TeamsAppTexts.Commands.Count; at++)
        {
            translation[$"bots[0].commandLists[0].commands[{at}].title"] = Text(translated, TeamsAppTexts.CommandTitle(TeamsAppTexts.Commands[at]));
            translation[$"bots[0].commandLists[0].commands[{at}].description"] = Text(translated, TeamsAppTexts.CommandDescription(TeamsAppTexts.Commands[at]));
        }

        return translation;
    }

    private JsonObject Localization()
    {
        var localization = new JsonObject { ["defaultLanguageTag"] = language };
        var others = Translations.Select(other => new JsonObject { ["languageTag"] = other.Language, ["file"] = other.File }).ToArray<JsonNode>();
        if (others.Length > 0)
        {
            localization["additionalLanguages"] = new JsonArray(others);
        }

        return localization;
    }

    private JsonObject Command(string command) => new()
    {
        ["title"] = Text(language, TeamsAppTexts.CommandTitle(command)),
        ["description"] = Text(language, TeamsAppTexts.CommandDescription(command)),
    };

    private string Text(string locale, string key) => texts.Get(locale, key);
}
