namespace BackBot.Triage;

/// <summary>A method that is offered, and why.</summary>
/// <param name="Id">The method's id.</param>
/// <param name="ReasonKey">The key of the weightiest reason; the method's own when no preference counted.</param>
/// <param name="ReasonKeys">The keys of all reasons, the weightiest first; never empty.</param>
public sealed record OfferedMethod(string Id, string ReasonKey, IReadOnlyList<string> ReasonKeys);
