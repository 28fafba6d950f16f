namespace BackBot.Web;

/// <summary>A page template.</summary>
/// <param name="File">Path in the output folder.</param>
/// <param name="Script">Digest of the script that stands in the page itself, as a policy names it; null when there is none.</param>
internal sealed record WebPage(string File, string? Script);
