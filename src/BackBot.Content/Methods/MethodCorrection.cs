namespace BackBot.Content;

/// <summary>Where the article is wrong or unclear, what is taught instead, and why. For reviewers.</summary>
public sealed record MethodCorrection(string Article, string Ours, string Why);
