using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BackBot.Teams;

/// <summary>The zip that Teams takes: manifest, two icons, and a file for each further language.</summary>
internal static class TeamsPackage
{
    // The same settings give the same bytes.
    private static readonly DateTimeOffset Stamp = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(TeamsManifest manifest, Stream output)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        Add(zip, "manifest.json", manifest.Manifest());
        foreach (var (language, file) in manifest.Translations)
        {
            Add(zip, file, manifest.Translation(language));
        }

        foreach (var icon in new[] { "color.png", "outline.png" })
        {
            using var entry = Open(zip, icon);
            using var image = typeof(TeamsPackage).Assembly.GetManifestResourceStream($"BackBot.Teams.{icon}")!;
            image.CopyTo(entry);
        }
    }

    private static void Add(ZipArchive zip, string name, JsonObject json)
    {
        using var entry = Open(zip, name);
        entry.Write(JsonSerializer.SerializeToUtf8Bytes(json, Readable));
    }

    private static Stream Open(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize);
        entry.LastWriteTime = Stamp;
        return entry.Open();
    }
}
