using BackBot.Hosting;

namespace BackBot.Bench.Reliability;

/// <summary>A folder that a bot runs in: the content, settings and an empty chat page, with its own data. Deleted at the end.</summary>
internal sealed class StagedFolder : IDisposable
{
    private const string Manifest = """
        {"stamp":"staged","assets":{},"media":{},"pages":{"chat":{"file":"chat.html"},"demo":{"file":"chat.html"}},
         "loader":{"file":"loader.js","type":"text/javascript","bytes":0}}
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("backbot-staged-");

    public StagedFolder()
    {
        File.CreateSymbolicLink(Path.Combine(Root, "content"), Path.Combine(AppContext.BaseDirectory, "content"));
        File.Copy(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), Path.Combine(Root, "appsettings.json"));
        var web = Directory.CreateDirectory(Path.Combine(Root, "artifacts", "web")).FullName;
        File.WriteAllText(Path.Combine(web, "manifest.json"), Manifest);
        File.WriteAllText(Path.Combine(web, "chat.html"), "<!doctype html><html lang=\"{{lang}}\"><script nonce=\"{{nonce}}\"></script></html>");
        File.WriteAllText(Path.Combine(web, "loader.js"), "\"{{loader}}\"");
    }

    public string Root => _folder.FullName;

    public string Data => Path.Combine(Root, "data");

    public HostFolders Folders => new(Root, Path.Combine(Root, "content"), Path.Combine(Root, "artifacts", "web"));

    public void Dispose() => _folder.Delete(recursive: true);
}
