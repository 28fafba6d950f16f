using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BackBot.Knowing;
using Microsoft.Net.Http.Headers;

namespace BackBot.Web;

/// <summary>The script that a site includes, with the texts of its button in every language.</summary>
internal sealed class LoaderScript(string file, KnowledgeKeeper keeper)
{
    private const string Section = "web.loader.";
    private readonly string _source = File.ReadAllText(file);
    private (string Version, byte[] Script, EntityTagHeaderValue Tag)? _filled;

    public IResult Serve(HttpContext context)
    {
        var (_, script, tag) = Filled();
        context.Response.Headers.CacheControl = "public, max-age=600";
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return Results.File(script, "text/javascript; charset=utf-8", entityTag: tag);
    }

    private (string Version, byte[] Script, EntityTagHeaderValue Tag) Filled()
    {
        var content = keeper.Current.Content;
        if (_filled is { } filled && filled.Version == content.Version)
        {
            return filled;
        }

        var texts = content.Texts.Locales.ToDictionary(locale => locale, locale => content.Texts.Keys(locale)
            .Where(key => key.StartsWith(Section, StringComparison.Ordinal))
            .ToDictionary(key => key[Section.Length..], key => content.Texts.Get(locale, key)));
        var script = Encoding.UTF8.GetBytes(_source.Replace("\"{{loader}}\"", JsonSerializer.Serialize(texts), StringComparison.Ordinal));
        var made = (content.Version, script, new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(script))[..16]}\""));
        _filled = made;
        return made;
    }
}
