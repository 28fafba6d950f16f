using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace BackBot.Web;

/// <summary>Serves the built files, in the smallest form the browser takes.</summary>
internal sealed class WebFiles(string folder, WebManifest manifest)
{
    private readonly Dictionary<string, WebFile> _assets = manifest.Assets.Values.ToDictionary(file => Path.GetFileName(file.File), StringComparer.Ordinal);

    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/web/{name}", (string name, HttpContext context) =>
            Serve(_assets.GetValueOrDefault(name), context, "public, max-age=31536000, immutable"));
        endpoints.MapGet("/media/{**name}", (string name, HttpContext context) =>
            Serve(manifest.Media.GetValueOrDefault(name), context, "public, max-age=86400"));
    }

    private IResult Serve(WebFile? file, HttpContext context, string caching)
    {
        if (file is null)
        {
            return Results.NotFound();
        }

        var headers = context.Response.Headers;
        headers.CacheControl = caching;
        // The drawings are shown in other channels and the parts in sandboxed frames.
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        var (path, encoding) = Smallest(file, context.Request.Headers.AcceptEncoding);
        Compression.Tell(context.Response, encoding);
        var tag = new EntityTagHeaderValue($"\"{file.Integrity?[^16..].Replace('+', '-').Replace('/', '_').TrimEnd('=')}{encoding}\"");
        return Results.File(path, file.Type, entityTag: tag);
    }

    private (string Path, string? Encoding) Smallest(WebFile file, StringValues accepted)
    {
        var path = Path.Combine(folder, file.File);
        var encoding = Compression.Best(accepted);
        return (encoding switch { "br" => $"{path}.br", "gzip" => $"{path}.gz", _ => path }, encoding);
    }
}
