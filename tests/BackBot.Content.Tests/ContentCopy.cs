namespace BackBot.Content.Tests;

/// <summary>A copy of the content in a folder of its own, to make mistakes in.</summary>
internal sealed class ContentCopy : IDisposable
{
    public ContentCopy()
    {
        foreach (var file in Directory.EnumerateFiles(RealContent.Folder, "*.yaml", SearchOption.AllDirectories))
        {
            var copy = System.IO.Path.Combine(Path, System.IO.Path.GetRelativePath(RealContent.Folder, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("backbot-content-").FullName;

    /// <summary>Replaces the first occurrence, and gives the line on which it stands.</summary>
    public int Replace(string file, string from, string to, int least = 1)
    {
        var path = System.IO.Path.Combine(Path, file);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0 || least == 0, $"'{from}' is not in {file}");
        if (at < 0)
        {
            return 0;
        }
        File.WriteAllText(path, string.Concat(text.AsSpan(0, at), to, text.AsSpan(at + from.Length)));
        return text.AsSpan(0, at).Count('\n') + 1;
    }

    public void Write(string file, string text) => File.WriteAllText(System.IO.Path.Combine(Path, file), text);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
