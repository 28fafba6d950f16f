namespace BackBot.Hosting;

/// <summary>Where the bot finds its settings, content, data and web parts.</summary>
internal sealed record HostFolders(string ContentRoot, string Content, string Web)
{
    /// <summary>Whether this is a clone with the sources, and not a published bot.</summary>
    public bool IsClone => File.Exists(Path.Combine(ContentRoot, "BackBot.sln"));

    /// <summary>
    /// The BackBot folder that the working folder lies in (a clone), else the folder of the executable (a published bot):
    /// so that who edits <c>content/</c> in a clone sees the change without a build.
    /// </summary>
    public static HostFolders Find(string workingFolder, string baseFolder)
    {
        var root = new DirectoryInfo(workingFolder);
        while (root is not null && !IsBackBotFolder(root.FullName))
        {
            root = root.Parent;
        }

        var found = root?.FullName ?? baseFolder;
        return new HostFolders(found, Path.Combine(found, "content"), Path.Combine(found, "artifacts", "web"));
    }

    private static bool IsBackBotFolder(string folder) =>
        File.Exists(Path.Combine(folder, "appsettings.json")) && File.Exists(Path.Combine(folder, "content", "facts.yaml"));
}
