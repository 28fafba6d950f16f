namespace BackBot.Web;

/// <summary>
/// The headers of the pages. Web Chat needs a nonce for its styles and nothing else beyond this origin;
/// who may frame the page is the configuration's to say (an X-Frame-Options header would contradict it, so none is sent).
/// </summary>
internal static class ContentSecurity
{
    public static void Apply(HttpResponse response, string nonce, string? script, string frameAncestors)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy =
            $"default-src 'none'; base-uri 'none'; form-action 'none'; script-src 'self'{(script is null ? "" : $" '{script}'")}; "
            // The digest is that of an empty style, which Web Chat's scroller writes.
            + $"style-src 'self' 'nonce-{nonce}' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; img-src 'self' data: blob:; connect-src 'self' blob:; font-src 'self'; media-src 'self'; worker-src blob:; frame-src 'self'; "
            + $"frame-ancestors {frameAncestors}";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), payment=(), usb=(), microphone=(self)";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }

    /// <summary>Sites that may show the chat in a frame.</summary>
    public static string FrameAncestors(IEnumerable<string> allowedSites)
    {
        var sites = allowedSites.Select(site => site.Trim().TrimEnd('/')).Where(site => site.Length > 0).ToList();
        return sites.Contains("*") ? "*" : string.Join(' ', ["'self'", .. sites]);
    }
}
