using BackBot.Knowing;

namespace BackBot.Configuration;

/// <summary>Looks at the settings once at start-up, so that a slip is named with its key and what is allowed, and not met later in a conversation.</summary>
internal static class OptionsCheck
{
    /// <exception cref="ConfigurationProblem">A value cannot be used.</exception>
    public static void Check(BackBotOptions options, Knowledge knowledge)
    {
        Member("BackBot:Region", options.Region, knowledge.Regions.Ids);
        foreach (var site in options.AllowedSites)
        {
            if (site != "*" && !IsOrigin(site))
            {
                throw new ConfigurationProblem("BackBot:AllowedSites", $"'{site}' is not a site.", "addresses such as https://blog.example without a path, or *");
            }
        }

        if (options.PublicUrl.Length > 0 && !IsOrigin(options.PublicUrl))
        {
            throw new ConfigurationProblem("BackBot:PublicUrl", $"'{options.PublicUrl}' is not an address.", "the address under which people reach the bot, such as https://backbot.example");
        }
    }

    /// <summary>Before the content is loaded, which fails on a language that it does not have without knowing who asked for it.</summary>
    /// <exception cref="ConfigurationProblem">The content has no such language.</exception>
    public static void CheckLanguage(BackBotOptions options, string contentFolder)
    {
        var vocabularies = new DirectoryInfo(Path.Combine(contentFolder, "language"));
        if (vocabularies.Exists)
        {
            Member("BackBot:Language", options.Language, [.. vocabularies.EnumerateDirectories().Select(folder => folder.Name)]);
        }
    }

    private static void Member(string key, string value, IReadOnlyCollection<string> allowed)
    {
        if (!allowed.Contains(value, StringComparer.OrdinalIgnoreCase))
        {
            throw new ConfigurationProblem(key, $"'{value}' is not known.", string.Join(", ", allowed));
        }
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri!.AbsolutePath == "/" && uri.Query.Length == 0;
}
