using BackBot.Triage;

namespace BackBot.Content.Tests;

/// <summary>The content that ships, loaded once.</summary>
internal static class RealContent
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "content");

    public static BackBotContent Loaded { get; } = BackBotContent.Load(Folder);

    public static PolicyDefinition Definition => Loaded.Policy.Definition;
}
