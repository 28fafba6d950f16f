using System.Text.Json;

namespace BackBot.Web;

/// <summary>What the build of <c>src/widget</c> wrote; see the head of <c>src/widget/build.mjs</c>.</summary>
internal sealed record WebManifest(
    string Stamp,
    Dictionary<string, WebFile> Assets,
    Dictionary<string, WebFile> Media,
    Dictionary<string, WebPage> Pages,
    WebFile Loader)
{
    private static readonly JsonSerializerOptions CamelCase = new(JsonSerializerDefaults.Web);

    /// <summary>Reads the manifest, or null when nothing was built yet.</summary>
    public static WebManifest? Read(string folder)
    {
        var file = Path.Combine(folder, "manifest.json");
        return File.Exists(file) ? JsonSerializer.Deserialize<WebManifest>(File.ReadAllBytes(file), CamelCase) : null;
    }
}
