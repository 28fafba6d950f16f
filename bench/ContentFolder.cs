namespace BackBot.Bench;

/// <summary>Finds content/ above the folder a benchmark runs in (BenchmarkDotNet builds into folders of its own).</summary>
internal static class ContentFolder
{
    public static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "content", "language")))
            {
                return Path.Combine(folder.FullName, "content");
            }
        }

        throw new DirectoryNotFoundException("content/ was not found above " + AppContext.BaseDirectory);
    }
}
