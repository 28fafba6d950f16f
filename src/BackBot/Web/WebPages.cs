using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using BackBot.Configuration;
using BackBot.Knowing;

namespace BackBot.Web;

/// <summary>The pages and files for browsers.</summary>
internal sealed class WebPages
{
    private readonly WebManifest _manifest;
    private readonly WebFiles _files;
    private readonly KnowledgeKeeper _keeper;
    private readonly BackBotOptions _options;
    private readonly string _frameAncestors;
    private readonly LoaderScript _loader;
    private readonly ConcurrentDictionary<string, PageTemplate> _templates = new(StringComparer.Ordinal);
    private readonly string _folder;

    public WebPages(string folder, KnowledgeKeeper keeper, BackBotOptions options)
    {
        _folder = folder;
        _keeper = keeper;
        _options = options;
        _manifest = WebManifest.Read(folder) ?? throw new WebBuildException($"The chat page is not built: {folder} holds no manifest.json. Start BackBot anew.");
        _files = new WebFiles(folder, _manifest);
        _loader = new LoaderScript(Path.Combine(folder, _manifest.Loader.File), keeper);
        _frameAncestors = ContentSecurity.FrameAncestors(options.AllowedSites);
    }

    public void Map(IEndpointRouteBuilder endpoints)
    {
        _files.Map(endpoints);
        endpoints.MapGet("/", (HttpContext context) => Page("chat", "'self'", context));
        endpoints.MapGet("/embed", (HttpContext context) => Page("chat", _frameAncestors, context));
        endpoints.MapGet("/demo", (HttpContext context) => Page("demo", "'self'", context));
        endpoints.MapGet("/widget.js", _loader.Serve);
    }

    private IResult Page(string name, string frameAncestors, HttpContext context)
    {
        var template = _templates.GetOrAdd(name, page => new PageTemplate(File.ReadAllText(Path.Combine(_folder, _manifest.Pages[page].File))));
        var texts = new PageTexts(_keeper.Current, _options, context.Request.Query["lang"], context.Request.Headers.AcceptLanguage);
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        ContentSecurity.Apply(context.Response, nonce, _manifest.Pages[name].Script, frameAncestors);
        // Compressing a page that echoes its address can betray a secret in it (BREACH); there is none: the nonce is new each time, tokens come later by other requests.
        var (html, encoding) = Compression.Smallest(Encoding.UTF8.GetBytes(template.Fill(place => place == "nonce" ? nonce : texts.Fill(place))), context.Request.Headers.AcceptEncoding, CompressionLevel.Optimal);
        Compression.Tell(context.Response, encoding);
        return Results.Bytes(html, "text/html; charset=utf-8");
    }
}
