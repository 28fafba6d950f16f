namespace BackBot.Hosting;

/// <summary>
/// A clone that listens on this machine alone is a developer's: nothing needs to be set for a first look. Everything else is production
/// unless <c>ASPNETCORE_ENVIRONMENT</c> says otherwise. (A launch profile would do the same, but prints a line into the output of every verb.)
/// </summary>
internal static class LocalDevelopment
{
    /// <summary>Where the bot listens when nothing says otherwise: the Bot Framework's own port, on this machine alone.</summary>
    public const string DefaultUrl = "http://localhost:3978";

    /// <summary>The name of the environment, or null to leave it to the usual variables.</summary>
    public static string? EnvironmentName(HostFolders folders, string[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(folders.ContentRoot, "appsettings.json"), optional: true)
            .AddEnvironmentVariables("ASPNETCORE_")
            .AddEnvironmentVariables("DOTNET_")
            .AddEnvironmentVariables()
            .AddCommandLine(settings)
            .Build();
        var isSet = configuration["ENVIRONMENT"] is not null;
        return !isSet && folders.IsClone && OnThisMachineAlone(configuration["URLS"]) ? Environments.Development : null;
    }

    private static bool OnThisMachineAlone(string? urls) => (urls ?? DefaultUrl)
        .Split(';', StringSplitOptions.RemoveEmptyEntries).All(url => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.IsLoopback);
}
