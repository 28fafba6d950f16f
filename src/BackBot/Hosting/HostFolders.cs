namespace BackBot.Hosting;

/// <summary>Where the bot finds its settings, content, data and web parts.</summary>
internal sealed record HostFolders(string ContentRoot, string Content, string Web)
{
    /// <summary>
    /// The working folder when it is a BackBot folder (a clone), else the folder of the executable (a published bot):
    /// so that who edits <c>content/</c> in a clone sees the change without a build.
    /// </summary>
    public static HostFolders Find(string workingFolder, string baseFolder)
    {
        var root = IsBackBotFolder(workingFolder) ? workingFolder : baseFolder;
        return new HostFolders(root, Path.Combine(root, "content"), Path.Combine(root, "artifacts", "web"));
    }

    private static bool IsBackBotFolder(string folder) =>
        File.Exists(Path.Combine(folder, "appsettings.json")) && File.Exists(Path.Combine(folder, "content", "facts.yaml"));
}
