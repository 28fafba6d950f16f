using BackBot.Content;

namespace BackBot.Dialogs.Tests;

/// <summary>The content as another deploy has it: the real files with some of them changed.</summary>
internal sealed class ContentCopy : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("backbot-content-").FullName;

    public ContentCopy()
    {
        var real = Path.Combine(AppContext.BaseDirectory, "content");
        foreach (var file in Directory.EnumerateFiles(real, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder, Path.GetRelativePath(real, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public ContentCopy With(string file, string from, string to)
    {
        var path = Path.Combine(_folder, file);
        var text = File.ReadAllText(path);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
        return this;
    }

    public BackBotContent Load() => BackBotContent.Load(_folder, DialogTexts.Required);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
