namespace BackBot.Understanding.Tests;

/// <summary>The shipped English, loaded once.</summary>
internal static class English
{
    /// <summary>The content folder of the repository.</summary>
    public static string ContentFolder { get; } = Find();

    /// <summary>The compiled understanding.</summary>
    public static TextUnderstanding Understanding { get; } = TextUnderstanding.Load(ContentFolder);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder!.FullName, "content", "language")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "content");
    }
}
