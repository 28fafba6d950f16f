using System.IO.Compression;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace BackBot.Web;

/// <summary>The smallest form of a text that the browser takes.</summary>
internal static class Compression
{
    /// <summary>What the browser takes best: "br", "gzip" or null for the plain form.</summary>
    public static string? Best(StringValues accepted)
    {
        var takes = accepted.ToString();
        return takes.Contains("br", StringComparison.Ordinal) ? "br"
            : takes.Contains("gzip", StringComparison.Ordinal) ? "gzip"
            : null;
    }

    public static (byte[] Bytes, string? Encoding) Smallest(byte[] plain, StringValues accepted, CompressionLevel level)
    {
        var encoding = Best(accepted);
        if (encoding is null)
        {
            return (plain, null);
        }

        using var small = new MemoryStream();
        using (Stream writer = encoding == "br" ? new BrotliStream(small, level) : new GZipStream(small, level))
        {
            writer.Write(plain);
        }

        return (small.ToArray(), encoding);
    }

    /// <summary>Writes the headers that go with <see cref="Best"/>.</summary>
    public static void Tell(HttpResponse response, string? encoding)
    {
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (encoding is not null)
        {
            response.Headers.ContentEncoding = encoding;
        }
    }
}
