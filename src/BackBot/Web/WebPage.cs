namespace BackBot.Web;

/// <summary>A page template.</summary>
/// <param name="File">Path in the output folder.</param>
internal sealed record WebPage(string File);
