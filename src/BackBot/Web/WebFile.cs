namespace BackBot.Web;

/// <summary>A file for browsers.</summary>
/// <param name="File">Path in the output folder.</param>
/// <param name="Type">Its content type.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Integrity">Its digest, as in subresource integrity; null for the loader.</param>
internal sealed record WebFile(string File, string Type, long Bytes, string? Integrity);
