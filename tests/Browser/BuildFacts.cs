using System.Reflection;

namespace BackBot.Browser.Tests;

/// <summary>What the build knows and the tests need.</summary>
internal static class BuildFacts
{
    public static string RepositoryRoot { get; } = Value("RepositoryRoot");

    public static string BotAssembly { get; } = Value("BotAssembly");

    /// <summary>The script that starts the Microsoft 365 Agents Playground.</summary>
    public static string Playground { get; } = Value("Playground");

    private static string Value(string key) =>
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;
}
