using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BackBot.Content;
using BackBot.Knowing;
using Microsoft.Net.Http.Headers;

namespace BackBot.Web;

/// <summary>The script that a site includes, with the texts of its button in every language.</summary>
internal sealed class LoaderScript(string file, KnowledgeKeeper keeper)
{
    private const string Section = "web.loader.";
    private readonly string _source = File.ReadAllText(file);
    private Filled? _filled;

    public IResult Serve(HttpContext context)
    {
        var filled = Current();
        // Three forms at the most, each made once and as small as it gets.
        var (bytes, encoding) = filled.Forms.GetOrAdd(
            Compression.Best(context.Request.Headers.AcceptEncoding) ?? "", accepted => Compression.Smallest(filled.Script, accepted, CompressionLevel.SmallestSize));
        context.Response.Headers.CacheControl = "public, max-age=600";
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        Compression.Tell(context.Response, encoding);
        return Results.File(bytes, "text/javascript; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{filled.Digest}{encoding}\""));
    }

    private Filled Current()
    {
        var content = keeper.Current.Content;
        if (_filled is { } filled && filled.Version == content.Version)
        {
            return filled;
        }

        var script = Encoding.UTF8.GetBytes(_source.Replace("\"{{loader}}\"", JsonSerializer.Serialize(TextsOf(content.Texts)), StringComparison.Ordinal));
        return _filled = new Filled(content.Version, script, Convert.ToHexStringLower(SHA256.HashData(script))[..16]);
    }

    private static Dictionary<string, Dictionary<string, string>> TextsOf(Texts texts) => texts.Locales.ToDictionary(locale => locale, locale => texts.Keys(locale)
        .Where(key => key.StartsWith(Section, StringComparison.Ordinal))
        .ToDictionary(key => key[Section.Length..], key => texts.Get(locale, key)));

    private sealed record Filled(string Version, byte[] Script, string Digest)
    {
        public ConcurrentDictionary<string, (byte[] Bytes, string? Encoding)> Forms { get; } = new(StringComparer.Ordinal);
    }
}
